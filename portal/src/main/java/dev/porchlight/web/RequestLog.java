package dev.porchlight.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every line of the log the reference of its request, and tells of requests that failed or took long. It names the
 * route and never the path, which may hold the token of a sign-in link, and never who asked.
 */
final class RequestLog extends OncePerRequestFilter {

    /** As in the pattern of the log. */
    private static final String MDC_KEY = "request";

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        MDC.put(MDC_KEY, Reference.of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                tell(request, response, Duration.ofNanos(System.nanoTime() - start));
            }
            MDC.remove(MDC_KEY);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, Duration took) {
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR || took.compareTo(LONG) > 0) {
            log.warn("{} {} {} in {} ms", request.getMethod(), route(request), response.getStatus(), took.toMillis());
        } else {
            log.debug("{} {} {} in {} ms", request.getMethod(), route(request), response.getStatus(), took.toMillis());
        }
    }

    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }
}
