package dev.porchlight.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import dev.porchlight.file.Files;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.shared.CustomerId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody books, moves and cancels visits, and everything that can come between. */
class VisitsJourney {

    private static final String CHECK = "Drain check";

    private static RunningPortal portal;
    private Visitor ada;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.ofEntries(
                Map.entry("porchlight.words.missing", "FAILS"),
                Map.entry("porchlight.policy.book", "JOBS_AND_SERVICES"),
                Map.entry("porchlight.policy.services[0].name", CHECK),
                Map.entry("porchlight.policy.services[0].description", "A look at every drain of the house."),
                Map.entry("porchlight.policy.services[0].price", "89.00"),
                Map.entry("porchlight.policy.services[0].duration", "60m"),
                Map.entry("porchlight.policy.services[0].becomes", "JOB"),
                Map.entry("porchlight.policy.services[1].name", "New bathroom"),
                Map.entry("porchlight.policy.services[1].from-price", "9500.00"),
                Map.entry("porchlight.policy.services[1].zip-codes[0]", "02169"),
                Map.entry("porchlight.windows.fresh", "1s"),
                Map.entry("porchlight.changes.patience", "2s"),
                Map.entry("porchlight.changes.settle", "1s"),
                Map.entry("porchlight.changes.recover-every", "200ms"),
                Map.entry("porchlight.sign-in.per-address", "1000"),
                Map.entry("porchlight.sign-in.per-network", "1000"),
                Map.entry("porchlight.sign-in.codes-per-network", "1000")));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        portal.sandbox().reset(Seed.standard());
        portal.atPeace();
        ada = portal.signedIn("ada@example.com");
        // The file is still that of the test before.
        portal.part(Files.class).refresh(new CustomerId(faucet().customer.id));
        await().atMost(20, SECONDS)
                .until(() -> ada.ask(pathOf(visit()) + "/move")
                        .page()
                        .select("input[name=seen]")
                        .val()
                        .startsWith(visit().start.toString()));
        portal.sandbox().journal().clear();
    }

    @AfterEach
    void peace() {
        portal.atPeace();
    }

    @Test
    void movesAVisitAndKeepsEverythingElseOfIt() throws Exception {
        Instant before = visit().start;
        var employees = visit().employees;
        int window = visit().arrivalWindowMinutes;

        Document check = choose(ada.get(pathOf(visit()) + "/move"));
        assertThat(check.select(".swap__old").text()).isNotEmpty();
        assertThat(check.select(".swap__new").text())
                .isNotEqualTo(check.select(".swap__old").text());
        assertThat(check.text()).contains("Marcus still comes", "Kept for you until");
        Document done = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(done.select("h1").text()).isEqualTo("Your visit is moved");
        assertThat(visit().start).isNotEqualTo(before);
        assertThat(visit().employees).isEqualTo(employees);
        assertThat(visit().arrivalWindowMinutes).isEqualTo(window);
        assertThat(ada.get("/schedule").text())
                .contains(check.select(".swap__new").text().split(",")[0]);
        Mail mail = await().atMost(10, SECONDS)
                .until(
                        () -> portal.sandbox().mailbox().latestTo("ada@example.com"),
                        found -> found.filter(newest -> newest.subject().startsWith("Your visit is moved: "))
                                .isPresent())
                .orElseThrow();
        assertThat(mail.subject()).endsWith(done.select("main h2").first().text());
        assertThat(mail.text()).contains(done.select("[role=status] > p").text());
        assertThat(new String(mail.attachments().getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("DTSTART:" + visit().start.toString().replaceAll("[-:]", ""));
    }

    @Test
    void movesOnceHoweverOftenTheButtonIsPressed() throws Exception {
        Document check = choose(ada.get(pathOf(visit()) + "/move"));

        Document once = ada.fill(check, Map.of("request", keyOf(check))).page();
        Document twice = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(twice.location()).isEqualTo(once.location());
        assertThat(calls("PUT")).hasSize(1);
        assertThat(ada.get(check.location()).location()).isEqualTo(once.location());
    }

    @Test
    void completesAMoveByItselfWhoseAnswerWasLost() throws Exception {
        portal.sandbox()
                .mischief()
                .add(Rule.on("PUT", "/jobs/*/appointments/*")
                        .dropping(Drop.AFTER_COMMIT)
                        .times(1));
        portal.sandbox().mischief().add(Rule.on("GET", "/jobs/*").slow(Duration.ofMillis(700)));
        Document check = choose(ada.get(pathOf(visit()) + "/move"));

        Document outcome = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(outcome.select("h1").text()).isIn("Your new time is being saved", "Your visit is moved");
        await().atMost(20, SECONDS)
                .until(() -> ada.get(outcome.location()).select("h1").text().equals("Your visit is moved"));
        assertThat(calls("PUT")).hasSize(1);
    }

    @Test
    void saysThatATimeHasGoneAndOffersTheNearest() throws Exception {
        Document check = choose(ada.get(pathOf(visit()) + "/move"));
        portal.sandbox()
                .mischief()
                .add(Rule.on("GET", "/company/schedule_availability/booking_windows")
                        .failing(200, "application/json", "{\"booking_windows\":[],\"show_for_days\":1}")
                        .times(1));

        Document again = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(again.select(".problem").text()).contains("That time has just gone");
        assertThat(again.select("legend").first().text()).isEqualTo("The nearest free times");
        assertThat(again.select("fieldset").first().select("input")).hasSizeBetween(1, 3);
        assertThat(calls("PUT")).isEmpty();
        Document other = choose(again);
        assertThat(ada.fill(other, Map.of("request", keyOf(other)))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Your visit is moved");
    }

    @Test
    void asksAgainWhenTheOfficeMovedTheVisitMeanwhile() throws Exception {
        Document times = ada.get(pathOf(visit()) + "/move");
        Document check = choose(times);
        portal.sandbox().acts().perform("office-move", faucet().id);

        Document outcome = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(outcome.select("h1").text()).isEqualTo("Not moved");
        assertThat(calls("PUT")).isEmpty();
    }

    @Test
    void cancelsAVisitAndSaysThatTheWorkIsNot() throws Exception {
        Document form = ada.get(pathOf(visit()) + "/cancellation");
        assertThat(form.text()).contains("The work itself is not canceled");

        Document done =
                ada.fill(form, Map.of("reason", "We are away <b>then</b>")).page();

        assertThat(done.select("h1").text()).isEqualTo("Your visit is canceled");
        assertThat(faucet().appointments).isEmpty();
        await().atMost(10, SECONDS)
                .until(() ->
                        faucet().notes.stream().anyMatch(note -> note.content().contains("We are away <b>then</b>")));
        assertThat(ada.get("/schedule").select("#coming ~ div").text()).doesNotContain("Replace kitchen faucet");
    }

    @Test
    void booksAVisitForWorkThatWaitsForATime() throws Exception {
        Document book = ada.get("/schedule/book");
        Document check =
                choose(ada.get(book.select("a.row:contains(outdoor shower)").attr("href")));

        Document done = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(done.select("h1").text()).isEqualTo("Your visit is booked");
        assertThat(job("Install outdoor shower").appointments).hasSize(1);
        assertThat(job("Install outdoor shower").appointments.getFirst().employees)
                .hasSize(1);
    }

    @Test
    void booksNewWorkWithWhatIsSaidAboutIt() throws Exception {
        Document check = checkOfNewWork();
        assertThat(check.select(".said").text()).isEqualTo("The dog is <i>friendly</i>");

        Document done = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(done.select("h1").text()).isEqualTo("Your visit is booked");
        assertThat(drainCheck().appointments).hasSize(1);
        String visit = pathOf(drainCheck().appointments.getFirst());
        await().atMost(10, SECONDS)
                .until(() ->
                        ada.get(done.location()).select("a[href=" + visit + "]").size() == 1);
        assertThat(drainCheck().notes).anyMatch(note -> note.content().contains("The dog is <i>friendly</i>"));
    }

    @Test
    void confirmsNoVisitThatWasCanceledBeforeItWasProven() throws Exception {
        Document check = checkOfNewWork();
        portal.sandbox()
                .mischief()
                .add(Rule.on("POST", "/jobs").dropping(Drop.AFTER_COMMIT).times(1));
        // Where the proof is read.
        portal.sandbox().mischief().add(Rule.on("GET", "/jobs").failing(503, "text/plain", "Try later"));

        Document booking = ada.fill(check, Map.of("request", keyOf(check))).page();

        assertThat(booking.select("h1").text()).isEqualTo("Your booking is being saved");
        Appointment visit = drainCheck().appointments.getFirst();
        await().atMost(20, SECONDS)
                .until(() -> ada.ask(pathOf(visit) + "/cancellation").status() == 200);
        Document canceled = ada.fill(ada.get(pathOf(visit) + "/cancellation"), Map.of("reason", ""))
                .page();
        assertThat(canceled.select("h1").text()).isEqualTo("Your visit is canceled");
        portal.sandbox().mischief().clear();
        await().atMost(20, SECONDS)
                .until(() -> ada.get(booking.location()).select("h1").text().equals("Your visit was booked"));
        assertThat(ada.get(booking.location()).text()).contains("This was changed again since");
        assertThat(calls("POST").stream().filter(call -> call.path().equals("/jobs")))
                .hasSize(1);
        await().during(2, SECONDS)
                .until(() -> portal.sandbox().mailbox().to("ada@example.com").stream()
                        .noneMatch(mail -> mail.subject().startsWith("Your visit is booked")));
    }

    @Test
    void offersNoServiceWhereItIsNotDone() throws Exception {
        Document services = ada.get(
                ada.get("/schedule/book").select("a.row:contains(Shore)").attr("href"));

        assertThat(services.select("a.row").eachText()).noneMatch(text -> text.contains("New bathroom"));
    }

    @Test
    void takesNoTimeThatWasNeverOffered() throws Exception {
        Document times = ada.get(pathOf(visit()) + "/move");
        Instant night = Instant.parse("2031-01-01T03:00:00Z");

        for (String time :
                List.of(night + "/" + night.plusSeconds(7200), "2020-01-01T10:00:00Z/2020-01-01T12:00:00Z")) {
            var answered = ada.fill(times, Map.of("time", time));
            assertThat(answered.status()).isEqualTo(422);
            assertThat(answered.page().select(".problem").text()).contains("That time has just gone");
        }
        assertThat(ada.fill(times, Map.of("time", "soon"))
                        .page()
                        .select(".problem")
                        .text())
                .contains("Choose one of the times");
        assertThat(calls("PUT")).isEmpty();
    }

    @Test
    void knowsNobodyElsesVisitsAndBookings() throws Exception {
        Document check = choose(ada.get(pathOf(visit()) + "/move"));
        String booking = check.location().replaceAll(".*(/schedule/bookings/[^/?]+).*", "$1");
        var zoe = portal.signedIn("zoe@example.com");

        assertThat(zoe.ask(pathOf(visit())).status()).isEqualTo(404);
        assertThat(zoe.ask(pathOf(visit()) + "/move").status()).isEqualTo(404);
        assertThat(zoe.ask(pathOf(visit()) + "/cancellation").status()).isEqualTo(404);
        assertThat(zoe.ask(booking).status()).isEqualTo(404);
        assertThat(zoe.ask("/schedule/book/times?job=" + faucet().id).status()).isEqualTo(404);
    }

    @Test
    void sendsNothingForAKeyOfNobodys() throws Exception {
        Document check = choose(ada.get(pathOf(visit()) + "/move"));

        var forged = ada.fill(check, Map.of("request", "00000000-0000-0000-0000-000000000001"));

        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.page().select(".problem").text()).contains("chosen another time");
        assertThat(calls("PUT")).isEmpty();
    }

    @Test
    void letsATimeGoThatIsNotWanted() throws Exception {
        Document check = choose(ada.get(pathOf(visit()) + "/move"));

        Document left = ada.press(check, "form[action$=/leave]").page();

        assertThat(left.location()).endsWith(pathOf(visit()));
        assertThat(ada.ask(check.location()).status()).isEqualTo(404);
    }

    private Document checkOfNewWork() throws Exception {
        Document services =
                ada.get(ada.get("/schedule/book").select("a.row:contains(Elm)").attr("href"));
        assertThat(services.text()).contains("$89.00 · 1 hour", "from $9,500.00");
        Document details =
                choose(ada.get(services.select("a.row:contains(" + CHECK + ")").attr("href")));
        return ada.fill(details, Map.of("text", "The dog is <i>friendly</i>")).page();
    }

    private static Job drainCheck() {
        return jobs().filter(known -> known.lineItems.subtotal() == 8_900)
                .findFirst()
                .orElseThrow();
    }

    private Document choose(Document times) throws Exception {
        String time = times.select("input[name=time]").last().val();
        var chosen = ada.fill(times, Map.of("time", time));
        assertThat(chosen.status()).as(chosen.page().text()).isEqualTo(200);
        return chosen.page();
    }

    private static String keyOf(Document check) {
        return check.select("input[name=request]").val();
    }

    private static String pathOf(Appointment visit) {
        return "/schedule/visits/" + visit.id;
    }

    private static Appointment visit() {
        return faucet().appointments.getFirst();
    }

    private static Job faucet() {
        return job("Replace kitchen faucet");
    }

    private static Job job(String description) {
        return jobs().filter(job -> description.equals(job.description))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Job> jobs() {
        return portal.sandbox().world().jobs.all().stream();
    }

    private static List<Journal.Entry> calls(String method) {
        return portal.sandbox().journal().all().stream()
                .filter(call -> call.method().equals(method))
                .toList();
    }
}
