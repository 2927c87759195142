package dev.porchlight.account;

import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import dev.porchlight.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Ends the session on all nodes and in the browser. */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private final Sessions sessions;
    private final Cookies cookies;
    private final SignInLog log;
    private final boolean https;

    SignOut(Sessions sessions, Cookies cookies, SignInLog log, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.log = log;
        this.https = publicUrl.isHttps();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof CustomerAuthentication customer) {
            sessions.end(customer.session());
            log.happened(Kind.SIGNED_OUT, customer.session(), Caller.of(request));
        }
        cookies.endSession(response);
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (https) {
            // Private pages are not stored anyway; this also throws away those kept in memory for the Back button.
            response.setHeader("Clear-Site-Data", "\"cache\"");
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/sign-in?out");
    }
}
