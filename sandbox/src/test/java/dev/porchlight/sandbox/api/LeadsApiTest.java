package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LeadsApiTest {
    private final TestApi api = new TestApi();
    private final Customer ada = api.customer("ada@example.com");

    @Test
    void takesARequestOfAKnownCustomerAndNeverShowsItsNote() {
        TestApi.Reply reply =
                api.post("/leads", """
                    {"customer_id": "%s", "address_id": "%s", "note": "No hot water", "tags": ["PL-7F3K9"],
                     "lead_source": "customer portal"}\
                    """.formatted(ada.id, ada.addresses.getLast().id()));

        assertThat(reply.status()).isEqualTo(201);
        JsonNode lead = api.get("/leads/" + reply.json().path("id").asString()).json();
        assertThat(lead.toString()).doesNotContain("No hot water");
        assertThat(lead.path("tags").path(0).asString()).isEqualTo("PL-7F3K9");
        assertThat(lead.path("lead_source").asString()).isEqualTo("Customer portal");
        assertThat(lead.path("status").asString()).isEqualTo("open");
        assertThat(lead.path("address").path("street").asString()).isEqualTo("4 Shore Lane");
        assertThat(api.events()).containsExactly("lead.created");
    }

    @Test
    void makesANewCustomerForEveryInlineOne() {
        String body = "{\"customer\": {\"first_name\": \"Ada\", \"email\": \"ada@example.com\"}}";

        String first =
                api.post("/leads", body).json().path("customer").path("id").asString();
        String second =
                api.post("/leads", body).json().path("customer").path("id").asString();

        assertThat(first).isNotEqualTo(second).isNotEqualTo(ada.id);
    }

    @Test
    void refusesASourceThatNobodyMade() {
        TestApi.Reply reply = api.post("/leads", "{\"customer_id\": \"" + ada.id + "\", \"lead_source\": \"Nowhere\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).isEqualTo("{\"error\":\"Lead source not found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "won", "lost"})
    void filtersByOneStatus(String status) {
        JsonNode leads = api.get("/leads?page_size=200&customer_id=" + ada.id + "&status=" + status)
                .json();

        assertThat(leads.path("leads")).hasSize(1);
        assertThat(leads.path("leads").path(0).path("status").asString()).isEqualTo(status);
    }

    @Test
    void becomesAJobOnceAndSaysSo() {
        String open = "/leads/" + api.world.leads.of(ada.id).getFirst().id;

        TestApi.Reply converted = api.post(open + "/convert", "{\"type\": \"job\"}");

        assertThat(converted.status()).isEqualTo(201);
        JsonNode lead = api.get(open).json();
        assertThat(lead.path("status").asString()).isEqualTo("won");
        assertThat(lead.path("conversions").path(0).path("type").asString()).isEqualTo("Job");
        assertThat(lead.path("conversions").path(0).path("id"))
                .isEqualTo(converted.json().path("job_id"));
        assertThat(api.events()).containsExactly("job.created", "lead.converted");
        assertThat(api.post(open + "/convert", "{\"type\": \"job\"}").status()).isEqualTo(422);
        assertThat(api.post(open + "/convert", "{\"type\": \"song\"}").status()).isEqualTo(422);
    }

    @Test
    void movesForwardThroughThePipelineOnly() {
        String lead = api.world.leads.of(ada.id).getFirst().id;
        JsonNode statuses = api.get("/pipeline/statuses?resource_type=lead&page_size=50")
                .json()
                .path("statuses");

        assertThat(move(lead, statuses.path(4))).isEqualTo(200);
        assertThat(move(lead, statuses.path(2))).isEqualTo(422);
        assertThat(api.get("/leads/" + lead).json().path("pipeline_status"))
                .isEqualTo(statuses.path(4).path("name"));
    }

    private int move(String lead, JsonNode status) {
        return api.put("/pipeline/statuses", """
            {"resource_type": "lead", "resource_id": "%s", "status_id": "%s"}\
            """.formatted(
                                lead, status.path("id").asString()))
                .status();
    }
}
