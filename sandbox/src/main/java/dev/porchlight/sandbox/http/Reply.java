package dev.porchlight.sandbox.http;

import java.util.function.UnaryOperator;

/** What reaches the client: the answer, half of it, or a connection closed without one. */
public sealed interface Reply {

    record Whole(Answer answer) implements Reply {}

    /** The length of all of it is promised, half of the body is sent, the connection is closed. */
    record Half(Answer answer) implements Reply {}

    record Nothing() implements Reply {}

    default Reply map(UnaryOperator<Answer> change) {
        return switch (this) {
            case Whole(var answer) -> new Whole(change.apply(answer));
            case Half(var answer) -> new Half(change.apply(answer));
            case Nothing() -> this;
        };
    }

    default Answer answerOr(Answer other) {
        return switch (this) {
            case Whole(var answer) -> answer;
            case Half(var answer) -> answer;
            case Nothing() -> other;
        };
    }
}
