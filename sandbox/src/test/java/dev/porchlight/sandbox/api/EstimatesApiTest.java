package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Option;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EstimatesApiTest {
    private final TestApi api = new TestApi();
    private final Estimate waiting = api.world.estimates.of(api.customer("ada@example.com").id).stream()
            .filter(estimate -> estimate.options.size() == 3)
            .findFirst()
            .orElseThrow();

    @Test
    void doesNotFindAnEstimateByTheIdOfAnOption() {
        TestApi.Reply reply = api.get("/estimates/" + waiting.options.getFirst().id);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEqualTo("{\"error\":{\"message\":\"Estimate not found\"}}");
    }

    @Test
    void approvesAsTheCompanyAndCopiesAllOptionsOfTheCallToOneJob() {
        JsonNode answer = decide("approve", 0, 2).json();

        assertThat(answer.propertyNames()).containsExactly("status", "last_updated_at", "copied_on_approval_to_job_id");
        assertThat(answer.path("status").asString()).isEqualTo("pro approved");
        JsonNode job = api.get(
                        "/jobs/" + answer.path("copied_on_approval_to_job_id").asString())
                .json();
        assertThat(job.path("original_estimate_uuids").valueStream().map(JsonNode::asString))
                .containsExactly(waiting.options.get(0).id, waiting.options.get(2).id);
        assertThat(job.path("original_estimate_id").asString()).isEqualTo(waiting.options.get(0).id);
        assertThat(job.path("total_amount").asLong())
                .isEqualTo(waiting.options.get(0).lineItems.total()
                        + waiting.options.get(2).lineItems.total());
        assertThat(api.events())
                .containsExactly(
                        "estimate.option.approval_status_changed",
                        "estimate.option.approval_status_changed",
                        "estimate.copy_to_job",
                        "job.created");
    }

    @Test
    void leavesTheTimeOfTheEstimateAndMovesThatOfTheOption() {
        JsonNode before = api.get("/estimates/" + waiting.id).json();
        api.clock.pass(Duration.ofMinutes(5));

        decide("approve", 0);

        JsonNode after = api.get("/estimates/" + waiting.id).json();
        assertThat(after.path("updated_at")).isEqualTo(before.path("updated_at"));
        assertThat(after.path("options").path(0).path("updated_at"))
                .isNotEqualTo(before.path("options").path(0).path("updated_at"));
        assertThat(after.path("options").path(0).path("approval_status").asString())
                .isEqualTo("pro approved");
        assertThat(after.path("options").path(1).path("approval_status").asString())
                .isEqualTo("awaiting response");
    }

    @Test
    void makesNoJobWhereTheAccountDoesNotCopy() {
        api.mode("{\"copyApprovedEstimates\": \"off\"}");

        JsonNode answer = decide("approve", 0).json();

        assertThat(answer.path("copied_on_approval_to_job_id").isNull()).isTrue();
    }

    @Test
    void makesNoSecondJobWhenApprovedTwice() {
        decide("approve", 0);
        int jobs = api.world.jobs.all().size();

        JsonNode again = decide("approve", 0).json();

        assertThat(again.path("status").asString()).isEqualTo("pro approved");
        assertThat(api.world.jobs.all()).hasSize(jobs);
    }

    @Test
    void declinesAsTheCompany() {
        TestApi.Reply reply = decide("decline", 1);

        assertThat(reply.json().propertyNames()).containsExactly("status", "last_updated_at");
        assertThat(waiting.options.get(1).approvalStatus).isEqualTo("pro declined");
    }

    @Test
    void decidesNothingWhenOneOptionIsUnknown() {
        String known = waiting.options.getFirst().id;

        TestApi.Reply reply =
                api.post("/estimates/options/approve", "{\"option_ids\": [\"" + known + "\", \"est_1\"]}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(waiting.options.getFirst().approvalStatus).isEqualTo("awaiting response");
        assertThat(api.post("/estimates/options/approve", "{\"option_ids\": \"x\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void recordsTheCustomersOwnWordOnlyWhenItIsGivenAtHcp() {
        api.world.acts().perform("approve-in-hcp", waiting.options.get(1).id);

        assertThat(waiting.options.get(1).approvalStatus).isEqualTo("approved");
        assertThat(waiting.options.get(1).status).isEqualTo("created job from estimate");
    }

    @Test
    void saysWhatANewOptionLacks() {
        String options = "/estimates/" + waiting.id + "/options";

        assertThat(api.post(options, "{}").text()).isEqualTo("{\"errors\":{\"name\":[\"is missing\"]}}");
        assertThat(api.post(options, "{\"name\": \"A\", \"tax\": {\"taxable\": true}}")
                        .status())
                .isEqualTo(422);
        JsonNode made = api.post(options, """
            {"name": "A", "line_items": [{"name": "X", "unit_price": 10000}],
             "tax": {"taxable": true, "tax_rate": 0.0825, "tax_name": "Sales tax"}}\
            """).json();
        assertThat(made.path("total_amount").asLong()).isEqualTo(10_825);
        assertThat(made.path("option_number").asString()).isEqualTo(waiting.number + "-4");
    }

    @Test
    void wantsAnOptionInANewEstimate() {
        String customer = waiting.customer.id;

        assertThat(api.post("/estimates", "{\"customer_id\": \"" + customer + "\"}")
                        .status())
                .isEqualTo(400);
        TestApi.Reply made = api.post("/estimates", """
            {"customer_id": "%s", "address": {"street": "1 Way", "city": "Quincy"}, "options": [{}, {}]}\
            """.formatted(customer));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("address").path("id").isNull()).isTrue();
        assertThat(api.events())
                .containsExactly("estimate.created", "estimate.option.created", "estimate.option.created");
    }

    @Test
    void pagesTheLinesOfAnOptionAndShowsItsFilesOnRequest() {
        Option best = waiting.options.get(2);

        JsonNode lines = api.get("/estimates/%s/options/%s/line_items?page_size=1".formatted(waiting.id, best.id))
                .json();
        JsonNode option = api.get("/estimates/" + waiting.id + "?expand[]=attachments")
                .json()
                .path("options")
                .path(2);

        assertThat(lines.path("line_items")).hasSize(1);
        assertThat(lines.path("total_items").asInt()).isEqualTo(2);
        assertThat(option.path("attachments")).hasSize(1);
    }

    private TestApi.Reply decide(String word, int... options) {
        List<String> ids = Arrays.stream(options)
                .mapToObj(index -> "\"" + waiting.options.get(index).id + "\"")
                .toList();
        return api.post("/estimates/options/" + word, "{\"option_ids\": " + ids + "}");
    }
}
