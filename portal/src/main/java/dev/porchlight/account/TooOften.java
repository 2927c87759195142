package dev.porchlight.account;

import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer to whoever asks for more than the limits allow. */
final class TooOften {

    private TooOften() {}

    static ModelAndView page(Instant until, Say say, HttpServletResponse response) {
        long seconds = Math.max(1, Duration.between(say.now(), until).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        // The minute after, so that whoever comes at the minute that is said is not early.
        return Views.page(
                HttpStatus.TOO_MANY_REQUESTS,
                "account/tooOften",
                new TooOftenPage(say.moment(until.plus(Duration.ofMinutes(1)))));
    }
}
