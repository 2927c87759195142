package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nearest thing to the real Housecall Pro that we have is read whole: every component of our records is in it. */
class RecordedAnswersTest {

    private final JsonMapper upstream = UpstreamJson.mapper("#customer", DataSize.ofMegabytes(16));

    @Test
    void readsCustomers() {
        Page<Customer> page = read("customers.json", new TypeReference<>() {});

        // Only told when asked for.
        assertThat(differences(page, "customers.json")).containsExactly("$.records[0].doNotService is not told");
        assertThat(page.totalItems()).isEqualTo(5379);
    }

    @Test
    void readsJobs() {
        Page<Job> page = read("jobs.json", new TypeReference<>() {});

        // Only told when asked for.
        assertThat(differences(page, "jobs.json")).containsExactly("$.records[0].attachments is not told");
    }

    @Test
    void readsAnEstimateWithoutTheStaffsNotes() {
        Estimate estimate = read("estimate.json", new TypeReference<>() {});

        assertThat(differences(estimate, "estimate.json"))
                .containsExactly(
                        "$.options[0].notes has 0 of 1",
                        "$.options[0].attachments is not told",
                        // Newer than the recording.
                        "$.options[0].approvalStatusUpdatedAt is not told");
    }

    @Test
    void readsLineItems() {
        JobsApi.LineItems lines = read("line_items.json", new TypeReference<>() {});

        assertThat(differences(lines, "line_items.json")).isEmpty();
    }

    @Test
    void readsAddresses() {
        Page<Address> page = read("addresses.json", new TypeReference<>() {});

        assertThat(differences(page, "addresses.json")).isEmpty();
    }

    @Test
    void readsAppointments() {
        AppointmentsApi.Appointments visits = read("appointments.json", new TypeReference<>() {});

        assertThat(differences(visits, "appointments.json")).isEmpty();
    }

    @Test
    void readsBookingWindowsThatAreTakenAsWell() {
        BookingWindows windows = read("booking_windows.json", new TypeReference<>() {});

        assertThat(windows.windows())
                .extracting(BookingWindows.BookingWindow::start, BookingWindows.BookingWindow::available)
                .containsExactly(
                        tuple(Instant.parse("2026-08-27T15:00:00Z"), true),
                        tuple(Instant.parse("2026-08-27T17:00:00Z"), false));
    }

    @Test
    void keepsWhatItReadInOurOwnDatabase() {
        Job job = read("jobs.json", new TypeReference<Page<Job>>() {}).records().getFirst();
        Customer customer = read("customers.json", new TypeReference<Page<Customer>>() {})
                .records()
                .getFirst();
        Estimate estimate = read("estimate.json", new TypeReference<>() {});
        List<LineItem> lines = read("line_items.json", new TypeReference<JobsApi.LineItems>() {})
                .data();

        assertThat(StoredJson.read(StoredJson.write(job), Job.class)).isEqualTo(job);
        assertThat(StoredJson.read(StoredJson.write(customer), Customer.class)).isEqualTo(customer);
        assertThat(StoredJson.read(StoredJson.write(estimate), Estimate.class)).isEqualTo(estimate);
        assertThat(StoredJson.readList(StoredJson.write(lines), LineItem.class)).isEqualTo(lines);
    }

    private <T> T read(String name, TypeReference<T> type) {
        return upstream.readValue(Recorded.answer(name), type);
    }

    private List<String> differences(Object read, String name) {
        var differences = new ArrayList<String>();
        compare(read, JsonMapper.shared().readTree(Recorded.answer(name)), "$", differences);
        return differences;
    }

    private void compare(@Nullable Object read, JsonNode recorded, String place, List<String> differences) {
        if (recorded.isMissingNode()) {
            differences.add(place + " is not told");
        } else if (read instanceof List<?> list) {
            if (list.size() != recorded.size()) {
                differences.add(place + " has " + list.size() + " of " + recorded.size());
            } else {
                IntStream.range(0, list.size())
                        .forEach(i -> compare(list.get(i), recorded.get(i), place + "[" + i + "]", differences));
            }
        } else if (read instanceof Record object && recorded.isObject()) {
            for (var component : object.getClass().getRecordComponents()) {
                compare(
                        value(object, component.getName()),
                        field(recorded, component.getName()),
                        place + "." + component.getName(),
                        differences);
            }
        } else if (!upstream.valueToTree(read).asString("").equals(recorded.asString(""))) {
            differences.add(place + " is " + read + ", not " + recorded);
        }
    }

    private static @Nullable Object value(Record object, String component) {
        try {
            var accessor = object.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The list of a page has another name in every answer. */
    private static JsonNode field(JsonNode object, String component) {
        if (component.equals("records")) {
            return StreamSupport.stream(object.spliterator(), false)
                    .filter(JsonNode::isArray)
                    .findFirst()
                    .orElseThrow();
        }
        return object.path(component.replaceAll("([A-Z]|\\d)", "_$1").toLowerCase(Locale.ROOT));
    }
}
