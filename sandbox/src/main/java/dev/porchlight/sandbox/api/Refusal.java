package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not carried out, in one of the five shapes in which HCP says so. */
final class Refusal extends RuntimeException {
    private final transient Answer answer;

    private Refusal(Answer answer) {
        super("Refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** Measured: the same bytes whatever is wrong with the credential. */
    static Refusal unauthorized() {
        return message(401, "Unauthorized");
    }

    static Refusal message(int status, String message) {
        return of(status, Json.object().put("message", message));
    }

    static Refusal error(int status, String message) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", message);
        return of(status, body);
    }

    static Refusal errorText(int status, String message) {
        return of(status, Json.object().put("error", message));
    }

    /** Documented for line items and working hours: a sentence, and the attribute by itself. */
    static Refusal attribute(String name, String problem) {
        String words = name.replace('_', ' ');
        String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " " + problem;
        return of(400, Json.object().put("message", sentence).put(name, problem));
    }

    /** Documented for new options. */
    static Refusal unprocessable(String name, String problem) {
        ObjectNode body = Json.object();
        body.putObject("errors").set(name, Json.texts(List.of(problem)));
        return of(422, body);
    }

    /** Seen live on invoices: here the problem is a text and no list. */
    static Refusal notAnArray(String name) {
        ObjectNode body = Json.object();
        body.putObject("errors").put(name, "must be an array");
        return of(422, body);
    }

    /** Seen live on 429; the header names are GEM's and those of clients that cope with either. */
    static Refusal tooMany(long resetEpochSecond, long retryAfterSeconds) {
        Answer answer = Answer.json(429, Json.object().put("error", "Too many requests"))
                .with("RateLimit-Reset", Long.toString(resetEpochSecond))
                .with("Retry-After", Long.toString(retryAfterSeconds));
        return new Refusal(answer);
    }

    private static Refusal of(int status, ObjectNode body) {
        return new Refusal(Answer.json(status, body));
    }
}
