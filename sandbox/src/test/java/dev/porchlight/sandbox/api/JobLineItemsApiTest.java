package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Job;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobLineItemsApiTest {
    private final TestApi api = new TestApi();
    private final Job job = api.job("Replace kitchen faucet");
    private final String lines = "/jobs/" + job.id + "/line_items";

    @Test
    void deletesTheLinesLeftOutOfABulkUpdate() {
        String kept = job.lineItems.all().getFirst().id;

        JsonNode list = api.put(lines + "/bulk_update", """
            {"line_items": [{"id": "%s", "name": "Kept"}, {"name": "New"}]}\
            """.formatted(kept)).json();

        assertThat(list.path("data")).hasSize(2);
        assertThat(list.path("data").path(0).path("id").asString()).isEqualTo(kept);
        assertThat(list.path("data").path(0).path("unit_price").asLong()).isEqualTo(24_000);
    }

    @Test
    void keepsTheOthersWhenItOnlyAppends() {
        JsonNode list = api.put(
                        lines + "/bulk_update", "{\"append_line_items\": true, \"line_items\": [{\"name\": \"New\"}]}")
                .json();

        assertThat(list.path("data")).hasSize(4);
    }

    @Test
    void refusesToDeleteThemAllByAnEmptyList() {
        assertThat(api.put(lines + "/bulk_update", "{\"line_items\": []}").status())
                .isEqualTo(400);
    }

    @Test
    void saysWhatIsWrongInASentenceAndAtTheField() {
        String item = job.lineItems.all().getFirst().id;

        TestApi.Reply reply = api.put(lines + "/" + item, "{\"unit_price\": 1}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Name is missing\",\"name\":\"is missing\"}");
    }

    @Test
    void movesTheTotalOfTheJobAndTellsOfIt() {
        long before = job.lineItems.total();

        api.post(lines, "{\"name\": \"Goodwill\", \"kind\": \"fixed discount\", \"unit_price\": 1000}");

        assertThat(api.get("/jobs/" + job.id).json().path("total_amount").asLong())
                .isEqualTo(before - 1000);
        assertThat(api.events()).containsExactly("job.updated");
    }
}
