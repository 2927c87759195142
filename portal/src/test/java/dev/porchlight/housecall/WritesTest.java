package dev.porchlight.housecall;

import static dev.porchlight.housecall.RawUpstream.bytes;
import static dev.porchlight.housecall.RawUpstream.html;
import static dev.porchlight.housecall.RawUpstream.json;
import static dev.porchlight.housecall.RawUpstream.reset;
import static dev.porchlight.housecall.RawUpstream.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.HousecallException.Unavailable;
import dev.porchlight.housecall.RawUpstream.Script;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.JobTypeId;
import dev.porchlight.shared.LeadId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.ServiceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What goes out when something is to be made, and what is believed of the answer. */
class WritesTest {

    private static final JobId JOB = new JobId("job_1");
    private static final AppointmentId VISIT = new AppointmentId("appt_1");
    private static final CustomerId ADA = new CustomerId("cus_1");
    private static final AddressId HOME = new AddressId("adr_1");
    private static final EmployeeId DANA = new EmployeeId("pro_1");
    private static final Instant NINE = Instant.parse("2026-12-07T14:00:00.987654Z");
    private static final Instant ELEVEN = Instant.parse("2026-12-07T16:00:00Z");
    private static final NewAppointment MORNING = new NewAppointment(NINE, ELEVEN, List.of(DANA), 120);

    private final RawUpstream upstream = new RawUpstream(json(200, "{}"));
    private final Connection connection = Connections.to(upstream.url());
    private final AppointmentsApi appointments = connection.to(AppointmentsApi.class);
    private final JobsApi jobs = connection.to(JobsApi.class);
    private final LeadsApi leads = connection.to(LeadsApi.class);

    @AfterEach
    void stop() {
        connection.close();
        upstream.close();
    }

    @Test
    void sendsAnAppointmentWholeInUtcAndWholeSeconds() {
        upstream.now(json(201, "{\"id\":\"appt_1\"}"));

        Appointment made = appointments.add(JOB, MORNING);

        assertThat(made.id()).isEqualTo(VISIT);
        assertSent("POST", "/jobs/job_1/appointments", """
            {"start_time":"2026-12-07T14:00:00Z","end_time":"2026-12-07T16:00:00Z",
             "dispatched_employees_ids":["pro_1"],"arrival_window_minutes":120}
            """);
    }

    @Test
    void saysThatNobodyComesInsteadOfSayingNothing() {
        upstream.now(json(200, "{\"id\":\"appt_1\"}"));

        appointments.replace(JOB, VISIT, new NewAppointment(NINE, ELEVEN, List.of(), 0));

        assertSent("PUT", "/jobs/job_1/appointments/appt_1", """
            {"start_time":"2026-12-07T14:00:00Z","end_time":"2026-12-07T16:00:00Z",
             "dispatched_employees_ids":[],"arrival_window_minutes":0}
            """);
    }

