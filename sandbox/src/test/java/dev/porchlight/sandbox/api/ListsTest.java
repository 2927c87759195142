package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Seed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What all lists have in common. */
class ListsTest {
    private final TestApi api = new TestApi();

    @Test
    void saysWhichPartOfTheWholeItGives() {
        JsonNode page = api.get("/jobs?page=2&page_size=3").json();

        assertThat(page.propertyNames()).containsExactly("page", "page_size", "total_pages", "total_items", "jobs");
        int total = api.world.jobs.all().size();
        assertThat(page.path("page").asInt()).isEqualTo(2);
        assertThat(page.path("page_size").asInt()).isEqualTo(3);
        assertThat(page.path("total_items").asInt()).isEqualTo(total);
        assertThat(page.path("total_pages").asInt()).isEqualTo((total + 2) / 3);
        assertThat(page.path("jobs")).hasSize(3);
    }

    @Test
    void givesTenWhenNobodySaysHowMany() {
        assertThat(api.get("/jobs").json().path("jobs")).hasSize(10);
    }

    @Test
    void givesNothingBehindTheEndAndCountsNoPageOfNothing() {
        assertThat(api.get("/jobs?page=9999").json().path("jobs")).isEmpty();

        JsonNode nothing = api.get("/jobs?customer_id=" + api.customer("nia@example.com").id)
                .json();

        assertThat(nothing.path("total_pages").asInt()).isZero();
        assertThat(nothing.path("jobs").isArray()).isTrue();
    }

    @Test
    void refusesMoreThanTwoHundredAtOnce() {
        TestApi.Reply reply = api.get("/customers?page_size=201");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"error\":{\"message\":\"Size must be less than or equal to 200\"}}");
        assertThat(api.get("/customers?page_size=200").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=x", "page_size=0", "page_size=99999999999"})
    void refusesPagesThatThereCannotBe(String query) {
        assertThat(api.get("/jobs?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/invoices, status",
        "/invoices, payment_method",
        "/jobs, expand",
        "/jobs, work_status",
        "/jobs, employee_ids",
        "/estimates, expand",
        "/customers, expand",
        "/leads, tag_ids",
    })
    void refusesAnArrayWithoutItsBrackets(String path, String name) {
        TestApi.Reply reply = api.get(path + "?" + name + "=paid");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).isEqualTo("{\"errors\":{\"" + name + "\":\"must be an array\"}}");
    }

    @Test
    void ignoresWhatItDoesNotKnowAndGivesTheWholeSet() {
        int total = api.world.jobs.all().size();

        JsonNode page = api.get("/jobs?updated_at_min=2099-01-01&modified_since=2099&id=1")
                .json();

        assertThat(page.path("total_items").asInt()).isEqualTo(total);
    }

    @Test
    void beginsWithTheNewest() {
        assertThat(times("/jobs?page_size=200", "created_at")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(times("/jobs?page_size=200&sort_by=updated_at", "updated_at"))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(times("/jobs?page_size=200&sort_by=updated_at&sort_direction=asc", "updated_at"))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort_by=price", "sort_direction=up"})
    void refusesAnOrderThatItDoesNotKnow(String query) {
        assertThat(api.get("/jobs?" + query).status()).isEqualTo(400);
    }

    @Test
    void refusesATimeThatIsNone() {
        TestApi.Reply reply = api.get("/jobs?scheduled_start_min=soon");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"message\":\"scheduled_start_min filter must be valid\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET, /nonsense", "DELETE, /customers/cus_1", "PATCH, /jobs", "GET, /jobs/job_1/attachments"})
    void answersUnknownRoutesAndMethodsWithAPage(String method, String path) {
        TestApi.Reply reply = api.send(method, path, "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).startsWith("text/html");
    }

    @Test
    void givesAPageOfFiveThousandJobsQuickly() {
        TestApi large = new TestApi(Seed.standard());
        String target = "/jobs?page_size=200&expand[]=appointments&sort_by=updated_at&customer_id="
                + large.customer("manager@example.com").id;
        for (int i = 0; i < 10; i++) {
            large.get(target);
        }

        // Time of the processor, because the machine may be busy with something else.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++) {
            assertThat(large.get(target).status()).isEqualTo(200);
        }

        assertThat((thread.getCurrentThreadCpuTime() - start) / 20 / 1_000_000)
                .as("ms per page")
                .isLessThan(50);
    }

    private List<Instant> times(String target, String field) {
        return api.get(target)
                .json()
                .path("jobs")
                .valueStream()
                .map(job -> Instant.parse(job.path(field).asString()))
                .toList();
    }
}
