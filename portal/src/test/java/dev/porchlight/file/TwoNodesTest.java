package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoNodesTest {

    private final Town town = new Town();
    private final CustomerId ada = town.ada();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void askForEachPartOnceHoweverManyLook() throws InterruptedException, ExecutionException {
        var one = town.node().withInvoices();
        var other = town.node();
        town.sandbox.mischief().latency(Duration.ofMillis(300));
        var before = town.now();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = crowd.invokeAll(IntStream.range(0, 40)
                    .<Callable<CustomerFile>>mapToObj(
                            i -> () -> (i % 2 == 0 ? one : other).files().open(ada))
                    .toList());
            for (var look : looks) {
                assertThat(look.get().standing()).isEqualTo(Standing.CURRENT);
            }
        }

        assertThat(town.callsSince(before)).doesNotHaveDuplicates().hasSizeBetween(4, 6);
    }

    @Test
    void hearOfEachOthersChangesAtOnce() {
        var one = town.node().withInvoices();
        var other = town.node();
        one.files().open(ada);
        var job = other.files().open(ada).jobs().records().getFirst();
        town.sandbox.acts().perform("set-status", job.id().value());

        one.file.sweep.run();

        eventually(() -> assertThat(other.events)
                .contains(new FileChanged(ada, one.files().open(ada).version())));
        assertThat(other.files().open(ada).job(job.id())).isPresent().get().isNotEqualTo(job);
    }

    @Test
    void comparesTheFileInCaseANoticeWasLost() {
        var node = town.node().withInvoices();
        var job = node.files().open(ada).jobs().records().getFirst();
        node.sql.sql("UPDATE customer_file SET version = version + 1").update();
        node.sql
                .sql("UPDATE file_record SET body = NULL, version = (SELECT version FROM customer_file) WHERE id = ?")
                .param(job.id().value())
                .update();

        var file = town.openUntil(node, ada, seen -> seen.job(job.id()).isEmpty());

        assertThat(file.version()).isGreaterThan(1);
    }

    @Test
    void takeOverWhatAKilledNodeHadBegun() {
        var dead = town.node().withInvoices();
        dead.file.library.store().begin(ada);
        var terms = new Claim.Terms("dead", Duration.ofSeconds(1), Duration.ZERO, Duration.ofMinutes(1));
        for (var kind : Kind.ALL) {
            assertThat(dead.file.library.parts().claim(ada, kind, terms)).isPresent();
        }
        var alive = town.node();

        var waiting = alive.files().open(ada);

        assertThat(waiting.jobs().standing()).isEqualTo(Standing.AWAITED);
        // Nobody asks again: the node tries by itself while the customer is here.
        eventually(() -> assertThat(alive.file.library.shelf().take(ada).file().standing())
                .isEqualTo(Standing.CURRENT));
    }
}
