package dev.porchlight.sandbox.mischief;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Rails;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said instead of the truth.
 *
 * @param body null: what such a server says with that status
 * @param retryAfter seconds
 * @param rateLimitReset seconds from now; the header carries the epoch second, as seen live
 */
record Refusal(
        int status,
        String contentType,
        @Nullable String body,
        @Nullable Long retryAfter,
        @Nullable Long rateLimitReset) {

    static Refusal plain(int status) {
        return new Refusal(status, "", null, null, null);
    }

    Answer answer(Instant now) {
        Answer answer = body == null
                ? usual()
                : new Answer(
                        status,
                        contentType.isEmpty() ? "application/json; charset=utf-8" : contentType,
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of());
        answer = retryAfter == null ? answer : answer.with("Retry-After", retryAfter.toString());
        return rateLimitReset == null
                ? answer
                : answer.with("RateLimit-Reset", String.valueOf(now.getEpochSecond() + rateLimitReset));
    }

    private Answer usual() {
        return switch (status) {
            case 400 -> json("{\"message\":\"Bad request\"}");
            case 401 -> json("{\"message\":\"Unauthorized\"}");
            case 403 -> json("{\"message\":\"Forbidden\"}");
            case 404 -> Rails.notFound();
            case 429 -> json("{\"error\":\"Too many requests\"}");
            case 502, 503, 504 -> gateway();
            default -> status >= 500 ? Rails.failure(status) : json("{\"error\":{\"message\":\"Refused\"}}");
        };
    }

    private Answer json(String json) {
        return new Answer(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** As a load balancer says it, without the application's headers. */
    private Answer gateway() {
        String title = status
                + switch (status) {
                    case 502 -> " Bad Gateway";
                    case 503 -> " Service Temporarily Unavailable";
                    default -> " Gateway Time-out";
                };
        return Answer.html(
                status,
                "<html>\r\n<head><title>%s</title></head>\r\n<body>\r\n<center><h1>%s</h1></center>\r\n</body>\r\n</html>\r\n"
                        .formatted(title, title));
    }
}
