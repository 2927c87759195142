package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.CSRF;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Tokens made from the secret in the session cookie and the record that is open: nothing is stored, a new session has a
 * new one, and a form that was shown for one record is worth nothing once another is open.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final Cookies cookies;

    SessionCsrfTokens(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.session(request)
                .map(secret -> token(Tokens.text(ServerKey.hash(secret + record(), CSRF))))
                .orElse(null);
    }

    /** Somebody without a session has nothing that a foreign page could misuse: this one is good for nothing. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Tokens.random());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    private static String record() {
        return Here.customer().map(here -> here.id().value()).orElse("");
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
