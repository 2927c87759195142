package dev.porchlight.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import dev.porchlight.changes.AskForService;
import dev.porchlight.changes.BookVisit;
import dev.porchlight.changes.CancelVisit;
import dev.porchlight.changes.Change;
import dev.porchlight.changes.ChangeListener;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.changes.Seen;
import dev.porchlight.changes.SettledChange;
import dev.porchlight.changes.Slot;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Files;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Job;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Brands;
import dev.porchlight.web.Language;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Somebody lets their own calendar follow their visits, and stops it again. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarJourney {

    private static final String ADDRESS = "input#address";

    private static RunningPortal portal;
    private static HttpClient calendar;

    /** All who are told what became of changes. */
    record Listeners(List<ChangeListener> all) {}

    @Configuration(proxyBeanMethods = false)
    static class Telling {

        @Bean
        Listeners listeners(List<ChangeListener> all) {
            return new Listeners(all);
        }
    }

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("logging.level.dev.porchlight", "debug"), Telling.class);
        calendar = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        calendar.close();
        portal.close();
    }

    @AfterEach
    void peace() {
        portal.sandbox().mischief().clear();
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
                .pollInterval(1, SECONDS)
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
                .pollInterval(1, SECONDS)
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

        await().atMost(20, SECONDS)
                .pollInterval(1, SECONDS)
                .until(() -> get(address).statusCode() == 404);
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

    @Test
    void mailsAVisitAndItsCancellationForTheCalendar() throws Exception {
        CustomerId zoe = new CustomerId(customer("zoe@example.com"));
        Visitor visitor = portal.signedIn("zoe@example.com");
        String appointment = await().atMost(30, SECONDS)
                .until(() -> appointments(visitor), found -> !found.isEmpty())
                .getFirst();
        Supplier<CustomerFile> file = () -> portal.part(Files.class).open(zoe);
        Job job = file.get().jobs().records().stream()
                .filter(one -> visit(one, appointment).isPresent())
                .findFirst()
                .orElseThrow();
        Appointment visit = visit(job, appointment).orElseThrow();
        portal.sandbox().mailbox().clear();

        var slot = new Slot(visit.startTime(), visit.endTime(), 120, List.of(), UUID.randomUUID(), null);
        var booked = settled(zoe, "PL-B00KED", new BookVisit(job.id(), slot), file);
        tell(booked);
        tell(booked);

        List<Mail> mails = portal.sandbox().mailbox().to("zoe@example.com");
        assertThat(mails).as("told twice, mailed once").hasSize(1);
        VEvent planned = attached(mails.getFirst(), "PUBLISH");
        assertThat(Instant.from(planned.getDateTimeStart().getDate())).isEqualTo(visit.startTime());
        assertThat(mails.getFirst().subject())
                .startsWith(say(Language.SPANISH).text("schedule.outcome.book.done") + ": ");
        assertThat(mails.getFirst().text()).contains("PL-B00KED").contains("/schedule/visits/" + appointment);
        assertThat(mails.getFirst().html()).contains("PL-B00KED").contains("/schedule/visits/" + appointment);

        portal.sandbox().acts().perform("office-cancel", appointment);
        await().atMost(30, SECONDS)
                .until(() -> file.get().job(job.id()).stream()
                        .noneMatch(now -> visit(now, appointment).isPresent()));
        portal.sandbox().mailbox().clear();
        var cancel = new CancelVisit(job.id(), visit.id(), Seen.of(visit), "We are away");
        tell(settled(zoe, "PL-CA11ED", cancel, file));

        Mail called = portal.sandbox().mailbox().to("zoe@example.com").getFirst();
        VEvent canceled = attached(called, "CANCEL");
        assertThat(canceled.getUid()).isEqualTo(planned.getUid());
        assertThat(canceled.getSequence().getSequenceNo())
                .isGreaterThan(planned.getSequence().getSequenceNo());
        Mail toOffice = portal.sandbox().mailbox().to(office()).getFirst();
        assertThat(toOffice.subject()).contains("Visit canceled online").contains("PL-CA11ED");
        assertThat(toOffice.text()).contains("We are away").contains("zoe@example.com");
        assertThat(toOffice.attachments()).isEmpty();
    }

    @Test
    void mailsTheRequestToTheOfficeAndAReceiptForIt() throws Exception {
        CustomerId grace = new CustomerId(customer("grace@example.com"));
        Supplier<CustomerFile> file = () -> portal.part(Files.class).open(grace);
        URI files = URI.create("https://portal.example/office/files/abc");
        var asked = new AskForService(
                new AddressId("adr_1"), null, "The sink <drips>", null, null, null, null, List.of(files));
        portal.sandbox().mailbox().clear();

        tell(settled(grace, "PL-ASKED", asked, file));

        Mail toOffice = portal.sandbox().mailbox().to(office()).getFirst();
        assertThat(toOffice.text()).contains("The sink <drips>").contains(files.toString());
        assertThat(toOffice.html()).contains("The sink &lt;drips&gt;");
        Mail receipt = portal.sandbox().mailbox().to("grace@example.com").getFirst();
        assertThat(receipt.subject()).contains("PL-ASKED");
        assertThat(receipt.text()).contains("/requests").doesNotContain(files.toString());
    }

    @Test
    void saysWhatCouldNotBeSavedAfterAllAndNothingWhenThePageHasSaidSo() throws Exception {
        CustomerId grace = new CustomerId(customer("grace@example.com"));
        Supplier<CustomerFile> file = () -> portal.part(Files.class).open(grace);
        Instant now = portal.part(Clock.class).instant();
        portal.sandbox().mailbox().clear();

        tell(refused(grace, "PL-AT0NCE", now, now.plusSeconds(2), file));
        assertThat(portal.sandbox().mailbox().to("grace@example.com")).isEmpty();
        tell(refused(grace, "PL-1ATER", now.minusSeconds(90), now, file));

        Mail mail = portal.sandbox().mailbox().to("grace@example.com").getFirst();
        assertThat(mail.subject()).contains("could not be saved after all").contains("PL-1ATER");
        assertThat(mail.text()).contains(say(Language.ENGLISH).text("changes.refused.windowGone"));
    }

    @Test
    void givesUpAMailThatIsRefusedForGoodWithoutTellingTheLogWhose(CapturedOutput log) throws Exception {
        CustomerId ada = new CustomerId(customer("ada@example.com"));
        portal.signedIn("ada@example.com");
        Supplier<CustomerFile> file = () -> portal.part(Files.class).open(ada);
        var cancel = new CancelVisit(
                new JobId("job_1"),
                new AppointmentId("appt_1"),
                new Seen(Instant.parse("2026-12-10T14:00:00Z"), null, null, 120, List.of()),
                null);
        portal.sandbox().mailbox().clear();
        portal.sandbox().mischief().add(Rule.on("*", "smtp").failing(550));
        tell(settled(ada, "PL-GAVEN", cancel, file));
        portal.atPeace();
        tell(settled(ada, "PL-GAVEN", cancel, file));

        assertThat(portal.sandbox().mailbox().to("ada@example.com")).isEmpty();
        assertThat(log.toString())
                .contains("PL-GAVEN to the customer was not delivered")
                .doesNotContain("ada@example.com");
    }

    private static void tell(SettledChange told) {
        portal.part(Listeners.class).all().forEach(listener -> listener.settled(told));
    }

    private static SettledChange settled(
            CustomerId customer, String reference, Change change, Supplier<CustomerFile> file) {
        Instant now = portal.part(Clock.class).instant();
        String kind = switch (change) {
            case CancelVisit cancel -> "cancel-visit";
            case AskForService asked -> "ask-for-service";
            default -> "book-visit";
        };
        var made = new MadeChange(
                new ChangeReference(reference),
                RequestKey.fresh(),
                kind,
                change,
                Language.SPANISH,
                now,
                new Outcome.Done(now, Map.of()));
        return new SettledChange(customer, made, file);
    }

    private static SettledChange refused(
            CustomerId customer, String reference, Instant askedAt, Instant at, Supplier<CustomerFile> file) {
        var slot = new Slot(at, at.plusSeconds(7200), 120, List.of(), UUID.randomUUID(), null);
        var made = new MadeChange(
                new ChangeReference(reference),
                RequestKey.fresh(),
                "book-visit",
                new BookVisit(new JobId("job_1"), slot),
                Language.ENGLISH,
                askedAt,
                new Outcome.Refused(at, Outcome.Refused.WINDOW_GONE));
        return new SettledChange(customer, made, file);
    }

    private static Say say(Language language) {
        return portal.part(Sayings.class).in(language);
    }

    private static String office() {
        return portal.part(Brands.class).in(Language.ENGLISH).supportEmail();
    }

    /** Of what is to come, as long as the list is not read to its end. */
    private static List<String> appointments(Visitor visitor) throws Exception {
        visitor.get("/schedule");
        return portal.part(Files.class).open(new CustomerId(customer("zoe@example.com"))).jobs().records().stream()
                .flatMap(job -> job.schedule().appointments().stream())
                .filter(visit -> !visit.anytime() && visit.startTime() != null)
                .map(visit -> visit.id().value())
                .filter(CalendarJourney::isToCome)
                .sorted()
                .toList();
    }

    private static Optional<Appointment> visit(Job job, String appointment) {
        return job.schedule().appointments().stream()
                .filter(visit -> visit.id().value().equals(appointment))
                .findFirst();
    }

    private static VEvent attached(Mail mail, String method) throws Exception {
        assertThat(mail.attachments()).hasSize(1);
        Mail.Attachment file = mail.attachments().getFirst();
        assertThat(file.name()).isEqualTo("visit.ics");
        assertThat(file.contentType()).startsWith("text/calendar").contains("method=" + method);
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("METHOD:" + method + "\r\n");
        return events(text).values().iterator().next();
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
