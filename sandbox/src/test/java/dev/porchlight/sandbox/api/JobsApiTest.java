package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Job;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JobsApiTest {
    private final TestApi api = new TestApi();
    private final Customer ada = api.customer("ada@example.com");

    @ParameterizedTest
    @CsvSource({
        "unscheduled, needs scheduling",
        "scheduled, scheduled",
        "in_progress, in progress",
        "completed, complete unrated",
        "completed, complete rated",
        "canceled, user canceled",
        "canceled, pro canceled",
    })
    void filtersByOneSetOfWordsAndAnswersInAnother(String filter, String answered) {
        assertThat(statuses("work_status[]=" + filter)).contains(answered);
        assertThat(statuses("work_status[]=" + answered.replace(" ", "%20")))
                .isSubsetOf(answered.equals("scheduled") ? Set.of("scheduled") : Set.of());
    }

    @Test
    void givesOnlyTheJobsOfTheCustomerAskedFor() {
        Set<String> owners = list("customer_id=" + ada.id).stream()
                .map(job -> job.path("customer").path("id").asString())
                .collect(Collectors.toSet());

        assertThat(owners).containsExactly(ada.id);
    }

    @Test
    void filtersBySideOfTheFirstAndTheLastVisitAndDropsWhatHasNone() {
        Job repipe = api.job("Repipe upstairs bathroom");
        String middle = repipe.appointments.get(1).start.toString();

        List<JsonNode> around = list("scheduled_start_min=" + middle + "&scheduled_end_max=" + middle);
        List<JsonNode> begun = list("scheduled_start_max=" + middle);

        assertThat(around).noneMatch(job -> job.path("id").asString().equals(repipe.id));
        assertThat(begun).anyMatch(job -> job.path("id").asString().equals(repipe.id));
        assertThat(begun)
                .noneMatch(job -> job.path("schedule").path("scheduled_start").isNull());
    }

    @Test
    void givesVisitsAndFilesOnlyWhenAsked() {
        String faucet = "/jobs/" + api.job("Replace kitchen faucet").id;

        JsonNode plain = api.get(faucet).json();
        JsonNode expanded =
                api.get(faucet + "?expand[]=appointments&expand[]=attachments").json();

        assertThat(plain.path("schedule").path("appointments").isArray()).isTrue();
        assertThat(plain.path("schedule").path("appointments")).isEmpty();
        assertThat(plain.has("attachments")).isFalse();
        assertThat(expanded.path("schedule").path("appointments")).hasSize(1);
        assertThat(expanded.path("attachments")).hasSize(3);
    }

    @Test
    void saysThatAJobIsNotThereInABareText() {
        TestApi.Reply reply = api.get("/jobs/job_1");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEqualTo("{\"error\":\"Job not found\"}");
    }

    @Test
    void makesAJobThatIsUnscheduledAndNamedAfterItsFirstLine() {
        TestApi.Reply reply = create("\"line_items\": [{\"name\": \"Leak\", \"unit_price\": 5000, \"quantity\": 1.5}]");

        assertThat(reply.status()).isEqualTo(201);
        JsonNode job = reply.json();
        assertThat(job.path("work_status").asString()).isEqualTo("needs scheduling");
        assertThat(job.path("description").asString()).isEqualTo("Leak");
        assertThat(job.path("total_amount").asLong()).isEqualTo(7500);
        assertThat(job.path("invoice_number").asString()).matches("\\d+");
        assertThat(api.events()).containsExactly("job.created");
    }

    @Test
    void makesAJobWithAVisitThatItDoesNotTell() {
        JsonNode job = create("""
            "schedule": {"scheduled_start": "2026-12-01T10:00:00", "arrival_window": "30"}\
            """).json();

        assertThat(job.path("work_status").asString()).isEqualTo("scheduled");
        assertThat(job.path("schedule").path("appointments")).isEmpty();
        // A time without an offset is taken where the company is.
        assertThat(job.path("schedule").path("scheduled_start").asString()).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(job.path("schedule").path("scheduled_start_local").asString())
                .isEqualTo("2026-12-01T10:00:00-05:00");
        assertThat(job.path("schedule").path("arrival_window").asInt()).isEqualTo(30);
        assertThat(api.events()).containsExactly("job.created", "job.scheduled", "job.appointment.scheduled");
    }

    @Test
    void makesAVisitAtAnyTimeOfADay() {
        JsonNode job = create("\"schedule\": {\"anytime\": true, \"anytime_start_date\": \"2026-12-01\"}")
                .json();

        JsonNode visit = api.get("/jobs/" + job.path("id").asString() + "/appointments")
                .json()
                .path("appointments")
                .path(0);

        assertThat(visit.path("anytime").asBoolean()).isTrue();
        assertThat(visit.path("start_date").asString()).isEqualTo("2026-12-01");
        assertThat(create("\"schedule\": {\"anytime\": true}").status()).isEqualTo(400);
    }

    @Test
    void takesANumberOnce() {
        assertThat(create("\"invoice_number\": 777")
                        .json()
                        .path("invoice_number")
                        .asString())
                .isEqualTo("777");
        assertThat(create("\"invoice_number\": 777").status()).isEqualTo(422);
    }

    @Test
    void makesTwoJobsOfTwoEqualRequests() {
        String first = create("\"notes\": \"PL-7F3K9\"").json().path("id").asString();
        String second = create("\"notes\": \"PL-7F3K9\"").json().path("id").asString();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void refusesTheAddressOfSomebodyElse() {
        String graces = api.customer("grace@example.com").addresses.getFirst().id();

        TestApi.Reply reply =
                api.post("/jobs", "{\"customer_id\": \"%s\", \"address_id\": \"%s\"}".formatted(ada.id, graces));

        assertThat(reply.status()).isEqualTo(422);
    }

    @Test
    void writesMoneyThatIsNothingAndLessThanNothing() {
        List<JsonNode> odd = list("customer_id=" + api.customer("odette@example.com").id);

        assertThat(odd).anyMatch(job -> job.path("total_amount").asLong() == 0);
        assertThat(odd).anyMatch(job -> job.path("total_amount").asLong() < 0);
    }

    private TestApi.Reply create(String more) {
        return api.post(
                "/jobs",
                "{\"customer_id\": \"%s\", \"address_id\": \"%s\", %s}"
                        .formatted(ada.id, ada.addresses.getFirst().id(), more));
    }

    private Set<String> statuses(String query) {
        return list(query).stream()
                .map(job -> job.path("work_status").asString())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> list(String query) {
        return api.get("/jobs?page_size=200&" + query)
                .json()
                .path("jobs")
                .valueStream()
                .toList();
    }
}
