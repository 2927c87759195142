package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.housecall.BookingWindows.BookingWindow;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.NoteId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class UpstreamJsonTest {

    private final JsonMapper upstream = UpstreamJson.mapper("#customer", DataSize.ofMegabytes(1));

    private Job job(String fields) {
        return upstream.readValue("{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"}," + fields + "}", Job.class);
    }

    @Test
    void keepsOnlyNotesThatAreMeantForTheCustomer() {
        Job job = job("""
            "notes": [
                {"id": "nte_1", "content": "Gate code 4711, dog bites"},
                {"id": "nte_2", "content": " #Customer: we bring the part on Tuesday"},
                {"id": "nte_3", "content": "#customers always complain"},
                {"id": "nte_4", "content": "not #customer"},
                {"id": "nte_5", "content": null},
                {"id": null, "content": "#customer hello"},
                {"id": "nte_6", "content": "#customer\\nPlease clear the driveway."},
                null]
            """);

        assertThat(job.notes())
                .containsExactly(
                        new Note(new NoteId("nte_2"), "we bring the part on Tuesday"),
                        new Note(new NoteId("nte_6"), "Please clear the driveway."));
    }

    @ParameterizedTest
    @CsvSource({"33000, 33000", "33000.0, 33000", "'\"33000\"', 33000", "'\"\"', 0", "null, 0", "-500, -500"})
    void readsCentsHoweverTheyAreWritten(String written, long cents) {
        assertThat(job("\"total_amount\": " + written).totalAmount()).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"330.5", "\"$330\"", "{}", "true"})
    void doesNotGuessAnAmount(String written) {
        assertThatThrownBy(() -> job("\"total_amount\": " + written)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-21T13:45:35Z, 2026-06-21T13:45:35Z",
        "2026-06-21T13:45:35.123Z, 2026-06-21T13:45:35.123Z",
        "2026-06-21T06:45:35-07:00, 2026-06-21T13:45:35Z",
        "2026-06-21T13:45:35, 2026-06-21T13:45:35Z",
        "2026-06-21, 2026-06-21T12:00:00Z"
    })
    void readsMomentsHoweverTheyAreWritten(String written, Instant moment) {
        assertThat(job("\"created_at\": \"" + written + "\"").createdAt()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"yesterday\"", "{\"a\":[1]}", "17"})
    void takesWhatIsNoMomentForAbsent(String written) {
        Job job = job("\"created_at\": " + written + ", \"description\": \"after it\"");

        assertThat(job.createdAt()).isNull();
        assertThat(job.description()).isEqualTo("after it");
    }

    @Test
    void fillsWhatIsAbsent() {
        Job job = job("\"schedule\": null, \"work_status\": null, \"assigned_employees\": null");

        assertThat(job.schedule()).isEqualTo(Schedule.NONE);
        assertThat(job.workStatus()).isNull();
        assertThat(job.assignedEmployees()).isEmpty();
        assertThat(job.address()).isEqualTo(Address.UNKNOWN);
    }

    @Test
    void takesATextThatIsNothingForAbsent() {
        Company company = upstream.readValue("{\"name\":\"A\",\"logo_url\":\"no url: at all\"}", Company.class);
        Job job = job("""
            "schedule": {"arrival_window": "soon", "appointments": [
                {"id": "appt_1", "start_date": "some day", "arrival_window_minutes": "30"}]}
            """);

        assertThat(company).isEqualTo(upstream.readValue("{\"name\":\"A\"}", Company.class));
        assertThat(job.schedule().arrivalWindow()).isZero();
        assertThat(job.schedule().appointments()).singleElement().satisfies(visit -> {
            assertThat(visit.startDate()).isNull();
            assertThat(visit.arrivalWindowMinutes()).isEqualTo(30);
        });
    }

    @Test
    void rendersAWordThatIsNew() {
        assertThat(job("\"work_status\": \"awaiting parts\"").workStatus()).isEqualTo(new WorkStatus("awaiting parts"));
    }

    @Test
    void leavesOutTheOneRecordThatCannotBeOne() {
        Page<Job> page = upstream.readValue("""
            {"page": 1, "page_size": 10, "total_pages": 1, "total_items": 4, "jobs": [
                {"id": null, "customer": {"id": "cus_1"}},
                {"id": "job_2", "customer": null},
                {"id": "job/../3", "customer": {"id": "cus_1"}},
                {"id": "job_4", "customer": {"id": "cus_1"}, "assigned_employees": [{"id": null}]}]}
            """, new TypeReference<>() {});

        assertThat(page.records()).singleElement().satisfies(job -> {
            assertThat(job.id().value()).isEqualTo("job_4");
            assertThat(job.assignedEmployees()).isEmpty();
        });
        assertThat(page.totalItems()).isEqualTo(4);
    }

    @Test
    void leavesOutWindowsThatAreNone() {
        BookingWindows windows = upstream.readValue("""
            {"booking_windows": [
                {"start_time": "2026-12-07T14:00:00Z", "end_time": "2026-12-07T16:00:00Z", "available": true},
                {"start_time": "2026-12-07T16:00:00Z", "end_time": "2026-12-07T18:00:00Z"},
                {"start_time": "2026-12-07T18:00:00Z", "end_time": null, "available": true},
                {"start_time": "soon", "end_time": "2026-12-07T20:00:00Z", "available": true},
                {"start_time": "2026-12-07T20:00:00Z", "end_time": "2026-12-07T20:00:00Z", "available": true},
                null],
             "show_for_days": 1, "start_date": "2026-12-07T00:00:00"}
            """, BookingWindows.class);

        assertThat(windows.windows())
                .containsExactly(
                        new BookingWindow(
                                Instant.parse("2026-12-07T14:00:00Z"), Instant.parse("2026-12-07T16:00:00Z"), true),
                        new BookingWindow(
                                Instant.parse("2026-12-07T16:00:00Z"), Instant.parse("2026-12-07T18:00:00Z"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // As seen live.
                """
                {"object": "complete_schedule_availability", "availability_buffer_in_days": 1,
                 "daily_availabilities": {"object": "list", "data": [
                    {"object": "daily_availability", "day_name": "tuesday", "schedule_windows": {"object": "list", "data": [
                        {"object": "schedule_window", "start_time": "13:00", "end_time": "17:00"},
                        {"object": "schedule_window", "start_time": "08:00", "end_time": "12:00"}]}},
                    {"object": "daily_availability", "day_name": "sunday", "schedule_windows": {"object": "list", "data": []}}]}}
                """,
                // As documented.
                """
                {"availability_buffer_in_days": 1.0, "daily_availabilities": {"data": [
                    {"day_name": "Tuesday", "schedule_windows": [
                        {"start_time": "2026-12-08T08:00:00", "end_time": "2026-12-08T12:00:00"},
                        {"start_time": "2026-12-08T13:00:00-05:00", "end_time": "2026-12-08T17:00:00-05:00"}]}]}}
                """,
                // With what is none.
                """
                {"availability_buffer_in_days": 1, "daily_availabilities": [
                    {"day_name": "someday", "schedule_windows": [{"start_time": "08:00", "end_time": "12:00"}]},
                    {"day_name": "monday", "schedule_windows": [{"start_time": "25:00", "end_time": "26:00"}]},
                    {"day_name": "friday", "schedule_windows": null}, null, {},
                    {"day_name": "tuesday", "schedule_windows": [
                        {"start_time": "08:00:00", "end_time": "12:00:00"}, {"start_time": "13:00", "end_time": "17:00"},
                        {"start_time": "12:00", "end_time": "08:00"}, {"start_time": "early"}, null]}]}
                """
            })
    void readsOpeningHoursHoweverTheyAreWritten(String written) {
        OpeningHours hours = upstream.readValue(written, OpeningHours.class);

        assertThat(hours)
                .isEqualTo(new OpeningHours(
                        1,
                        Map.of(
                                DayOfWeek.TUESDAY,
                                List.of(
                                        new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                                        new OpeningHours.Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"daily_availabilities\": null}", "[]"})
    void doesNotTakeAnAnswerWithoutDaysForACompanyThatIsAlwaysClosed(String written) {
        assertThatThrownBy(() -> upstream.readValue(written, OpeningHours.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void readsOfAnEmployeeOnlyWhatConcernsACustomer() {
        Page<Employee> page = upstream.readValue("""
            {"page": 1, "page_size": 200, "total_pages": 1, "total_items": 3, "employees": [
                {"id": "pro_1", "first_name": "Dana", "last_name": "Example", "email": "dana@example.com",
                 "mobile_number": "5550000001", "permissions": {"is_admin": true, "can_be_booked_online": true}},
                {"id": "pro_2", "permissions": {"can_be_booked_online": null}},
                {"id": "pro_3", "permissions": null}]}
            """, new TypeReference<>() {});

        assertThat(page.records()).extracting(Employee::canBeBookedOnline).containsExactly(true, false, false);
        assertThat(page.records().getFirst())
                .isEqualTo(new Employee(new EmployeeId("pro_1"), "Dana", "Example", new Employee.Permissions(true)));
    }

    @ParameterizedTest
    @CsvSource({
        "PL-7F3K9M, true",
        "'Moved by the customer (PL-7F3K9M).', true",
        "'PL-7F3K9MX and PL-7F3K9M', true",
        "PL-7F3K9MX, false",
        "XPL-7F3K9M, false",
        "pl 7f3k9m, false",
        "'', false"
    })
    void findsAReferenceInTheStaffsNotesAndHoldsNoneOfThem(String content, boolean found) {
        JobNotes job = upstream.readValue("""
            {"id": "job_1", "customer": {"id": "cus_1"}, "notes": [
                {"id": "nte_1", "content": "Gate code 4711"}, null, {"content": null}, {"id": "nte_2", "content": "%s"}]}
            """.formatted(content), JobNotes.class);

        assertThat(job.mention("PL-7F3K9M")).isEqualTo(found);
        assertThat(job.toString()).doesNotContain("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"VIP\", null, \"PL-7F3K9M\"]", "[{\"id\": \"tag_1\", \"name\": \"PL-7F3K9M\"}]"})
    void findsAReferenceAmongTheTagsOfAJob(String tags) {
        JobNotes job = upstream.readValue(
                "{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"},\"notes\":null,\"tags\":" + tags + "}",
                JobNotes.class);

        assertThat(job.mention("PL-7F3K9M")).isTrue();
    }

    @Test
    void findsAReferenceAmongTheTagsOfARequest() {
        LeadTags lead = upstream.readValue(
                "{\"id\":\"lea_1\",\"customer\":{\"id\":\"cus_1\"},\"tags\":[\"VIP\",null,\"pl-7f3k9m\"]}",
                LeadTags.class);

        assertThat(lead.carry("PL-7F3K9M")).isTrue();
        assertThat(lead.carry("PL-7F3K9")).isFalse();
    }
}
