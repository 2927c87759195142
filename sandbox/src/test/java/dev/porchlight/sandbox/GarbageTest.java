package dev.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.api.ApiRoutes;
import dev.porchlight.sandbox.http.MalformedBody;
import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to whichever operation: it is answered or refused, and nothing breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GarbageTest {

    private static final int ROUNDS = 50;
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Names that operations read, so that the garbage gets as far as it can. */
    private static final List<String> FIELDS = List.of(
            "first_name",
            "email",
            "mobile_number",
            "tags",
            "addresses",
            "address",
            "address_id",
            "customer_id",
            "customer",
            "line_items",
            "schedule",
            "start_time",
            "end_time",
            "arrival_window_minutes",
            "arrival_window_in_minutes",
            "dispatched_employees_ids",
            "dispatched_employees",
            "employees",
            "scheduled_start",
            "scheduled_end",
            "notify",
            "notify_pro",
            "name",
            "quantity",
            "unit_price",
            "unit_cost",
            "taxable",
            "kind",
            "content",
            "url",
            "title",
            "options",
            "option_ids",
            "tax",
            "note",
            "lead_source",
            "street",
            "city",
            "state",
            "zip",
            "country",
            "latitude",
            "type",
            "statuses",
            "starting_at",
            "tag_ids",
            "assigned_employee_ids",
            "job_fields",
            "description",
            "notes",
            "daily_availabilities",
            "data",
            "day_name",
            "schedule_windows",
            "status_id",
            "resource_type",
            "id",
            "estimate_number",
            "grant_type",
            "code",
            "client_id",
            "refresh_token",
            "append_line_items",
            "color");

    private static final List<String> PARAMETERS = List.of(
            "page",
            "page_size",
            "sort_by",
            "sort_direction",
            "q",
            "expand[]",
            "expand",
            "customer_id",
            "work_status[]",
            "scheduled_start_min",
            "scheduled_end_max",
            "employee_ids[]",
            "location_ids[]",
            "status[]",
            "status",
            "created_at_min",
            "amount_due_min",
            "amount_due_max",
            "paid_at_min",
            "due_at_max",
            "payment_method[]",
            "show_for_days",
            "start_date",
            "service_duration",
            "service_id",
            "customer_uuid[]",
            "tag_ids[]",
            "lead_source[]",
            "employee_ids",
            "resource_type",
            "zip_code");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.000001",
            "\"\"",
            "\" \"",
            "\"nonsense\"",
            "\"\\u0000\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"2026-06-26T10:45:00\"",
            "\"9999999999-01-01T00:00:00Z\"",
            "\"-999999999-01-01\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[7]",
            "{}",
            "{\"\":{}}",
            "{\"id\":null}",
            "[\"nonsense\"]",
            "\"" + "x".repeat(5000) + "\"",
            "[{\"name\":\"a\",\"quantity\":-1,\"unit_price\":1e30}]",
            "[{\"id\":7}]",
            "\"\\uD83D\"",
            "-9223372036854775808");

    private final World world = World.create(Clock.systemUTC());
    private final Routes routes = new Routes();
    private final Map<String, List<String>> ids = ids();

    Stream<String> everyRoute() {
        ApiRoutes.register(routes, world, world.modes);
        return routes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void answersGarbageWithARefusalAtWorst(String route) {
        var random = new Random(route.hashCode());
        String method = route.substring(0, route.indexOf(' '));

        for (int round = 0; round < ROUNDS; round++) {
            String path = fill(route.substring(route.indexOf(' ') + 1), random);
            Query query = Query.parse(query(random));
            String body = body(random);
            int status = status(method, path, query, body);

            assertThat(status).as("%s %s?%s %s", method, path, query, body).isBetween(200, 499);
        }
    }

    private int status(String method, String path, Query query, String body) {
        var request = new Request(
                method,
                path,
                Map.of(),
                query,
                Map.of("authorization", "Token sandbox-application-key", "content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
        try {
            return routes.answer(request).status();
        } catch (MalformedBody e) {
            return e.answer().status();
        }
    }

    private String fill(String pattern, Random random) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            List<String> fitting = ids.getOrDefault(variable.group(1), List.of());
            return fitting.isEmpty() || random.nextInt(10) == 0 ? "7" : one(fitting, random);
        });
    }

    private static String query(Random random) {
        var query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = one(VALUES, random).replaceAll("^\"|\"$", "");
            query.append(one(PARAMETERS, random)).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            query.append('&');
        }
        return query.toString();
    }

    private static String body(Random random) {
        if (random.nextInt(8) == 0) {
            return one(VALUES, random);
        }
        var body = new StringBuilder("{\"email\":\"a@b.example\"");
        for (int i = random.nextInt(12); i > 0; i--) {
            body.append(",\"%s\":%s".formatted(one(FIELDS, random), one(VALUES, random)));
        }
        return body.append('}').toString();
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some of every kind, by the name their variable has in routes, so that garbage also meets things that exist. */
    private Map<String, List<String>> ids() {
        String json = world.toJson().toString();
        var prefixes = Map.of(
                "customer",
                "cus",
                "address",
                "adr",
                "job",
                "job",
                "appointment",
                "appt",
                "estimate",
                "csr",
                "option",
                "est",
                "item",
                "rli",
                "invoice",
                "invoice",
                "lead",
                "lea",
                "event",
                "evt");
        return prefixes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> some(entry.getValue(), json)));
    }

    private static List<String> some(String prefix, String json) {
        return Pattern.compile("\"(" + prefix + "_[0-9a-f]{32})\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .limit(5)
                .toList();
    }
}
