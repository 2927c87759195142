package dev.porchlight.file;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.core.ThrowingRunnable;

/** The sandbox, a database, and as many nodes as a test wants. */
final class Town implements AutoCloseable {

    final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    final TestDatabase database = TestDatabase.fresh();
    private final List<TestNode> nodes = new ArrayList<>();

    static Town of(Seed seed) {
        var town = new Town();
        town.sandbox.reset(seed);
        return town;
    }

    TestNode node() {
        return node(sandbox.url(), TestNode.SETTINGS);
    }

    TestNode node(FileSettings settings) {
        return node(sandbox.url(), settings);
    }

    TestNode node(String upstream, FileSettings settings) {
        var node = TestNode.on(database, upstream, settings);
        nodes.add(node);
        return node;
    }

    CustomerId customer(String email) {
        return sandbox.world().customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .map(customer -> new CustomerId(customer.id))
                .findFirst()
                .orElseThrow();
    }

    CustomerId ada() {
        return customer("ada@example.com");
    }

    /** The waiting estimate of this customer that was made first. */
    static Estimate oldestWaiting(CustomerFile file) {
        return file.estimates().records().reversed().stream()
                .filter(Estimate::waitsForCustomer)
                .findFirst()
                .orElseThrow();
    }

    List<String> callsSince(long n) {
        return sandbox.journal().since(n).stream().map(Journal.Entry::line).toList();
    }

    long now() {
        return sandbox.journal().latest();
    }

    /** Opens the file again and again, as an open page does, until it is as it should be. */
    CustomerFile openUntil(TestNode node, CustomerId customer, Predicate<CustomerFile> wanted) {
        return await().atMost(30, SECONDS).until(() -> node.files().open(customer), wanted);
    }

    /** The customer approves an estimate at Housecall Pro's own page, which does not move the time of its last change. */
    EstimateId approve(Estimate waiting) {
        sandbox.acts()
                .perform("approve-in-hcp", waiting.options().getFirst().id().value());
        return waiting.id();
    }

    static void eventuallyDecided(TestNode node, CustomerId customer, EstimateId estimate) {
        eventually(() -> assertThat(node.files()
                        .open(customer)
                        .estimate(estimate)
                        .orElseThrow()
                        .waitsForCustomer())
                .isFalse());
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(20, SECONDS).untilAsserted(assertion);
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
        sandbox.close();
    }
}
