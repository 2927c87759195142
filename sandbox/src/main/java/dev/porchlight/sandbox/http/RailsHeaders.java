package dev.porchlight.sandbox.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers measured on the real API's answers. */
public final class RailsHeaders {

    private static final Pattern NOT_IN_A_REQUEST_ID = Pattern.compile("[^\\w-]");

    private static final Map<Integer, String> REASONS = Map.of(
            200, " OK",
            201, " Created",
            204, " No Content",
            400, " Bad Request",
            401, " Unauthorized",
            403, " Forbidden",
            404, " Not Found",
            422, " Unprocessable Entity",
            429, " Too Many Requests",
            500, " Internal Server Error");

    private RailsHeaders() {}

    /** Adds them; what {@code answer} says itself is kept. */
    public static Answer on(Answer answer, Request request, Duration runtime) {
        Answer plain = new Answer(answer.status(), answer.contentType(), answer.body(), Map.of())
                .with("status", answer.status() + REASONS.getOrDefault(answer.status(), ""))
                .with("cache-control", answer.status() < 300 ? "max-age=0, private, must-revalidate" : "no-cache")
                .with("vary", "Accept-Encoding, Origin")
                .with("strict-transport-security", "max-age=63072000; includeSubDomains")
                .with("referrer-policy", "strict-origin-when-cross-origin")
                .with("x-permitted-cross-domain-policies", "none")
                .with("x-xss-protection", "0")
                .with("x-frame-options", "SAMEORIGIN")
                .with("x-content-type-options", "nosniff")
                .with("x-request-id", requestId(request.header("x-request-id")))
                .with("x-runtime", String.format(Locale.ROOT, "%.6f", runtime.toNanos() / 1e9));
        for (var header : answer.headers().entrySet()) {
            plain = plain.with(header.getKey(), header.getValue());
        }
        return plain;
    }

    /** Rails takes over the id a client sends. */
    private static String requestId(@Nullable String sent) {
        String usable = sent == null ? "" : NOT_IN_A_REQUEST_ID.matcher(sent).replaceAll("");
        return usable.isEmpty() ? UUID.randomUUID().toString() : usable.substring(0, Math.min(255, usable.length()));
    }
}
