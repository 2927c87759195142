package dev.porchlight.account;

import dev.porchlight.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Our two cookies. On https their names forbid other host names to set them; a browser refuses such names on http. */
@Component
class Cookies {

    /** A cookie that ends with the browser. */
    static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final boolean https;
    private final String session;
    private final String signIn;

    Cookies(PublicUrl publicUrl) {
        this.https = publicUrl.isHttps();
        String prefix = https ? "__Host-" : "";
        this.session = prefix + "session";
        this.signIn = prefix + "sign-in";
    }

    Optional<String> session(HttpServletRequest request) {
        return read(request, session);
    }

    void session(HttpServletResponse response, String token, Duration kept) {
        write(response, session, token, kept);
    }

    void endSession(HttpServletResponse response) {
        write(response, session, "", Duration.ZERO);
    }

    /** The secret of the browser that asked for a code. */
    Optional<String> signIn(HttpServletRequest request) {
        return read(request, signIn);
    }

    void signIn(HttpServletResponse response, String secret, Duration kept) {
        write(response, signIn, secret, kept);
    }

    void endSignIn(HttpServletResponse response) {
        write(response, signIn, "", Duration.ZERO);
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    // Lax, not Strict: the link in a mail has to find the person signed in.
    private void write(HttpServletResponse response, String name, String value, Duration kept) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
