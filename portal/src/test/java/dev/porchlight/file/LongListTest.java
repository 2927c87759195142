package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongListTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Town town = Town.of(Seed.scale(2, 1_300));
    private final CustomerId manager = town.customer("customer0001@example.com");
    private final int all = town.sandbox.world().jobs.of(manager.value()).size();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void showsTheNewestPageFirstAndFillsTheRestBehind() {
        var node = town.node();
        town.sandbox.mischief().latency(Duration.ofMillis(150));

        var first = node.files().open(manager);

        assertThat(first.jobs().standing()).isEqualTo(Standing.FILLING);
        assertThat(first.jobs().records()).hasSizeBetween(200, 1000);
        assertThat(first.jobs().expected()).isEqualTo(all);
        var whole = town.openUntil(node, manager, file -> file.jobs().standing() == Standing.CURRENT);
        assertThat(whole.jobs().records()).hasSize(all).isSortedAccordingTo(Kind.JOBS.order());
        assertThat(whole.jobs().records().subList(0, 200))
                .isEqualTo(first.jobs().records().subList(0, 200));
    }

    @Test
    void goesOnOnAnotherNodeWhereTheFirstOneStopped() {
        var first = town.node();
        town.sandbox.mischief().latency(Duration.ofMillis(900));
        town.openUntil(first, manager, file -> file.jobs().records().size() >= 400);
        first.close();
        var second = town.node();
        town.sandbox.mischief().clear();
        var before = town.now();

        second.file
                .library
                .parts()
                .unfinished(10)
                .forEach(part -> second.file.refreshes.start(part, dev.porchlight.housecall.Priority.BACKFILL));

        town.openUntil(second, manager, file -> file.jobs().standing() == Standing.CURRENT);
        assertThat(second.files().open(manager).jobs().records()).hasSize(all);
        var pages = all / 200;
        assertThat(town.callsSince(before))
                .filteredOn(call -> call.startsWith("GET /jobs?"))
                .hasSizeBetween(1, pages - 2);
    }

    @Test
    void losesNothingWhenNewJobsComeInWhileItReads() {
        var node = town.node();
        town.sandbox.mischief().add(Rule.on("GET", "/jobs").slow(Duration.ofMillis(60)));
        node.files().open(manager);

        for (int i = 0; i < 3; i++) {
            var before = node.files().open(manager).jobs().records().size();
            town.sandbox.acts().perform("new-job", manager.value());
            town.openUntil(node, manager, file -> file.jobs().records().size() > before);
        }

        eventually(() -> {
            node.files().refresh(manager);
            assertThat(node.files().open(manager).jobs().records()).hasSize(all + 3);
        });
    }

    @Test
    void refreshesWithOneSmallQuestion() {
        var node = whole(TestNode.freshFor(A_MOMENT));
        var job = new JobId(town.sandbox.world().jobs.of(manager.value()).get(all / 2).id);
        var before = town.now();
        town.sandbox.acts().perform("set-status", job.value());

        eventually(() -> assertThat(node.files()
                        .open(manager)
                        .job(job)
                        .orElseThrow()
                        .workStatus()
                        .word())
                .isEqualTo("awaiting parts"));

        assertThat(town.callsSince(before))
                .filteredOn(call -> call.startsWith("GET /jobs?"))
                .isNotEmpty()
                .allMatch(call -> call.contains("sort_by=updated_at") && call.contains("page_size=50"));
    }

    @Test
    void noticesThatAJobVanished() {
        var node = whole(TestNode.freshFor(A_MOMENT));
        var vanished = new JobId("job_00000000000000000000000000000000");
        node.sql.sql("""
            INSERT INTO file_record (customer, kind, id, body, version, read_at)
            SELECT customer, kind, :id, replace(body, id, :id), version, read_at - interval '1 minute'
              FROM file_record WHERE kind = 'jobs' LIMIT 1
            """).param("id", vanished.value()).update();
        node.file.library.shelf().clear();
        assertThat(node.files().open(manager).job(vanished)).isPresent();

        var file = town.openUntil(node, manager, seen -> seen.job(vanished).isEmpty());

        assertThat(file.jobs().records()).hasSize(all);
    }

    @Test
    void writesAndReadsOneRowWhenOneJobChanges() {
        var node = whole(TestNode.SETTINGS);
        var version = node.files().open(manager).version();
        var job = new JobId(town.sandbox.world().jobs.of(manager.value()).get(17).id);
        town.sandbox.acts().perform("set-status", job.value());

        node.file.sweep.run();
        node.file.sweep.run();

        assertThat(node.files()
                        .open(manager)
                        .job(job)
                        .orElseThrow()
                        .workStatus()
                        .word())
                .isEqualTo("awaiting parts");
        assertThat(node.file.library.store().load(manager, version).rows()).hasSize(1);
    }

    @Test
    void bringsADecisionOnAnEstimateThatIsFarDownTheList() {
        town.sandbox.reset(Seed.standard());
        var keystone = town.customer("manager@example.com");
        var node = town.node();
        var file = town.openUntil(node, keystone, seen -> seen.estimates().standing() == Standing.CURRENT);
        var estimate = town.approve(Town.oldestWaiting(file));
        assertThat(file.estimates().records()).hasSize(500);
        var before = town.now();

        node.file.news.on(Heard.estimate("estimate.option.approval_status_changed", estimate, keystone));

        Town.eventuallyDecided(node, keystone, estimate);
        assertThat(town.callsSince(before))
                .filteredOn(call -> call.startsWith("GET /estimates?"))
                .hasSizeLessThanOrEqualTo(4)
                .first()
                .asString()
                .contains("page_size=50");
    }

    private TestNode whole(FileSettings settings) {
        var node = town.node(settings).withInvoices();
        town.openUntil(node, manager, file -> file.jobs().standing() == Standing.CURRENT);
        return node;
    }
}
