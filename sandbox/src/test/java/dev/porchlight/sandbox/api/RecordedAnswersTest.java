package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names, order and types of every field as in answers that were recorded from the live API. */
class RecordedAnswersTest {
    /** These come only when they are asked for. */
    private static final Set<String> ON_REQUEST = Set.of("attachments", "do_not_service");

    private final TestApi api = new TestApi();
    private final Job faucet = api.job("Replace kitchen faucet");

    @Test
    void writesCustomersAsRecorded() {
        assertSameShape("customers.json", "/customers?page_size=100");
    }

    @Test
    void writesAddressesAsRecorded() {
        assertSameShape("addresses.json", "/customers/" + faucet.customer.id + "/addresses");
    }

    @Test
    void writesJobsAsRecorded() {
        assertSameShape("jobs.json", "/jobs?page_size=200&expand[]=appointments");
    }

    @Test
    void writesLineItemsAsRecorded() {
        assertSameShape("line_items.json", "/jobs/" + faucet.id + "/line_items");
    }

    @Test
    void writesAppointmentsAsRecorded() {
        assertSameShape("appointments.json", "/jobs/" + faucet.id + "/appointments");
    }

    @Test
    void writesBookingWindowsAsRecorded() {
        assertSameShape("booking_windows.json", "/company/schedule_availability/booking_windows");
    }

    @Test
    void writesEstimatesAsRecorded() {
        api.world.estimates.all().forEach(estimate -> assertSameShape("estimate.json", "/estimates/" + estimate.id));
    }

    private void assertSameShape(String recorded, String target) {
        Path file = Shared.file("recorded/" + recorded);
        TestApi.Reply reply = api.get(target);

        List<String> differences = new ArrayList<>();
        compare("", JsonMapper.shared().readTree(file.toFile()), reply.json(), differences);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(differences).as(target).isEmpty();
    }

    private static void compare(String at, JsonNode recorded, JsonNode ours, List<String> differences) {
        if (recorded.isNull() || ours.isNull()) {
            return;
        }
        if (!kind(recorded).equals(kind(ours))) {
            differences.add(at + " is " + kind(ours) + " and was recorded as " + kind(recorded));
            return;
        }
        if (recorded.isObject()) {
            List<String> names = new ArrayList<>(ours.propertyNames());
            names.removeAll(ON_REQUEST);
            if (!names.equals(List.copyOf(recorded.propertyNames()))) {
                differences.add(at + " has " + names + " and was recorded with " + recorded.propertyNames());
            }
            recorded.properties()
                    .forEach(field -> compare(
                            at + "/" + field.getKey(), field.getValue(), ours.path(field.getKey()), differences));
        }
        if (recorded.isArray() && !recorded.isEmpty()) {
            ours.forEach(element -> compare(at + "/*", recorded.path(0), element, differences));
        }
    }

    private static String kind(JsonNode node) {
        return node.isNumber()
                ? (node.isIntegralNumber() ? "INTEGER" : "DECIMAL")
                : node.getNodeType().name();
    }
}
