package dev.porchlight.changes;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.porchlight.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What became of a change, written down together with what follows it and the promise to tell those who want to know. Open pages of the
 * customer follow with the commit.
 */
class Settlement {

    static final TaskDescriptor<String> TELL = TaskDescriptor.of("tell-change", String.class);

    private final ChangeTable table;
    private final TransactionOperations transaction;
    private final SchedulerClient scheduler;
    private final Files files;
    private final Clock clock;

    Settlement(
            ChangeTable table, TransactionOperations transaction, SchedulerClient scheduler, Files files, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.files = files;
        this.clock = clock;
    }

    <C extends Change> void done(Turn<C> turn, String node, Map<String, String> receipt) {
        settle(turn, Optional.of(receipt), () -> table.done(turn.held(), node, receipt));
    }

    void refused(Turn<?> turn, String node, String reason) {
        settle(turn, Optional.empty(), () -> table.refused(turn.held(), node, reason));
    }

    private <C extends Change> void settle(Turn<C> turn, Optional<Map<String, String>> receipt, BooleanSupplier step) {
        var held = turn.held();
        transaction.executeWithoutResult(status -> {
            if (step.getAsBoolean()) {
                turn.kind().settled(turn.asked(), receipt);
                receipt.flatMap(known -> turn.kind().after(turn.asked(), known))
                        .ifPresent(next -> table.follow(held, next));
                scheduler.scheduleIfNotExists(TELL.instance(held.reference().value())
                        .data(held.reference().value())
                        .scheduledTo(clock.instant()));
                files.touch(held.customer());
            }
        });
    }
}
