package dev.porchlight.account;

import dev.porchlight.office.Caller;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The link of a message. To open it does nothing, however often: mail scanners open every link before the person does.
 * Its button signs in, in any browser, because mail programs open browsers of their own.
 */
@Controller
@RequestMapping("/sign-in/link/{token}")
class SignInLinkController {

    private final FrontDesk desk;
    private final Entrance entrance;
    private final Cookies cookies;
    private final Welcome welcome;

    SignInLinkController(FrontDesk desk, Entrance entrance, Cookies cookies, Welcome welcome) {
        this.desk = desk;
        this.entrance = entrance;
        this.cookies = cookies;
        this.welcome = welcome;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Say say) {
        Optional<SignIn> found = entrance.link(token);
        boolean good = found.filter(signIn -> signIn.isGood(say.now())).isPresent();
        if (found.isPresent() && !good && Here.session().isPresent()) {
            // Whoever is in already and opens their mail again wants to get there, not to hear about links.
            return Views.go(found.get().destination());
        }
        return page(good ? HttpStatus.OK : HttpStatus.GONE, found, token, say);
    }

    @PostMapping
    ModelAndView press(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String press,
            Say say,
            HttpServletRequest request,
            HttpServletResponse response) {
        Caller caller = Caller.of(request);
        Optional<Instant> until = desk.countEntry(caller);
        if (until.isPresent()) {
            return TooOften.page(until.get(), say, response);
        }
        return entrance.link(token, press, caller) instanceof Entry.Welcome in
                ? welcome.in(in, response)
                : page(HttpStatus.GONE, entrance.link(token), token, say);
    }

    /** From a link that came too late: a new message to the same address, for the browser that is here. */
    @PostMapping("/again")
    ModelAndView again(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String press,
            Say say,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignIn> found = entrance.link(token).filter(signIn -> !signIn.isUsed());
        if (found.isEmpty()) {
            return Views.go("/sign-in");
        }
        var wish = found.get().wish(say.language(), Caller.of(request));
        return switch (desk.ask(wish, SignInController.formKey(press))) {
            case FrontDesk.Answer.TooOften(var tooOften) -> TooOften.page(tooOften, say, response);
            case FrontDesk.Answer.Asked(String browser) -> {
                cookies.signIn(response, browser, SignInController.COOKIE_KEPT);
                yield Views.go("/sign-in/code");
            }
            case FrontDesk.Answer.JustSent(), FrontDesk.Answer.Unknown() -> Views.go("/sign-in/code");
        };
    }

    private static ModelAndView page(HttpStatus status, Optional<SignIn> found, String token, Say say) {
        return Views.page(status, "account/link", LinkPage.of(found, token, say));
    }
}
