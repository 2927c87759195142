package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Town town = new Town();
    private final CustomerId ada = town.ada();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void showsEverythingTheFirstTimeSomebodyLooks() {
        var node = town.node().withInvoices();

        var file = node.files().open(ada);

        assertThat(file.customer().orElseThrow().firstName()).isEqualTo("Ada");
        assertThat(file.jobs().records())
                .hasSameSizeAs(town.sandbox.world().jobs.of(ada.value()))
                .isSortedAccordingTo(Kind.JOBS.order());
        assertThat(file.estimates().records()).isNotEmpty();
        assertThat(file.invoices().records()).isNotEmpty();
        assertThat(file.requests().records()).isNotEmpty();
        assertThat(file.standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void fillsAnOrdinaryFileWithSixCallsAtMost() {
        var node = town.node().withInvoices();
        var before = town.now();

        node.files().open(ada);

        assertThat(town.callsSince(before)).hasSizeBetween(4, 6);
    }

    @Test
    void asksNobodyAgainWhileTheFileIsFresh() {
        var node = town.node().withInvoices();
        node.files().open(ada);
        var before = town.now();

        // Not the first and the second: word of the invoices may come between them.
        await().until(() -> node.files().open(ada) == node.files().open(ada));
        assertThat(town.callsSince(before)).isEmpty();
    }

    @Test
    void takesHardlyLongerThanTheSlowestAnswerTheFirstTime() {
        var node = town.node().withInvoices();
        node.files().open(town.customer("grace@example.com"));
        town.sandbox.mischief().latency(Duration.ofMillis(400));

        var began = System.nanoTime();
        var file = node.files().open(ada);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1300));
        assertThat(file.standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void waitsNoLongerThanItsPatienceAndTellsWhenTheRestHasCome() {
        var node = town.node().withInvoices();
        town.sandbox.mischief().add(Rule.on("GET", "/jobs").slow(Duration.ofSeconds(3)));

        var began = System.nanoTime();
        var file = node.files().open(ada);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(1400), Duration.ofMillis(2000));
        assertThat(file.jobs().standing()).isEqualTo(Standing.AWAITED);
        assertThat(file.estimates().standing()).isEqualTo(Standing.CURRENT);
        eventually(() -> assertThat(node.events)
                .contains(new FileChanged(ada, node.files().open(ada).version())));
        assertThat(node.files().open(ada).jobs().standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void showsWhatIsStaleAtOnceAndRefreshesItBehind() {
        var node = town.node(TestNode.freshFor(A_MOMENT)).withInvoices();
        var job = node.files().open(ada).jobs().records().getFirst();
        town.sandbox.acts().perform("set-status", job.id().value());
        town.sandbox.mischief().latency(Duration.ofMillis(700));

        var began = System.nanoTime();
        var stale = node.files().open(ada);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(600));
        assertThat(stale.job(job.id())).contains(job);
        eventually(() -> assertThat(node.files().open(ada).job(job.id()))
                .isPresent()
                .get()
                .isNotEqualTo(job));
    }

    @Test
    void goesOnShowingWhatItKnowsWhileNobodyAnswers() {
        var node = town.node(TestNode.freshFor(A_MOMENT)).withInvoices();
        var before = node.files().open(ada);
        town.sandbox.mischief().down();

        var during = town.openUntil(node, ada, file -> file.standing() == Standing.AGED);

        assertThat(during.jobs().records()).isEqualTo(before.jobs().records());
        assertThat(during.jobs().asOf()).isEqualTo(before.jobs().asOf());
    }

    @Test
    void saysSoAtOnceWhenNothingIsKnownAndNobodyAnswers() {
        var node = town.node();
        town.sandbox.mischief().unreachable();
        town.openUntil(node, ada, file -> file.standing() == Standing.UNREACHABLE);

        var began = System.nanoTime();
        var file = node.files().open(ada);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1000));
        assertThat(file.standing()).isEqualTo(Standing.UNREACHABLE);
    }

    @Test
    void completesItselfWhenHousecallProIsBack() {
        var node = town.node();
        town.sandbox.mischief().down();
        town.openUntil(node, ada, file -> file.jobs().standing() == Standing.UNREACHABLE);
        node.events.clear();

        town.sandbox.mischief().clear();

        // Nobody asks again: the page that waits is told.
        eventually(() -> {
            assertThat(node.file.library.shelf().take(ada).file().jobs().standing())
                    .isEqualTo(Standing.CURRENT);
            assertThat(node.events).hasAtLeastOneElementOfType(FileChanged.class);
        });
    }

    @Test
    void showsTheOtherPartsWhenOneCannotBeRead() {
        var node = town.node().withInvoices();
        town.sandbox.mischief().add(Rule.on("GET", "/estimates").failing(500));

        var file = town.openUntil(node, ada, seen -> seen.estimates().standing() == Standing.UNREACHABLE);

        assertThat(file.jobs().standing()).isEqualTo(Standing.CURRENT);
        assertThat(file.profile().standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void takesARefusedKeyForAnOutage() {
        var node = town.node(TestNode.freshFor(A_MOMENT)).withInvoices();
        var before = node.files().open(ada);
        town.sandbox.mischief().add(Rule.on("*", "/**").failing(401));

        var during = town.openUntil(node, ada, file -> file.standing() == Standing.AGED);

        assertThat(during.jobs().records()).isEqualTo(before.jobs().records());
    }

    @Test
    void saysThatACustomerIsGoneWhenTheyAreNotServedAnyMore() {
        var node = town.node(TestNode.freshFor(A_MOMENT)).withInvoices();
        node.files().open(ada);

        town.sandbox.acts().perform("do-not-service", ada.value());
        node.files().open(ada);

        eventually(() -> assertThat(node.events).contains(new CustomerGone(ada)));
    }

    @Test
    void saysThatACustomerIsGoneWhenNobodyKnowsThem() {
        var node = town.node();
        var nobody = new CustomerId("cus_ffffffffffffffffffffffffffffffff");

        var file = node.files().open(nobody);

        assertThat(file.customer()).isEmpty();
        eventually(() -> assertThat(node.events).contains(new CustomerGone(nobody)));
    }

    @Test
    void isReadyWhenSomebodyArrivesWhoWasExpected() {
        var node = town.node().withInvoices();

        node.files().prefetch(ada);

        eventually(() -> assertThat(node.file.library.shelf().take(ada).file().standing())
                .isEqualTo(Standing.CURRENT));
        var before = town.now();
        assertThat(node.files().open(ada).jobs().records()).isNotEmpty();
        assertThat(town.callsSince(before)).isEmpty();
    }

    @Test
    void readsAllOfItAgainWhenTold() {
        var node = town.node().withInvoices();
        var first = node.files().open(ada).jobs().asOf();

        node.files().refresh(ada);

        eventually(() -> assertThat(node.files().open(ada).jobs().asOf()).isAfter(first));
    }

    @Test
    void forgetsWhoWasNotSeenForLong() {
        var node = town.node().withInvoices();
        var grace = town.customer("grace@example.com");
        node.files().open(ada);
        node.files().open(grace);
        eventually(() -> assertThat(seenAt(node, ada)).isAfter(Instant.EPOCH));
        node.sql
                .sql("UPDATE customer_file SET seen_at = now() - interval '31 days' WHERE customer = ?")
                .param(ada.value())
                .update();

        node.file.library.store().forgetUnseen(TestNode.SETTINGS.forgetAfter());

        assertThat(node.sql
                        .sql("SELECT DISTINCT customer FROM file_record")
                        .query(String.class)
                        .list())
                .containsExactly(grace.value());
        // Who comes back finds a file as on the first day.
        eventually(() -> assertThat(node.files().open(ada).jobs().records()).isNotEmpty());
    }

    @Test
    void areInUseAsLongAsAPageIsOpen() {
        var node = town.node();
        node.files().open(ada);
        eventually(() -> assertThat(seenAt(node, ada)).isAfter(Instant.EPOCH));
        node.sql
                .sql("UPDATE customer_file SET seen_at = now() - interval '31 days'")
                .update();
        var other = town.node();

        other.files().on(new PageOpen(ada));

        eventually(() -> assertThat(seenAt(node, ada)).isAfter(Instant.now().minusSeconds(600)));
    }

    private static Instant seenAt(TestNode node, CustomerId customer) {
        return node.sql
                .sql("SELECT seen_at FROM customer_file WHERE customer = ?")
                .param(customer.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
