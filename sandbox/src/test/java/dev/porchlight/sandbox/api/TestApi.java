package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.MalformedBody;
import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Happened;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API in the process, without a network, on a Wednesday at ten in the morning that lasts until somebody waits. */
final class TestApi {
    static final Instant WEDNESDAY_TEN = Instant.parse("2026-11-18T15:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    final StandingClock clock = new StandingClock();
    final World world;
    final Routes routes = new Routes();
    final List<Happened> told = new ArrayList<>();
    private String authorization = "Token " + Gate.COMPANY_KEY;

    TestApi() {
        this(Seed.small());
    }

    TestApi(Seed seed) {
        world = World.create(clock, seed);
        world.onHappened(told::addAll);
        ApiRoutes.register(routes, world, world.modes);
    }

    record Reply(int status, String text, Map<String, String> headers, String contentType) {
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    TestApi as(String header) {
        authorization = header;
        return this;
    }

    TestApi mode(String json) {
        world.modes.apply(JSON.readTree(json));
        return this;
    }

    Reply get(String target) {
        return send("GET", target, "");
    }

    Reply post(String target, String json) {
        return send("POST", target, json);
    }

    Reply put(String target, String json) {
        return send("PUT", target, json);
    }

    Reply delete(String target) {
        return send("DELETE", target, "");
    }

    Reply upload(String target, String name, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--x--\r\n";
        return send("POST", target, body, Map.of("content-type", "multipart/form-data; boundary=x"));
    }

    Reply send(String method, String target, String body) {
        return send(method, target, body, Map.of("content-type", "application/json"));
    }

    Reply send(String method, String target, String body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.putIfAbsent("authorization", authorization);
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        Query query = question < 0 ? Query.NONE : Query.parse(target.substring(question + 1));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            Answer answer = routes.answer(new Request(method, path, Map.of(), query, headers, bytes));
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            return new Reply(answer.status(), text, answer.headers(), answer.contentType());
        } catch (MalformedBody e) {
            return new Reply(400, "", Map.of(), "");
        }
    }

    /** The first of that name; several people may share it. */
    Customer customer(String email) {
        return world.customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .findFirst()
                .orElseThrow();
    }

    Job job(String description) {
        return world.jobs.all().stream()
                .filter(job -> description.equals(job.description))
                .findFirst()
                .orElseThrow();
    }

    List<String> events() {
        return told.stream().map(Happened::event).toList();
    }

    static final class StandingClock extends Clock {
        private Instant now = WEDNESDAY_TEN;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
