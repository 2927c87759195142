package dev.porchlight.account;

import dev.porchlight.notifications.Messenger;
import dev.porchlight.office.Caller;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for an address and sends a code there. */
@Controller
class SignInController {

    /** Longer than the code is good for: until then its page can say what became of it. */
    static final Duration COOKIE_KEPT = Duration.ofHours(1);

    private static final int SHORTEST_KEY = 20;

    private final FrontDesk desk;
    private final Cookies cookies;
    private final Messenger messenger;
    private final SignInSettings settings;

    SignInController(FrontDesk desk, Cookies cookies, Messenger messenger, SignInSettings settings) {
        this.desk = desk;
        this.cookies = cookies;
        this.messenger = messenger;
        this.settings = settings;
    }

    /** @param form see {@link SignInPage#form()} */
    record Form(
            @Nullable String address,
            @Nullable String remember,
            @Nullable String to,
            @Nullable String form) {

        String typed() {
            return address == null ? "" : address;
        }

        String key() {
            return formKey(form);
        }
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String out) {
        String destination = Destination.of(to);
        if (Here.session().isPresent()) {
            return Views.go(destination);
        }
        String notice = out != null ? "account.signIn.out" : ended != null ? "account.signIn.ended" : null;
        return Views.page(
                "account/signIn",
                new SignInPage(Tokens.random(), destination, "", true, messenger.canText(), notice, new FormErrors()));
    }

    @PostMapping("/sign-in")
    ModelAndView ask(@ModelAttribute Form form, Say say, HttpServletRequest request, HttpServletResponse response) {
        Optional<Contact> contact = Contact.typed(form.typed(), settings.region(), messenger.canText());
        if (contact.isEmpty()) {
            return Views.page(HttpStatus.UNPROCESSABLE_CONTENT, "account/signIn", refused(form, say));
        }
        var wish = new SignIn.Wish(
                contact.get(), Destination.of(form.to()), form.remember() != null, say.language(), Caller.of(request));
        return switch (desk.ask(wish, form.key())) {
            case FrontDesk.Answer.TooOften(var until) -> TooOften.page(until, say, response);
            case FrontDesk.Answer.Asked(String browser) -> {
                cookies.signIn(response, browser, COOKIE_KEPT);
                yield Views.go("/sign-in/code");
            }
            case FrontDesk.Answer.JustSent() -> Views.go("/sign-in/code");
            case FrontDesk.Answer.Unknown() -> Views.go("/sign-in");
        };
    }

    @GetMapping("/sign-in/closed")
    ModelAndView closed() {
        return Views.page("account/closed", "");
    }

    /** What makes two presses one, if the browser sends what we gave it. */
    static String formKey(@Nullable String sent) {
        return sent == null || sent.length() < SHORTEST_KEY ? Tokens.random() : sent;
    }

    private SignInPage refused(Form form, Say say) {
        var errors = new FormErrors();
        String what = form.typed().isBlank() ? "missing" : "wrong";
        errors.add("address", say.text("account.signIn." + what + (messenger.canText() ? ".any" : ".email")));
        return new SignInPage(
                form.key(),
                Destination.of(form.to()),
                form.typed(),
                form.remember() != null,
                messenger.canText(),
                null,
                errors);
    }
}
