package dev.porchlight.sandbox.mischief;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one request.
 *
 * @param afterCommit the request is carried out before the trouble starts
 */
public record Trouble(Duration latency, @Nullable Refusal refusal, Drop drop, boolean afterCommit, boolean truncate) {

    public static final Trouble NONE = new Trouble(Duration.ZERO, null, Drop.NEVER, false, false);

    /** Waits add up; of the rest the first word counts. */
    Trouble and(Trouble other) {
        return new Trouble(
                latency.plus(other.latency),
                refusal == null ? other.refusal : refusal,
                drop == Drop.NEVER ? other.drop : drop,
                afterCommit || other.afterCommit,
                truncate || other.truncate);
    }

    /** The status to refuse with, 0 for none. */
    public int status() {
        return refusal == null ? 0 : refusal.status();
    }

    /** Waits as long as it takes. */
    public void dawdle() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    Reply around(Supplier<Answer> carryOut, BooleanSupplier worldStands, Clock clock) {
        Answer truth = afterCommit ? carryOut.get() : null;
        dawdle();
        if (drop == Drop.BEFORE || !worldStands.getAsBoolean()) {
            return new Reply.Nothing();
        }
        Answer answer = refusal != null ? refusal.answer(clock.instant()) : truth != null ? truth : carryOut.get();
        if (drop == Drop.AFTER_COMMIT) {
            return new Reply.Nothing();
        }
        return truncate ? new Reply.Half(answer) : new Reply.Whole(answer);
    }
}
