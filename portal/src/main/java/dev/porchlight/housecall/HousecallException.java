package dev.porchlight.housecall;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Housecall Pro did not do what was asked. Messages name the method, the path without its ids, the status and the upstream's
 * own number of the request; never a key, a body, a search word or a person.
 */
public abstract sealed class HousecallException extends RuntimeException {

    private final Asked asked;
    private final int status;
    private final @Nullable String requestId;

    private HousecallException(Asked asked, Reply reply, String what, @Nullable Throwable cause) {
        super(asked + " " + what + (reply.requestId() == null ? "" : " (request " + reply.requestId() + ")"), cause);
        this.asked = asked;
        this.status = reply.status();
        this.requestId = reply.requestId();
    }

    public String method() {
        return asked.method();
    }

    /** As the vendor writes it, {@code /customers/{id}}, without its query. */
    public String path() {
        return asked.path();
    }

    /** Of the answer; 0 when there was none. */
    public int status() {
        return status;
    }

    /** What the upstream calls this request; support at Housecall Pro can find it by that. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What was asked, as far as it may be told. */
    record Asked(String method, String path) {

        /** A read may be asked for again; anything else may have been done. */
        boolean isRead() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What came back, as far as it may be told. */
    record Reply(int status, @Nullable String requestId) {

        static final Reply NONE = new Reply(0, null);
    }

    /** It understood and said no: 400, 422 and the other words of the 400 family. Asking again changes nothing. */
    public static final class Refused extends HousecallException {

        private final List<String> sentences;

        Refused(Asked asked, Reply reply, List<String> sentences) {
            super(asked, reply, "was refused with " + reply.status(), null);
            this.sentences = List.copyOf(sentences);
        }

        /**
         * The upstream's own words, for the office and the doctor. They may quote what somebody typed, so they belong
         * neither in a log nor, unexamined, on a customer's page.
         */
        public List<String> sentences() {
            return sentences;
        }
    }

    /** The key is wrong, has expired or may not do this: 401, 403; or there is none at all. For a person to mend. */
    public static final class Unauthorized extends HousecallException {

        private static final String NO_KEY = "was not sent: nobody has connected us to Housecall Pro";

        Unauthorized(Asked asked, Reply reply) {
            super(asked, reply, reply.status() == 0 ? NO_KEY : "is not allowed with our key: " + reply.status(), null);
        }
    }

    /** The record is not there, or no more: 404, 410. */
    public static final class NotFound extends HousecallException {

        NotFound(Asked asked, Reply reply) {
            super(asked, reply, "found nothing: " + reply.status(), null);
        }
    }

    /** We ask too much: 429, or a pause after one that is longer than this caller would wait. Nothing was done. */
    public static final class TooManyRequests extends HousecallException {

        private final Duration retryAfter;

        TooManyRequests(Asked asked, Reply reply, Duration retryAfter) {
            super(asked, reply, "has to wait for " + retryAfter.toSeconds() + " s", null);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /**
     * It was sent and there is no clear answer: 5xx, a timeout, a cut connection, an answer that nobody can read. It may
     * have been done.
     */
    public static final class Unavailable extends HousecallException {

        private final @Nullable Duration rest;

        Unavailable(Asked asked, Reply reply, String what, @Nullable Throwable cause, @Nullable Duration rest) {
            super(asked, reply, what, cause);
            this.rest = rest;
        }

        /** For how long the answer asked us to stay away. */
        Optional<Duration> rest() {
            return Optional.ofNullable(rest);
        }
    }

    /**
     * It was certainly not done, because it was not sent: no connection, no turn in time, or the gate is shut because
     * nothing answers.
     */
    public static final class NotSent extends HousecallException {

        NotSent(Asked asked, String why, @Nullable Throwable cause) {
            super(asked, Reply.NONE, "was not sent: " + why, cause);
        }

        boolean isForWantOfAConnection() {
            return getCause() instanceof IOException;
        }
    }
}
