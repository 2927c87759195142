package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.housecall.BookingWindows.BookingWindow;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.HousecallException.Unavailable;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.JobId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Appointments, jobs and requests that the client makes, as two independent readings of the API understand them. */
class BookingInTheSandboxTest {

    private static Sandbox sandbox;

    private final Connection connection = Connections.to(URI.create(sandbox.url()), "sandbox-company-key");
    private final AppointmentsApi appointments = connection.to(AppointmentsApi.class);
    private final AvailabilityApi availability = connection.to(AvailabilityApi.class);
    private final JobsApi jobs = connection.to(JobsApi.class);
    private final LeadsApi leads = connection.to(LeadsApi.class);
    private final Customer customer = connection
            .to(CustomersApi.class)
            .search("ada@example.com", 1)
            .records()
            .getFirst();
    private final EmployeeId somebody = connection.to(EmployeesApi.class).all().stream()
            .filter(Employee::canBeBookedOnline)
            .findFirst()
            .orElseThrow()
            .id();

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.ephemeral());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void tidy() {
        sandbox.mischief().clear();
        connection.close();
    }

    @Test
    void booksMovesAndCancelsAndTheWindowsFollow() {
        BookingWindow first = free().getFirst();
        BookingWindow last = free().getLast();
        JobId job = jobs.create(newJob(first, "PL-M0VE11")).id();
        Appointment booked = appointments.of(job).appointments().getFirst();

        assertThat(booked.startTime()).isEqualTo(first.start());
        assertThat(booked.arrivalWindowMinutes()).isEqualTo(60);
        assertThat(booked.dispatchedEmployeesIds()).containsExactly(somebody);
        assertThat(free()).doesNotContain(first).contains(last);

        appointments.replace(job, booked.id(), new NewAppointment(last.start(), last.end(), List.of(somebody), 60));

        assertThat(free()).contains(first).doesNotContain(last);

        appointments.remove(job, booked.id());

        assertThat(free()).contains(first, last);
        assertThat(jobs.one(job).workStatus()).isEqualTo(WorkStatus.NEEDS_SCHEDULING);
        assertThatThrownBy(() -> appointments.remove(job, booked.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void findsAJobThatWasMadeThoughNobodySaidSo() {
        BookingWindow window = free().getFirst();
        sandbox.mischief().add(Rule.on("POST", "/jobs").times(1).dropping(Drop.AFTER_COMMIT));

        assertThatThrownBy(() -> jobs.create(newJob(window, "PL-L0ST11"))).isInstanceOf(Unavailable.class);

        assertThat(jobs.notesOf(customer.id(), 1, Page.LARGEST).records().stream()
                        .filter(job -> job.mention("PL-L0ST11")))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.customer().id()).isEqualTo(customer.id());
                    assertThat(jobs.one(made.id()).notes()).isEmpty();
                });
    }

    @Test
    void asksOnceForWhatMayHaveBeenDone() {
        JobId job = jobs.create(newJob(free().getFirst(), "PL-0NCE11")).id();
        Appointment visit = appointments.of(job).appointments().getFirst();
        long before = sandbox.journal().latest();
        sandbox.mischief().add(Rule.on("*", "/jobs/*/appointments/*").dropping(Drop.AFTER_COMMIT));

        assertThatThrownBy(() -> appointments.replace(job, visit.id(), again(visit)))
                .isInstanceOf(Unavailable.class);
        // Asked a second time, it would be told that the appointment is not there, and take it for somebody else's
        // doing.
        assertThatThrownBy(() -> appointments.remove(job, visit.id())).isInstanceOf(Unavailable.class);

        assertThat(sandbox.journal().since(before)).hasSize(2);
        assertThat(appointments.of(job).appointments()).isEmpty();
    }

    @Test
    void findsANoteThatWasLeftOnAJob() {
        JobId job = jobs.of(customer.id(), 1, 1).records().getFirst().id();

        jobs.addNote(job, new NewNote("Canceled by the customer (PL-N0TE11)"));

        assertThat(jobs.notes(job).mention("PL-N0TE11")).isTrue();
    }

    @Test
    void findsARequestThatWasMadeThoughItsAnswerWasCutShort() {
        sandbox.mischief().add(Rule.on("POST", "/leads").times(1).truncating());

        assertThatThrownBy(() -> leads.create(newLead(null))).isInstanceOf(Unavailable.class);

        var made = leads.tagsOf(customer.id(), 1, Page.LARGEST).records().getFirst();
        assertThat(made.carry("PL-ASK111")).isTrue();
        assertThat(leads.one(made.id()).status()).isEqualTo(LeadStatus.OPEN);
    }

    @Test
    void seesThatTheOfficeWasFaster() {
        BookingWindow window = free().get(2);

        sandbox.acts()
                .perform(
                        "office-book",
                        somebody.value(),
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("start", window.start().toString()));

        assertThat(free()).doesNotContain(window);
    }

    @Test
    void saysThatASourceIsUnknown() {
        assertThat(leads.allSources()).extracting(LeadSource::name).contains("Customer portal");
        assertThatThrownBy(() -> leads.create(newLead("Nowhere")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.sentences()).containsExactly("Lead source not found"));
    }

    @Test
    void saysThatTheOfficeHasArchivedTheJob() {
        BookingWindow window = free().getFirst();
        JobId job = jobs.create(newJob(window, "PL-ARCH11")).id();
        Appointment visit = appointments.of(job).appointments().getFirst();
        sandbox.acts().perform("office-cancel-job", job.value());

        assertThatThrownBy(() -> appointments.remove(job, visit.id())).isInstanceOf(Refused.class);
        assertThat(jobs.one(job).deletedAt()).isNotNull();
    }

    private List<BookingWindow> free() {
        var zone = ZoneId.of(
                Objects.requireNonNull(connection.to(CompanyApi.class).company().timeZone()));
        var week = new WindowSearch(LocalDate.now(zone).plusDays(7), 7, null, Duration.ofHours(2), List.of(somebody));
        return availability.windows(week).windows().stream()
                .filter(BookingWindow::available)
                .toList();
    }

    private NewJob newJob(BookingWindow window, String reference) {
        return new NewJob(
                customer.id(),
                Objects.requireNonNull(customer.addresses().getFirst().id()),
                new NewJob.Planned(window.start(), window.end(), 60),
                List.of(somebody),
                List.of(),
                List.of(reference),
                null,
                "Booked by the customer (" + reference + ")",
                null);
    }

    private static NewAppointment again(Appointment visit) {
        return new NewAppointment(
                Objects.requireNonNull(visit.startTime()),
                Objects.requireNonNull(visit.endTime()),
                visit.dispatchedEmployeesIds(),
                visit.arrivalWindowMinutes());
    }

    private NewLead newLead(String source) {
        return new NewLead(
                customer.id(),
                customer.addresses().getFirst().id(),
                null,
                source,
                "No hot water",
                List.of("PL-ASK111"),
                List.of());
    }
}
