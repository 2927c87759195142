package dev.porchlight.requests;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.TooManyOpenChanges;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Language;
import dev.porchlight.web.PublicUrl;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
import dev.porchlight.web.Shell;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asks for new work. What is typed is kept from the first press on, and is sent once it was looked at again. */
@Controller
@RequestMapping(NewRequestController.PATH)
class NewRequestController {

    static final String PATH = Shell.ASK;

    private final Drafts drafts;
    private final RequestFiles files;
    private final Intake intake;
    private final RequestSettings settings;
    private final PublicUrl publicUrl;
    private final Sayings sayings;

    NewRequestController(
            Drafts drafts,
            RequestFiles files,
            Intake intake,
            RequestSettings settings,
            PublicUrl publicUrl,
            Sayings sayings) {
        this.drafts = drafts;
        this.files = files;
        this.intake = intake;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.sayings = sayings;
    }

    @GetMapping
    ModelAndView begin(
            CustomerFile file,
            SignedInCustomer here,
            Say say,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String service) {
        if (!settings.offered()) {
            return new ModelAndView("requests/call");
        }
        var begun = drafts.open(here.id()).orElse(null);
        if (begun == null) {
            return form(UUID.randomUUID(), Answers.about(address, service), file, new FormErrors(), say);
        }
        int kept = files.of(begun.id()).size();
        return begun.answers().equals(Answers.NONE) && kept == 0
                ? form(begun.id(), Answers.NONE, file, new FormErrors(), say)
                : Views.page("requests/begun", BegunPage.of(begun, kept, say));
    }

    @PostMapping
    ModelAndView startAnew(SignedInCustomer here, @RequestParam UUID forget) {
        drafts.forget(here.id(), forget);
        return Views.go(PATH);
    }

    @GetMapping("/{id}")
    ModelAndView goOn(
            CustomerFile file, SignedInCustomer here, CustomerChanges changes, Say say, @PathVariable UUID id) {
        Draft draft = find(here, id);
        return became(draft, changes)
                .map(Views::go)
                .orElseGet(() -> form(id, draft.answers(), file, new FormErrors(), say));
    }

    /** Whatever was pressed: what was typed is kept first. */
    @PostMapping("/{id}")
    @Nullable
    ModelAndView take(
            CustomerFile file,
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!settings.offered()) {
            return Views.go(PATH);
        }
        Draft draft = drafts.claim(here.id(), id).orElseThrow(NewRequestController::notFound);
        var became = became(draft, changes);
        if (became.isPresent()) {
            return Views.go(became.get());
        }
        if (draft.isSent()) {
            drafts.reopen(draft);
        }
        var taken = new Taking(here.id(), draft, drafts, intake, say);
        boolean whole = new SentForm(request, settings.largestForm()).read(taken);
        return answer(taken, whole, draft, file, say, response);
    }

    private @Nullable ModelAndView answer(
            Taking taken, boolean whole, Draft draft, CustomerFile file, Say say, HttpServletResponse response) {
        var errors = new FormErrors();
        if (!whole) {
            // What is left of it is not read, so the connection is good for nothing else.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            taken.refuse(Intake.Refusal.TOO_LARGE);
        }
        taken.removed().ifPresent(unwanted -> files.remove(draft.id(), unwanted));
        if (taken.isOnlySaving()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        if (taken.wantsCheck()) {
            Question.parse(taken.answers(), file, say, errors);
        }
        taken.refusals().ifPresent(sentence -> errors.add("files", sentence));
        if (!errors.isEmpty()) {
            return form(draft.id(), taken.answers(), file, errors, say);
        }
        return Views.go(PATH + "/" + draft.id() + (taken.wantsCheck() ? "/check" : "#files"));
    }

    @GetMapping("/{id}/check")
    ModelAndView check(
            CustomerFile file, SignedInCustomer here, CustomerChanges changes, Say say, @PathVariable UUID id) {
        Draft draft = find(here, id);
        var became = became(draft, changes);
        if (became.isPresent()) {
            return Views.go(became.get());
        }
        var errors = new FormErrors();
        var question = Question.parse(draft.answers(), file, say, errors);
        return errors.isEmpty()
                ? new ModelAndView("requests/check", "page", CheckPage.of(draft, question, files.of(id), settings, say))
                : form(id, draft.answers(), file, errors, say);
    }

    @PostMapping("/{id}/check")
    ModelAndView send(
            CustomerFile file, SignedInCustomer here, CustomerChanges changes, Say say, @PathVariable UUID id) {
        Draft draft = find(here, id);
        var became = became(draft, changes);
        if (became.isPresent() || !settings.offered()) {
            return Views.go(became.orElse(PATH));
        }
        if (changes.find(draft.key()).isPresent()) {
            // It was refused. What was typed is gone through again before it is sent again.
            return Views.go(PATH + "/" + id);
        }
        var errors = new FormErrors();
        var question = Question.parse(draft.answers(), file, say, errors);
        return errors.isEmpty()
                ? Views.go("/requests/" + sent(draft, question, changes))
                : form(id, draft.answers(), file, errors, say);
    }

    private ChangeReference sent(Draft draft, Question question, CustomerChanges changes) {
        String secret = drafts.sending(draft, OfficeSecret.fresh());
        List<URI> links = files.of(draft.id()).isEmpty()
                ? List.of()
                : List.of(publicUrl.of(OfficeFilesController.PATH + "/" + secret));
        // The office reads it in its own language, whatever the customer's is.
        var change = question.asChange(sayings.in(Language.ENGLISH), settings.leadSource(), links);
        try {
            var made = changes.make(draft.key(), change);
            drafts.sent(draft, made.reference());
            return made.reference();
        } catch (TooManyOpenChanges nothingWritten) {
            drafts.reopen(draft);
            throw nothingWritten;
        }
    }

    /** Where a draft that was sent is shown; nothing for one that can still be changed, because it was refused or never sent. */
    private static Optional<String> became(Draft draft, CustomerChanges changes) {
        return changes.find(draft.key())
                .filter(made -> !(made.outcome() instanceof Outcome.Refused))
                .map(MadeChange::reference)
                .map(reference -> "/requests/" + reference);
    }

    private Draft find(SignedInCustomer here, UUID id) {
        return drafts.find(here.id(), id).orElseThrow(NewRequestController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ModelAndView form(UUID id, Answers answers, CustomerFile file, FormErrors errors, Say say) {
        return Views.form(
                "requests/new", NewRequestPage.of(id, answers, file, files.of(id), settings, errors, say), errors);
    }
}
