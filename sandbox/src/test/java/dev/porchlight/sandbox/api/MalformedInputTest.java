package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is of the kind that HCP gives: done or refused, never broken. */
class MalformedInputTest {
    private static final int CALLS = 6_000;
    private static final Predicate<String> JSON_OBJECT = text -> text.strip().startsWith("{\"");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "99999999999999999999999999",
            "0.000000001",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"李 <script>\"",
            "\"2026-12-01T10:00:00Z\"",
            "\"2026-13-45T99:00:00\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"0000-00-00\"",
            "\"10:00\"",
            "\"24:00\"",
            "[]",
            "[null]",
            "[[]]",
            "[\"x\"]",
            "[{}]",
            "[{\"name\": null}]",
            "[{\"name\": \"a\", \"id\": \"b\", \"quantity\": -5, \"unit_price\": 1.5}]",
            "{}",
            "{\"scheduled_start\": \"2026-12-01\", \"scheduled_end\": \"2025-12-01\", \"anytime\": true}",
            "{\"taxable\": true, \"tax_rate\": 7}");
    private static final List<String> FIELDS = List.of(
            "first_name",
            "email",
            "tags",
            "addresses",
            "notes",
            "notifications_enabled",
            "lead_source",
            "street",
            "city",
            "state",
            "zip",
            "country",
            "latitude",
            "customer_id",
            "address_id",
            "invoice_number",
            "schedule",
            "assigned_employee_ids",
            "line_items",
            "job_fields",
            "name",
            "description",
            "unit_price",
            "quantity",
            "kind",
            "taxable",
            "append_line_items",
            "start_time",
            "end_time",
            "dispatched_employees_ids",
            "arrival_window_minutes",
            "dispatched_employees",
            "arrival_window_in_minutes",
            "expand",
            "content",
            "title",
            "url",
            "tag_id",
            "statuses",
            "starting_at",
            "ending_at",
            "options",
            "tax",
            "option_ids",
            "availability_buffer_in_days",
            "daily_schedule_windows",
            "customer",
            "address",
            "assigned_employee_id",
            "tax_rate",
            "note",
            "type",
            "resource_type",
            "resource_id",
            "status_id",
            "grant_type",
            "client_id");
    private static final List<String> PARAMETERS = List.of(
            "page",
            "page_size",
            "sort_by",
            "sort_direction",
            "q",
            "expand",
            "expand[]",
            "customer_id",
            "status",
            "status[]",
            "work_status[]",
            "employee_ids[]",
            "scheduled_start_min",
            "scheduled_end_max",
            "due_at_min",
            "amount_due_min",
            "customer_uuid[]",
            "payment_method[]",
            "show_for_days",
            "start_date",
            "service_id",
            "service_duration",
            "tag_ids[]",
            "lead_source",
            "name",
            "zip_code",
            "resource_type",
            "nonsense");
    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "1",
            "-1",
            "200",
            "201",
            "99999999999",
            "abc",
            "%00",
            "%F0%9F%9A%BF",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "+999999999-01-01T00:00:00Z",
            "NaN",
            "Infinity",
            "1e999",
            "created_at",
            "asc",
            "lead",
            "a%20b%20(617)%20555-0101",
            "%5B%5D",
            "null",
            "2147483648");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAnsweredOrRefusedAndNeverBreaksAnything(long seed) {
        Random random = new Random(seed);
        TestApi api = new TestApi();
        List<Walk.Step> operations = new Walk(new TestApi()).steps();

        Set<Integer> statuses = new TreeSet<>();
        IntStream.range(0, CALLS).forEach(call -> {
            Walk.Step step = any(random, operations);
            String method = step.operation().substring(0, step.operation().indexOf(' '));
            String target = path(random, step.path()) + query(random);
            String body = method.equals("GET") ? "" : body(random, step.body());

            TestApi.Reply reply = api.send(method, target, body, type(random));

            assertThat(reply.status()).as("%s %s %s", method, target, body).isBetween(200, 499);
            statuses.add(reply.status());
        });
        assertThat(statuses).contains(200, 201, 400, 404, 422);
        assertThat(api.world.toJson().path("jobs")).isNotEmpty();
        assertThat(api.get("/customers?page_size=200").status()).isEqualTo(200);
    }

    private static String path(Random random, String path) {
        return random.nextInt(4) > 0 ? path : path.replaceFirst("_[0-9a-f]{32}", any(random, TEXTS));
    }

    private static String query(Random random) {
        StringBuilder query = new StringBuilder("?");
        IntStream.range(0, random.nextInt(4))
                .forEach(i -> query.append(any(random, PARAMETERS))
                        .append('=')
                        .append(any(random, TEXTS))
                        .append('&'));
        return query.toString();
    }

    /** What a client would send with one thing wrong, or many things at once, or no JSON at all. */
    private static String body(Random random, String right) {
        if (random.nextInt(10) == 0) {
            return any(random, List.of("", "{", "[1", "\"", "nul", "[]", "3", "{\"a\":", "\u0000", "--x\r\n"));
        }
        if (random.nextBoolean() && JSON_OBJECT.test(right)) {
            ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(right);
            spoil(random, body);
            return body.toString();
        }
        StringBuilder body = new StringBuilder("{\"x\": 1");
        IntStream.range(0, random.nextInt(12))
                .forEach(i -> body.append(", \"%s\": %s".formatted(any(random, FIELDS), any(random, VALUES))));
        return body.append('}').toString();
    }

    private static void spoil(Random random, ObjectNode body) {
        String name = any(random, List.copyOf(body.propertyNames()));
        JsonNode value = body.path(name);
        JsonNode inside = value.isArray() ? value.path(0) : value;
        if (inside instanceof ObjectNode deeper && !deeper.isEmpty() && random.nextBoolean()) {
            spoil(random, deeper);
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> body.remove(name);
            case 1 -> body.set(any(random, FIELDS), JsonMapper.shared().readTree(any(random, VALUES)));
            default -> body.set(name, JsonMapper.shared().readTree(any(random, VALUES)));
        }
    }

    private static Map<String, String> type(Random random) {
        return Map.of(
                "content-type",
                any(
                        random,
                        List.of(
                                "application/json",
                                "application/json",
                                "application/json",
                                "text/plain",
                                "multipart/form-data",
                                "multipart/form-data; boundary=x",
                                "application/x-www-form-urlencoded")));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
