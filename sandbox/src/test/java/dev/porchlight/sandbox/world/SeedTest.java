package dev.porchlight.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-11-18T15:00:00Z"), ZoneOffset.UTC);

    private final World world = World.create(WEDNESDAY);

    @Test
    void hasEveryStatusSomewhere() {
        assertThat(world.jobs.all())
                .extracting(job -> job.workStatus)
                .contains(
                        "needs scheduling",
                        "scheduled",
                        "in progress",
                        "complete unrated",
                        "complete rated",
                        "user canceled",
                        "pro canceled",
                        "awaiting parts");
        assertThat(world.estimates.all())
                .flatExtracting(estimate -> estimate.options)
                .extracting(option -> option.status)
                .contains(
                        "open",
                        "needs scheduling",
                        "scheduled",
                        "in progress",
                        "submitted for signoff",
                        "timed out",
                        "canceled",
                        "deleted",
                        "complete unrated",
                        "complete rated",
                        "created job from estimate");
        assertThat(world.estimates.all())
                .flatExtracting(estimate -> estimate.options)
                .extracting(option -> option.approvalStatus)
                .contains(null, "awaiting response", "approved", "declined", "pro approved", "pro declined", "expired");
        assertThat(world.invoices.all())
                .extracting(invoice -> invoice.status)
                .contains("open", "pending_payment", "paid", "voided", "uncollectible", "canceled");
        assertThat(world.leads.all()).extracting(lead -> lead.status).contains("open", "won", "lost");
    }

    @Test
    void givesAdaAVisitWithinDaysAndMarcusForIt() {
        Customer ada = byEmail("ada@example.com");

        Job next = world.jobs.of(ada.id).stream()
                .filter(job -> job.description != null && job.description.startsWith("Replace kitchen faucet"))
                .findFirst()
                .orElseThrow();

        assertThat(next.scheduledStart()).isBetween(world.now(), world.now().plusSeconds(6 * 86_400));
        assertThat(next.appointments.getFirst().arrivalWindowMinutes).isPositive();
        assertThat(next.employees).extracting(Employee::firstName).containsExactly("Marcus");
        assertThat(next.notes).anyMatch(note -> note.content().startsWith("#customer "));
    }

    @Test
    void givesThePropertyManagerThousands() {
        Customer manager = byEmail("manager@example.com");

        assertThat(world.jobs.of(manager.id)).hasSize(5000);
        assertThat(world.estimates.of(manager.id)).hasSize(500);
        assertThat(manager.addresses).hasSize(12);
        long invoices = world.invoices.all().stream()
                .filter(invoice -> invoice.job.customer == manager)
                .count();
        assertThat(invoices).isBetween(1900L, 2100L);
    }

    @Test
    void makesTheSameWorldAgain() {
        String first = world.toJson().toString();

        world.acts().perform("start", world.jobs.all().iterator().next().id);
        assertThat(world.toJson().toString()).isNotEqualTo(first);
        world.reset(Seed.standard());

        assertThat(world.toJson().toString()).isEqualTo(first);
    }

    @Test
    void giveEverythingAnIdOfItsKindThatNobodyElseHas() {
        Set<String> ids = world.jobs.all().stream().map(job -> job.id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(world.jobs.all()).allMatch(id -> id.matches("job_[0-9a-f]{32}"));
    }

    @Test
    void plantsAsManyAsAreAskedFor() {
        world.reset(Seed.scale(30, 20));

        assertThat(world.customers.all()).hasSize(30);
        assertThat(world.jobs.of(byEmail("customer0030@example.com").id)).hasSize(20);
        assertThatThrownBy(() -> Seed.scale(1_000_000, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private Customer byEmail(String email) {
        return world.customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inARushEverybodyHasSomethingToPlanAndNobodyIsInTwoPlaces() {
        world.reset(Seed.busy(50, 40, 3));

        assertThat(world.jobs.all())
                .filteredOn(job -> job.workStatus.equals(Job.NEEDS_SCHEDULING))
                .extracting(job -> job.customer)
                .doesNotHaveDuplicates()
                .hasSize(50);
        assertThat(world.jobs.all())
                .flatExtracting(job -> job.appointments)
                .hasSize(40)
                .extracting(visit -> visit.employees.getFirst().id() + " " + visit.start)
                .doesNotHaveDuplicates();
        assertThat(new BookingWindows(world, world.catalog.activeEmployees().subList(0, 1), Duration.ofHours(2))
                        .from(LocalDate.of(2026, 11, 24), 1))
                .extracting(BookingWindows.Window::available)
                .containsExactly(false, true, false, true);
    }
}
