package dev.porchlight.account;

import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Gives the browser its cookie and sends the person to where they wanted to go. */
@Component
class Welcome {

    private final Sessions sessions;
    private final Cookies cookies;

    Welcome(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    ModelAndView in(Entry.Welcome entry, HttpServletResponse response) {
        // A session that this browser had before is not left lying about.
        Here.session()
                .filter(before -> !before.id().equals(entry.session().id()))
                .ifPresent(sessions::end);
        boolean remembered = entry.session().remembered();
        Duration kept = remembered ? sessions.lifetime(true) : Cookies.UNTIL_CLOSED;
        cookies.session(response, entry.token(), kept);
        cookies.endSignIn(response);
        boolean chosen = entry.session().customer() != null;
        return Views.go(chosen ? entry.destination() : "/sign-in/who?to=" + encoded(entry.destination()));
    }

    private static String encoded(String destination) {
        return UriUtils.encode(destination, StandardCharsets.UTF_8);
    }
}
