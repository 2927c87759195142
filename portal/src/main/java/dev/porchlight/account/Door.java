package dev.porchlight.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriUtils;

/** Sends whoever may not see a page to where they can change that. Says the same for pages that do not exist. */
final class Door implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Sessions sessions;
    private final Cookies cookies;

    Door(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (!wantsPage(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (cookies.session(request).filter(sessions::isGone).isPresent()) {
            go(response, "/sign-in/closed");
        } else {
            go(response, signIn(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean choosing =
                Here.session().filter(session -> session.customer() == null).isPresent();
        if (choosing && !(refusal instanceof CsrfException) && wantsPage(request)) {
            go(response, "/sign-in/who" + (isGet(request) ? "?to=" + destination(request) : ""));
        } else if (refusal instanceof CsrfException && Here.session().isEmpty() && wantsPage(request)) {
            // The session has ended while a form was open: its key was good.
            go(response, signIn(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private String signIn(HttpServletRequest request) {
        String wanted = isGet(request) ? destination(request) : page(request);
        String to = wanted.isEmpty() || wanted.equals(encoded(Destination.HOME)) ? "" : "to=" + wanted;
        String ended = cookies.session(request).isPresent() ? "ended" : "";
        String query = to.isEmpty() || ended.isEmpty() ? to + ended : to + "&" + ended;
        return "/sign-in" + (query.isEmpty() ? "" : "?" + query);
    }

    private static String destination(HttpServletRequest request) {
        String query = request.getQueryString();
        return encoded(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page that the form was on; of whatever else it may be, nothing but the path is used. */
    private static String page(HttpServletRequest request) {
        String page = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
        return encoded(page.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*", ""));
    }

    private static String encoded(String path) {
        return UriUtils.encode(path, UTF_8);
    }

    // A picture or a stream that is asked for by a page is told, not sent to another page.
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isGet(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    private static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
