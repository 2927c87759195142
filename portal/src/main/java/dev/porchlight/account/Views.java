package dev.porchlight.account;

import dev.porchlight.web.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answers of our controllers. */
final class Views {

    private Views() {}

    static ModelAndView page(String template, Object page) {
        return page(HttpStatus.OK, template, page);
    }

    static ModelAndView page(HttpStatus status, String template, Object page) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }

    /** 303: the browser fetches the other page, and a refresh of it sends nothing twice. */
    static ModelAndView go(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    static ModelAndView tooOften(Instant until, Say say, HttpServletResponse response) {
        long seconds = Math.max(1, Duration.between(say.now(), until).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        // The minute after, so that whoever comes at the minute that is said is not early.
        return page(
                HttpStatus.TOO_MANY_REQUESTS,
                "account/tooOften",
                new TooOftenPage(say.moment(until.plus(Duration.ofMinutes(1)))));
    }
}
