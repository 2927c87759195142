package dev.porchlight.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
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

    private static final String MDC_TRACE = "trace";

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    private final Tracer tracer;

    RequestLog(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        Span span = span(request);
        MDC.put(MDC_KEY, Reference.of(request));
        if (span.isRecording()) {
            MDC.put(MDC_TRACE, span.getSpanContext().getTraceId());
        }
        try (Scope _ = span.makeCurrent()) {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                tell(request, response, Duration.ofNanos(System.nanoTime() - start));
            }
            end(span, request, response);
            MDC.remove(MDC_KEY);
            MDC.remove(MDC_TRACE);
        }
    }

    /** A trace begins here: anybody could send us a number to go on with. */
    private Span span(HttpServletRequest request) {
        return tracer.spanBuilder(request.getMethod())
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
    }

    private static void end(Span span, HttpServletRequest request, HttpServletResponse response) {
        if (span.isRecording()) {
            span.updateName(request.getMethod() + " " + route(request));
            span.setAttribute("http.request.method", request.getMethod());
            span.setAttribute("http.route", route(request).toString());
            span.setAttribute("http.response.status_code", response.getStatus());
            span.setAttribute("porchlight.reference", Reference.of(request));
        }
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
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
