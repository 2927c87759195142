package dev.porchlight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Masks the token of a form anew each time. What cannot be unmasked is a wrong token, and no fault of ours. */
final class MaskedTokens implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masks.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        try {
            return masks.resolveCsrfTokenValue(request, token);
        } catch (IllegalArgumentException forged) {
            // Spring Security takes what is left after the mask for a text, which a forged one need not be.
            return null;
        }
    }
}
