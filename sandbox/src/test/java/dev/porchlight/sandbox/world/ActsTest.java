package dev.porchlight.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActsTest {
    private final World world =
            World.create(Clock.fixed(Instant.parse("2026-11-18T15:00:00Z"), ZoneOffset.UTC), Seed.small());
    private final Acts acts = world.acts();
    private final List<List<String>> told = new ArrayList<>();
    private final Job faucet = job("Replace kitchen faucet");

    ActsTest() {
        world.onHappened(all -> told.add(all.stream().map(Happened::event).toList()));
    }

    @Test
    void takesAJobThroughItsDay() {
        acts.perform("on-my-way", faucet.id);
        assertThat(faucet.workStatus).isEqualTo("scheduled");
        assertThat(faucet.timestamps.onMyWayAt).isNotNull();
        acts.perform("start", faucet.id);
        assertThat(faucet.workStatus).isEqualTo("in progress");
        acts.perform("complete", faucet.id);
        assertThat(faucet.workStatus).isEqualTo("complete unrated");
        acts.perform("review", faucet.id);
        assertThat(faucet.workStatus).isEqualTo("complete rated");

        assertThat(told)
                .containsExactly(
                        List.of("job.on_my_way"),
                        List.of("job.started"),
                        List.of("job.completed"),
                        List.of("job.updated"));
    }

    @Test
    void movesAVisitToWhenItIsTold() {
        String visit = faucet.appointments.getFirst().id;

        JsonNode moved = acts.perform("office-move", visit, Json.object().put("start", "2026-12-01T15:00:00Z"));

        assertThat(moved.path("start_time").asString()).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(moved.path("end_time").asString()).isEqualTo("2026-12-01T17:00:00Z");
        assertThat(moved.path("arrival_window_minutes").asInt()).isEqualTo(60);
    }

    @Test
    void booksSomebodyForSomethingElse() {
        Employee dana = world.catalog.activeEmployees().getLast();
        var day = LocalDate.of(2026, 12, 7);
        var windows = new BookingWindows(world, List.of(dana), Duration.ofHours(2)).from(day, 1);
        var words = Json.object().put("start", windows.get(1).start().toString());

        acts.perform("office-book", dana.id(), words);

        assertThat(windows).allMatch(BookingWindows.Window::available);
        assertThat(new BookingWindows(world, List.of(dana), Duration.ofHours(2)).from(day, 1))
                .extracting(BookingWindows.Window::available)
                .containsExactly(true, false, true, true);
        assertThat(told).isEmpty();
    }

    @Test
    void cancelsOnBehalfOfEither() {
        acts.perform("customer-cancel-job", faucet.id);
        Job other = job("Replace kitchen sink");
        acts.perform("office-cancel-job", other.id);

        assertThat(faucet.workStatus).isEqualTo("user canceled");
        assertThat(faucet.canceledAt).isNotNull();
        assertThat(other.workStatus).isEqualTo("pro canceled");
        assertThat(other.deletedAt).isNotNull();
        assertThat(other.canceledAt).isNull();
    }

    @Test
    void paysAnInvoiceInTwoParts() {
        Job job = job("Fix dripping shower");
        Invoice invoice = job.invoices.getFirst();
        long due = invoice.dueAmount();

        acts.perform("part-pay-invoice", invoice.id);
        assertThat(invoice.status).isEqualTo("open");
        assertThat(invoice.dueAmount()).isBetween(1L, due - 1);
        acts.perform("pay-invoice", invoice.id);

        assertThat(invoice.status).isEqualTo("paid");
        assertThat(job.outstandingBalance()).isZero();
        assertThat(told)
                .containsExactly(
                        List.of("invoice.payment.succeeded"),
                        List.of("invoice.payment.succeeded", "invoice.paid", "job.paid"));
    }

    @Test
    void sendsAnInvoiceForAJobThatHasNone() {
        JsonNode invoice = acts.perform("send-invoice", faucet.id);

        assertThat(invoice.path("amount").asLong()).isEqualTo(faucet.lineItems.total());
        assertThat(told).containsExactly(List.of("invoice.created", "invoice.sent"));
    }

    @Test
    void deletesACustomerSoThatNobodyFindsThem() {
        acts.perform("delete-customer", faucet.customer.id);

        assertThat(world.customers.find(faucet.customer.id)).isEmpty();
        assertThat(world.jobs.find(faucet.id)).isPresent();
        assertThat(told).containsExactly(List.of("customer.deleted"));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> acts.perform("dance", faucet.id)).hasMessageContaining("dance");
        assertThatThrownBy(() -> acts.perform("start", "job_1")).hasMessageContaining("job_1");
        assertThatThrownBy(() ->
                        acts.perform("office-move", faucet.id, Json.object().put("start", "soon")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsNobodyWhenWebhooksAreOff() {
        world.change(() -> world.webhooksSubscribed = false);

        acts.perform("start", faucet.id);

        assertThat(told).isEmpty();
    }

    @Test
    void losesNothingWhenManyActAtOnce() {
        try (var crew = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500)
                    .forEach(i -> crew.submit(() -> acts.perform(
                            "add-job-note", faucet.id, Json.object().put("content", "Note " + i))));
            IntStream.range(0, 50).forEach(i -> crew.submit(world::toJson));
        }

        assertThat(faucet.notes).hasSize(502).doesNotHaveDuplicates();
    }

    private Job job(String description) {
        return world.jobs.all().stream()
                .filter(job -> description.equals(job.description))
                .findFirst()
                .orElseThrow();
    }
}