    @Test
    void makesNoAppointmentThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> new NewAppointment(ELEVEN, NINE, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsAJobWithEverythingThatWasChosen() {
        upstream.now(json(201, "{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"}}"));

        jobs.create(new NewJob(
                ADA,
                HOME,
                new NewJob.Planned(NINE, ELEVEN, 120),
                List.of(DANA),
                List.of(new NewLine("Drain cleaning", "Kitchen", new Money(12_900), new BigDecimal("1.5"))),
                List.of("PL-7F3K9M"),
                "Customer portal",
                "PL-7F3K9M: slow drain",
                new NewJob.Fields(new JobTypeId("jt_1"))));

        assertSent("POST", "/jobs", """
            {"customer_id":"cus_1","address_id":"adr_1",
             "schedule":{"scheduled_start":"2026-12-07T14:00:00Z","scheduled_end":"2026-12-07T16:00:00Z",
                         "arrival_window":120},
             "assigned_employee_ids":["pro_1"],
             "line_items":[{"name":"Drain cleaning","description":"Kitchen","unit_price":12900,"quantity":1.5}],
             "tags":["PL-7F3K9M"],"lead_source":"Customer portal","notes":"PL-7F3K9M: slow drain",
             "job_fields":{"job_type_id":"jt_1"}}
            """);
    }

    @Test
    void leavesOutWhatWasNotChosen() {
        upstream.now(json(201, "{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"}}"));

        jobs.create(new NewJob(ADA, HOME, null, List.of(), List.of(), List.of(), null, null, null));

        assertSent("POST", "/jobs", "{\"customer_id\":\"cus_1\",\"address_id\":\"adr_1\"}");
    }

    @Test
    void sendsARequestForANewPlaceWithoutTheCountryThatItHasNoRoomFor() {
        upstream.now(json(201, "{\"id\":\"lea_1\",\"customer\":{\"id\":\"cus_1\"}}"));

        leads.create(new NewLead(
                ADA,
                null,
                new NewAddress("1 Main St", null, "Springfield", "IL", "62701", "US"),
                "Customer portal",
                "No hot water",
                List.of("PL-7F3K9M"),
                List.of(NewLine.of("Water heater repair", new Money(9_900)))));

        assertSent("POST", "/leads", """
            {"customer_id":"cus_1",
             "address":{"street":"1 Main St","city":"Springfield","state":"IL","zip":"62701"},
             "lead_source":"Customer portal","note":"No hot water","tags":["PL-7F3K9M"],
             "line_items":[{"name":"Water heater repair","unit_price":9900,"quantity":1}]}
            """);
    }

    @Test
    void leavesANote() {
        upstream.now(json(201, "{\"id\":\"nte_1\",\"content\":\"PL-7F3K9M: canceled\"}"));

        jobs.addNote(JOB, new NewNote("PL-7F3K9M: canceled"));

        assertSent("POST", "/jobs/job_1/notes", "{\"content\":\"PL-7F3K9M: canceled\"}");
    }

    @Test
    void asksForWindowsOfADayOfTheCompanys() {
        upstream.now(json(200, "{\"booking_windows\":[]}"));
        var search = new WindowSearch(
                LocalDate.of(2026, 12, 7),
                31,
                new ServiceId("olit_1"),
                Duration.ofHours(2),
                List.of(DANA, new EmployeeId("pro_2")));

        connection.to(AvailabilityApi.class).windows(search);

        assertThat(upstream.received().getFirst().target())
                .isEqualTo("/company/schedule_availability/booking_windows?show_for_days=31"
                        + "&start_date=2026-12-07T00%3A00%3A00&service_id=olit_1&service_duration=120"
                        + "&employee_ids%5B%5D=pro_1&employee_ids%5B%5D=pro_2");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(json(400, "{\"error\":{\"message\":\"Cannot change an archived job\"}}"), Refused.class),
                arguments(json(422, "{\"error\":\"Lead source not found\"}"), Refused.class),
                arguments(json(404, "{\"error\":{\"message\":\"Appointment not found\"}}"), NotFound.class),
                arguments(json(410, ""), NotFound.class));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void believesAClearNo(Script answer, Class<? extends HousecallException> no) {
        for (Consumer<WritesTest> write : writes()) {
            upstream.now(answer);

            assertThatThrownBy(() -> write.accept(this)).isInstanceOf(no);
        }
    }

    static Stream<Arguments> unclear() {
        return Stream.of(
                        json(500, "{}"),
                        json(502, ""),
                        html(200, "<html>We'll be back soon"),
                        html(404, "<html>The page you were looking for doesn't exist"),
                        reset())
                .flatMap(answer -> writes().stream().map(write -> arguments(write, answer)));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void doesNotKnowWithoutAClearAnswerAndNeverAsksAgain(Consumer<WritesTest> write, Script answer) {
        upstream.now(answer);

        assertThatThrownBy(() -> write.accept(this)).isInstanceOf(Unavailable.class);
        assertThat(upstream.received()).hasSize(1);
    }

    static Stream<Script> cutShort() {
        return Stream.of(
                json(201, ""), json(201, "{\"id\":"), truncated("{\"id\":\"appt_1\","), json(201, "{\"id\":null}"));
    }

    @ParameterizedTest
    @MethodSource("cutShort")
    void doesNotKnowWhatWasMadeWhenItIsNotTold(Script answer) {
        upstream.now(answer);

        assertThatThrownBy(() -> appointments.add(JOB, MORNING)).isInstanceOf(Unavailable.class);
        assertThat(upstream.received()).hasSize(1);
    }

    static Stream<Script> removals() {
        return Stream.of(
                json(200, ""),
                json(204, ""),
                json(200, "{\"id\":\"appt_1\",\"deleted\":true}"),
                truncated("{\"id\""),
                // What Rails says of an answer without a body, to whom did not ask for JSON.
                bytes(200, "text/html", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void knowsThatAnAppointmentIsGoneWithoutBeingToldMore(Script answer) {
        upstream.now(answer);

        assertThatCode(() -> appointments.remove(JOB, VISIT)).doesNotThrowAnyException();
        assertThat(upstream.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("DELETE");
            assertThat(request.target()).isEqualTo("/jobs/job_1/appointments/appt_1");
        });
    }

    @Test
    void readsOneRequestAgain() {
        upstream.now(json(200, "{\"id\":\"lea_1\",\"customer\":{\"id\":\"cus_1\"},\"status\":\"won\"}"));

        assertThat(leads.one(new LeadId("lea_1")).status()).isEqualTo(LeadStatus.WON);
    }

    @Test
    void readsAListThatIsPagedToItsEnd() {
        upstream.now((request, to) -> json(200, """
            {"page":1,"page_size":200,"total_pages":3,"total_items":3,"lead_sources":[{"name":"%s"}, {"name":null}]}
            """.formatted(request.target().replaceAll(".*&page=", "Page ")))
                .answer(request, to));

        assertThat(leads.allSources())
                .containsExactly(new LeadSource("Page 1"), new LeadSource("Page 2"), new LeadSource("Page 3"));
    }

    private static List<Consumer<WritesTest>> writes() {
        return List.of(
                test -> test.appointments.add(JOB, MORNING),
                test -> test.appointments.replace(JOB, VISIT, MORNING),
                test -> test.appointments.remove(JOB, VISIT),
                test -> test.jobs.create(
                        new NewJob(ADA, HOME, null, List.of(), List.of(), List.of(), null, null, null)),
                test -> test.jobs.addNote(JOB, new NewNote("hello")),
                test -> test.leads.create(new NewLead(ADA, HOME, null, null, null, List.of(), List.of())));
    }

    private void assertSent(String method, String target, String body) {
        assertThat(upstream.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.target()).isEqualTo(target);
            assertThat(JsonMapper.shared().readTree(request.body()))
                    .isEqualTo(JsonMapper.shared().readTree(body));
        });
    }
}
