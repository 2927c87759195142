package dev.porchlight.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody lets their own calendar follow their visits, and stops it again. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarJourney {

    private static final String ADDRESS = "input#address";

    private static RunningPortal portal;
    private static HttpClient calendar;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("logging.level.dev.porchlight", "debug"));
        calendar = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        calendar.close();
        portal.close();
    }

    @Test
    void followsTheVisitsUntilItIsSwitchedOff(CapturedOutput log) throws Exception {
        Visitor ada = portal.signedIn("ada@example.com");
        Document page = ada.get("/schedule/calendar");
        assertThat(page.select(ADDRESS)).isEmpty();

        Document made = ada.fill(page, Map.of("after", "0")).page();
        String address = made.select(ADDRESS).val();
        assertThat(address).matches("http://localhost:\\d+/calendar/[\\w-]{43}\\.ics");
        assertThat(made.select("a[href^=webcal]").attr("href")).isEqualTo(address.replaceFirst("http", "webcal"));
        assertThat(ada.get("/schedule/calendar").text())
                .contains("No calendar has asked for it yet")
                .doesNotContain(address);

        var answer = get(address);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        Map<String, VEvent> before = events(answer.body());
        String moved = firstToCome(before);
        assertThat(before.get(moved).getSequence().getSequenceNo()).isZero();
        assertThat(get(
                                address,
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(ada.get("/schedule/calendar").text()).contains("A calendar last asked for it");

        portal.sandbox().acts().perform("office-move", moved.replace("@porchlight", ""));
        Map<String, VEvent> after = await().atMost(20, SECONDS)
                .until(
                        () -> events(get(address).body()),
                        now -> now.get(moved).getSequence().getSequenceNo() == 1);
        assertThat(after.get(moved).getDateTimeStart().getDate())
                .isNotEqualTo(before.get(moved).getDateTimeStart().getDate());
        var file = ada.ask("/schedule/visits/" + moved.replace("@porchlight", "") + ".ics");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.type()).startsWith("text/calendar");

        portal.sandbox().acts().perform("office-cancel", moved.replace("@porchlight", ""));
        await().atMost(20, SECONDS)
                .until(
                        () -> events(get(address).body()).get(moved).getStatus().getValue(),
                        status -> status.equals("CANCELLED"));

        ada.fill(switchedOff(ada.get("/schedule/calendar")), Map.of());
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(ada.get("/schedule/calendar").text()).contains("There is none");
        assertThat(log.toString()).doesNotContain(secret(address)).doesNotContain(customer("ada@example.com"));
    }

    @Test
    void makesOneAddressOfTwoPressesAndNoneOfAnOldForm() throws Exception {
        Visitor zoe = portal.signedIn("zoe@example.com");
        Document form = zoe.get("/schedule/calendar");

        String first = make(zoe, form);
        String second = make(zoe, form);
        assertThat(second).isEqualTo(first);

        String anew = make(zoe, zoe.get("/schedule/calendar"));
        assertThat(anew).isNotEqualTo(first);
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(anew).statusCode()).isEqualTo(200);

        Document refused = zoe.fill(form, Map.of("after", "0")).page();
        assertThat(refused.select(ADDRESS)).isEmpty();
        assertThat(get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void isClosedToWhomTheCompanyDoesNotServeAndToWhoeverGuesses() throws Exception {
        Visitor nia = portal.signedIn("nia@example.com");
        String address = make(nia, nia.get("/schedule/calendar"));
        assertThat(get(address).statusCode()).isEqualTo(200);

        portal.sandbox().acts().perform("do-not-service", customer("nia@example.com"));

        await().atMost(20, SECONDS).until(() -> get(address).statusCode() == 404);
        assertThat(get(portal.url() + "/calendar/guessed.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void asksCalendarsThatAskTooOftenToWait() throws Exception {
        Visitor grace = portal.signedIn("grace@example.com");
        String address = make(grace, grace.get("/schedule/calendar"));
        HttpResponse<String> answer = get(address);
        for (int i = 0; i < 60; i++) {
            answer = get(address);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
    }

    private static String make(Visitor visitor, Document page) throws Exception {
        String after = page.select("input[name=after]").val();
        return visitor.fill(page, Map.of("after", after)).page().select(ADDRESS).val();
    }

    /** The page with the one form that is pressed. */
    private static Document switchedOff(Document page) {
        page.select("form:not([action$=revocation])").remove();
        return page;
    }

    private static HttpResponse<String> get(String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return calendar.send(request.build(), BodyHandlers.ofString());
    }

    private static Map<String, VEvent> events(String text) throws Exception {
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        return events.stream()
                .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue(), event -> event));
    }

    private static String firstToCome(Map<String, VEvent> events) {
        return events.keySet().stream()
                .filter(uid -> isToCome(uid.replace("@porchlight", "")))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static boolean isToCome(String appointment) {
        return portal.sandbox().world().jobs.all().stream()
                .flatMap(job -> job.appointment(appointment).stream())
                .anyMatch(visit -> visit.start.isAfter(portal.sandbox().world().now()));
    }

    private static String secret(String address) {
        return address.replaceFirst(".*/calendar/(.*)\\.ics", "$1");
    }

    private static String customer(String email) {
        return portal.sandbox().world().customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .findFirst()
                .orElseThrow()
                .id;
    }
}
