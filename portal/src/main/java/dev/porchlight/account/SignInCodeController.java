package dev.porchlight.account;

import dev.porchlight.office.Caller;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the code, in the browser that asked for it and in no other. */
@Controller
@RequestMapping("/sign-in/code")
class SignInCodeController {

    private static final int DIGITS = 6;

    private final FrontDesk desk;
    private final Entrance entrance;
    private final Cookies cookies;
    private final Welcome welcome;
    private final SignInSettings settings;

    SignInCodeController(FrontDesk desk, Entrance entrance, Cookies cookies, Welcome welcome, SignInSettings settings) {
        this.desk = desk;
        this.entrance = entrance;
        this.cookies = cookies;
        this.welcome = welcome;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable String again, Say say, HttpServletRequest request) {
        Optional<SignIn> asked = asked(request);
        if (asked.isEmpty() || asked.get().isUsed()) {
            return Views.go(Here.session().isPresent() ? Destination.HOME : "/sign-in");
        }
        String note =
                "sent".equals(again) ? "account.code.sentAgain" : "wait".equals(again) ? "account.code.wait" : null;
        return page(HttpStatus.OK, asked.get(), say, note == null ? null : say.text(note), new FormErrors());
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            Say say,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> browser = cookies.signIn(request);
        if (browser.isEmpty()) {
            return Views.go("/sign-in");
        }
        if (Entrance.digits(code).length() != DIGITS) {
            return wrong(request, say, say.text("account.code.sixDigits"));
        }
        Caller caller = Caller.of(request);
        Optional<Instant> until = desk.countEntry(caller);
        if (until.isPresent()) {
            return TooOften.page(until.get(), say, response);
        }
        return switch (entrance.code(browser.get(), code, caller)) {
            case Entry.Welcome in -> welcome.in(in, response);
            case Entry.Wrong(int left) -> wrong(request, say, say.count("account.code.wrong", left));
            case Entry.NoTriesLeft(), Entry.Expired(SignIn _) -> wrong(request, say, null);
            case Entry.AlreadyUsed(SignIn _), Entry.Unknown() -> Views.go("/sign-in");
        };
    }

    @PostMapping("/again")
    ModelAndView again(Say say, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> browser = cookies.signIn(request);
        if (browser.isEmpty()) {
            return Views.go("/sign-in");
        }
        return switch (desk.again(browser.get(), Caller.of(request))) {
            case FrontDesk.Answer.TooOften(var until) -> TooOften.page(until, say, response);
            case FrontDesk.Answer.Asked(String secret) -> {
                cookies.signIn(response, secret, SignInController.COOKIE_KEPT);
                yield Views.go("/sign-in/code?again=sent");
            }
            case FrontDesk.Answer.JustSent() -> Views.go("/sign-in/code?again=wait");
            case FrontDesk.Answer.Unknown() -> Views.go("/sign-in");
        };
    }

    private ModelAndView wrong(HttpServletRequest request, Say say, @Nullable String sentence) {
        var errors = new FormErrors();
        if (sentence != null) {
            errors.add("code", sentence);
        }
        return asked(request)
                .map(signIn -> page(HttpStatus.UNPROCESSABLE_CONTENT, signIn, say, null, errors))
                .orElseGet(() -> Views.go("/sign-in"));
    }

    private ModelAndView page(HttpStatus status, SignIn signIn, Say say, @Nullable String note, FormErrors errors) {
        return Views.page(status, "account/code", CodePage.of(signIn, say, settings.tries(), note, errors));
    }

    private Optional<SignIn> asked(HttpServletRequest request) {
        return cookies.signIn(request).flatMap(desk::of);
    }
}
