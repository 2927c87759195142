package dev.porchlight.changes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Engines that share a database, in front of one sandbox. */
final class Nodes implements AutoCloseable {

    private final TestDatabase database;
    private final Sandbox sandbox;
    private final List<ChangesNode> started = new CopyOnWriteArrayList<>();

    Nodes(TestDatabase database, Sandbox sandbox) {
        this.database = database;
        this.sandbox = sandbox;
    }

    /** On which nobody waits for long: what is not settled at once is left to the recovery, which tests call. */
    ChangesNode node() {
        return node(UnaryOperator.identity());
    }

    /** On which somebody who presses waits as long as it takes. */
    ChangesNode patient() {
        return node(settings -> new ChangeSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                settings.recoverEvery(),
                settings.keepFor(),
                settings.mostOpen()));
    }

    /** The same, but nobody takes over from it while the machine is busy. */
    ChangesNode survivor() {
        return node(settings -> new ChangeSettings(
                settings.patience(),
                settings.settle(),
                Duration.ofSeconds(10),
                settings.recoverEvery(),
                settings.keepFor(),
                settings.mostOpen()));
    }

    ChangesNode node(UnaryOperator<ChangeSettings> settings) {
        var node = new ChangesNode(database, sandbox.url(), settings.apply(ChangesNode.SETTINGS), Mortality.immortal());
        started.add(node);
        return node;
    }

    ChangesNode doomed(Mortality mortality) {
        return new ChangesNode(database, sandbox.url(), ChangesNode.SETTINGS, mortality);
    }

    /** What becomes of it, however long it takes. */
    static MadeChange settled(ChangesNode node, CustomerId customer, MadeChange made) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> {
                            node.changes.recover();
                            return node.of(customer).find(made.reference()).orElseThrow();
                        },
                        found -> !(found.outcome() instanceof Outcome.BeingSaved));
    }

    /** On a thread of its own, as every request has one. */
    static <T> CompletableFuture<T> press(Supplier<T> button) {
        return CompletableFuture.supplyAsync(button, Thread::startVirtualThread);
    }

    @Override
    public void close() {
        started.forEach(ChangesNode::close);
    }
}
