package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.shared.Money;
import dev.porchlight.shared.NoteId;
import java.time.Instant;
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
}
