package dev.porchlight.profile;

import dev.porchlight.account.OneTimeCodes;
import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.ContactDetails;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.EditContact;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.notifications.Messenger;
import dev.porchlight.notifications.ProofMessage;
import dev.porchlight.notifications.Undelivered;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes how the customer is reached. A new e-mail address is proven first. */
@Controller
@RequestMapping("/profile/contact")
class ContactController {

    private static final Logger log = LoggerFactory.getLogger(ContactController.class);
    private static final String PROOF = "/profile/contact/proof";
    private static final Duration RESEND_AFTER = Duration.ofSeconds(30);

    private final Proofs proofs;
    private final OneTimeCodes codes;
    private final Messenger messenger;
    private final Clock clock;
    private final String region;

    ContactController(
            Proofs proofs,
            OneTimeCodes codes,
            Messenger messenger,
            Clock clock,
            @Value("${porchlight.sign-in.region:US}") String region) {
        this.proofs = proofs;
        this.codes = codes;
        this.messenger = messenger;
        this.clock = clock;
        this.region = region;
    }

    @GetMapping
    ModelAndView form(CustomerFile file, Say say) {
        return file.customer()
                .map(customer -> page(
                        ContactForm.of(
                                ContactDetails.of(customer), RequestKey.fresh().toString(), say),
                        new FormErrors()))
                .orElseGet(() -> Views.go("/profile"));
    }

    @PostMapping
    ModelAndView save(CustomerFile file, SignedInCustomer here, CustomerChanges changes, Say say, ContactForm form) {
        var customer = file.customer();
        if (customer.isEmpty()) {
            return Views.go("/profile");
        }
        var known = ContactDetails.of(customer.get());
        var key = RequestKey.parse(form.request());
        if (key.isEmpty()) {
            return again(
                    form.onTopOf(known, RequestKey.fresh().toString(), say), "firstName", say.text("profile.form.old"));
        }
        var before = changes.find(key.get());
        if (before.isPresent()) {
            return outcome(before.get(), form, changes, say);
        }
        var errors = new FormErrors();
        var edit = form.parse(form.before(known), say, region, errors);
        if (!errors.isEmpty()) {
            return page(form, errors);
        }
        if (edit.isEmpty()) {
            return Views.go("/profile");
        }
        return hasNewEmail(edit)
                ? prove(here, edit, key.get(), form, say, PROOF)
                : outcome(changes.make(key.get(), edit), form, changes, say);
    }

    @GetMapping("/proof")
    ModelAndView proof(SignedInCustomer here, Say say, @RequestParam(required = false) @Nullable String again) {
        return proofs.of(here)
                .filter(proof -> proof.provenAt() == null)
                .map(proof -> proofPage(
                        proof, "sent".equals(again) ? "profile.proof.sentAgain" : null, say, new FormErrors()))
                .orElseGet(() -> Views.go("/profile"));
    }

    @PostMapping("/proof")
    ModelAndView enter(
            SignedInCustomer here, CustomerChanges changes, Say say, @RequestParam(defaultValue = "") String code) {
        var waiting = proofs.of(here);
        if (waiting.isEmpty()) {
            return Views.go("/profile");
        }
        if (waiting.get().provenAt() != null) {
            // Pressed twice, or a node fell between the proof and the change: the key makes it one.
            return made(waiting.get(), changes, say);
        }
        if (code.replaceAll("\\D", "").length() != 6) {
            return wrong(waiting.get(), say, say.text("account.code.sixDigits"));
        }
        var tried = proofs.attempt(here);
        if (tried.isEmpty()) {
            return wrong(waiting.get(), say, null);
        }
        var proof = tried.get();
        if (!codes.matches(proof.codeHash(), proof.session(), code)) {
            int left = Proof.MOST_TRIES - proof.tries();
            return wrong(proof, say, left == 0 ? null : say.count("account.code.wrong", left));
        }
        proofs.proven(proof);
        return made(proof, changes, say);
    }

    @PostMapping("/proof/again")
    ModelAndView sendAgain(SignedInCustomer here, Say say) {
        var waiting = proofs.of(here).filter(proof -> proof.provenAt() == null);
        if (waiting.isEmpty()) {
            return Views.go("/profile");
        }
        var proof = waiting.get();
        if (proof.sentAt().plus(RESEND_AFTER).isAfter(clock.instant())) {
            return proofPage(proof, "account.code.wait", say, new FormErrors());
        }
        var form = ContactForm.of(proof.edit().after(), proof.request().toString(), say)
                .afterSeeing(proof.edit().before(), proof.request().toString());
        return prove(here, proof.edit(), proof.request(), form, say, PROOF + "?again=sent");
    }

    private ModelAndView prove(
            SignedInCustomer here, EditContact edit, RequestKey key, ContactForm form, Say say, String next) {
        var until = codes.tooOftenUntil(here);
        if (until.isPresent()) {
            return again(form, "email", say.text("profile.proof.tooOften", say.moment(until.get())));
        }
        String code = codes.fresh();
        var goodUntil = proofs.begin(here, edit, key, codes.hash(here.session(), code));
        try {
            messenger.mail(
                    Objects.requireNonNull(edit.after().email()), say.language(), new ProofMessage(code, goodUntil));
        } catch (Undelivered e) {
            log.warn("A code to prove an address was not taken: {}", e.getMessage());
            String sentence = e.isLasting() ? "profile.proof.refused" : "profile.proof.later";
            return again(form, "email", say.text(sentence));
        }
        return Views.go(next);
    }

    private ModelAndView outcome(MadeChange made, ContactForm form, CustomerChanges changes, Say say) {
        return made.outcome() instanceof Outcome.Refused(var at, String reason)
                ? refused(reason, form, changes.file(), say)
                : shown(made);
    }

    /** With what was typed, on top of what is on file by now. */
    private static ModelAndView refused(String reason, ContactForm form, CustomerFile file, Say say) {
        var errors = new FormErrors();
        errors.add("firstName", say.text("changes.refused." + reason));
        var known = file.customer().map(ContactDetails::of).orElseGet(() -> form.before(ContactDetails.NONE));
        var page = new ContactPage(
                form.onTopOf(known, RequestKey.fresh().toString(), say), ContactPage.now(form, known, say), errors);
        return new ModelAndView("profile/contact", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView made(Proof proof, CustomerChanges changes, Say say) {
        var made = changes.make(proof.request(), proof.edit());
        return outcome(
                made,
                ContactForm.of(proof.edit().after(), proof.request().toString(), say)
                        .afterSeeing(proof.edit().before(), proof.request().toString()),
                changes,
                say);
    }

    private ModelAndView shown(MadeChange made) {
        return Views.go("/profile?change=" + made.reference());
    }

    private static boolean hasNewEmail(EditContact edit) {
        return edit.after().email() != null
                && !Objects.equals(edit.after().email(), edit.before().email());
    }

    private ModelAndView wrong(Proof proof, Say say, @Nullable String sentence) {
        var errors = new FormErrors();
        if (sentence != null) {
            errors.add("code", sentence);
        }
        var page = proofPage(proof, null, say, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView proofPage(Proof proof, @Nullable String note, Say say, FormErrors errors) {
        return new ModelAndView(
                "profile/proof", "page", ProofPage.of(proof, note == null ? null : say.text(note), say, errors));
    }

    private static ModelAndView again(ContactForm form, String field, String sentence) {
        var errors = new FormErrors();
        errors.add(field, sentence);
        return page(form, errors);
    }

    private static ModelAndView page(ContactForm form, FormErrors errors) {
        return Views.form("profile/contact", new ContactPage(form, List.of(), errors), errors);
    }
}
