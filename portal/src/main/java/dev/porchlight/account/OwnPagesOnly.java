package dev.porchlight.account;

import dev.porchlight.web.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever would change something and was not sent from a page of ours. Browsers say where a request comes from,
 * so this protects the forms of people who have not signed in, too, without giving them a cookie.
 */
final class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final PublicUrl publicUrl;
    private final RequestMatcher exempt;

    OwnPagesOnly(PublicUrl publicUrl, RequestMatcher exempt) {
        this.publicUrl = publicUrl;
        this.exempt = exempt;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || exempt.matches(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null && !OWN_SITES.contains(site)) {
            return false;
        }
        // "null" hides an origin, our own as well when a page asks for no referrer; then the other header has to vouch.
        return "null".equals(origin) ? site != null : origin == null || isOwn(origin, request);
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        String asked = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return origin.equals(asked) || origin.equals(withoutSlash(publicUrl.origin()));
    }

    private static String withoutSlash(URI origin) {
        String text = origin.toString();
        return text.substring(0, text.length() - 1);
    }
}
