package dev.porchlight.tour;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.porchlight.sandbox.mischief.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every page in every state that a person can meet. A new page or state is one line here, and is then examined, too. */
public final class Scenes {

    /** Files grow old within seconds, Housecall Pro is given up on soon, and one person asks for many codes. */
    public static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("porchlight.file.fresh-with-webhooks", "2s"),
            Map.entry("porchlight.file.fresh-without-webhooks", "2s"),
            Map.entry("porchlight.housecall.patience", "3s"),
            Map.entry("porchlight.housecall.patience-behind-pages", "5s"),
            Map.entry("porchlight.policy.book", "JOBS_AND_SERVICES"),
            Map.entry("porchlight.policy.services[0].name", "Drain check"),
            Map.entry("porchlight.policy.services[0].price", "89.00"),
            Map.entry("porchlight.policy.services[0].becomes", "JOB"),
            Map.entry("porchlight.policy.services[1].name", "New bathroom"),
            Map.entry("porchlight.policy.services[1].from-price", "9500.00"),
            Map.entry("porchlight.changes.patience", "1s"),
            Map.entry("porchlight.sign-in.per-address", "1000"),
            Map.entry("porchlight.sign-in.per-network", "1000"),
            Map.entry("porchlight.sign-in.codes-per-network", "1000"));

    private Scenes() {}

    public static List<Scene> all() {
        return List.of(
                new Scene("sign-in", stage -> stage.open("/sign-in")),
                new Scene("sign-in-code", stage -> stage.askForCode("ada@example.com")),
                new Scene("sign-in-wrong-code", Scenes::wrongCodes),
                new Scene("sign-in-link", Scenes::link),
                Scene.like("sign-in-link-unknown", stage -> stage.open("/sign-in/link/not-a-link-of-ours")),
                new Scene("sign-in-link-used", Scenes::usedLink),
                new Scene("sign-in-mistyped", Scenes::mistyped),
                new Scene("sign-in-closed", stage -> stage.open("/sign-in/closed")),
                new Scene("sign-in-who", stage -> stage.signIn("grace@example.com")),
                new Scene("home", stage -> stage.signIn("ada@example.com")),
                Scene.like("home-spanish", Scenes::spanish),
                new Scene("home-nothing-yet", stage -> stage.openAs("nia@example.com", "/")),
                Scene.like("home-many-scripts", stage -> stage.openAs("zoe@example.com", "/")),
                Scene.like("home-aged", stage -> aged(stage, "/")),
                new Scene(
                        "home-first-visit-awaited",
                        stage -> firstVisit(stage, rule -> rule.slow(Duration.ofMinutes(1)))),
                new Scene("home-first-visit-unreachable", stage -> unreachable(stage)),
                new Scene("jobs", stage -> stage.openAs("ada@example.com", "/jobs")),
                Scene.like("jobs-nothing-yet", stage -> stage.openAs("nia@example.com", "/jobs")),
                new Scene("jobs-5000", stage -> stage.openAs("manager@example.com", "/jobs")),
                Scene.like("jobs-found-nothing", stage -> stage.openAs("manager@example.com", "/jobs?q=zeppelin")),
                Scene.like("jobs-aged", stage -> aged(stage, "/jobs")),
                new Scene("job-next", stage -> job(stage, 0)),
                Scene.like("job-second", stage -> job(stage, 1)),
                Scene.like("job-third", stage -> job(stage, 2)),
                Scene.like("job-last", stage -> job(stage, -1)),
                Scene.like("job-spanish", Scenes::jobInSpanish),
                new Scene("estimates", stage -> stage.openAs("ada@example.com", "/estimates")),
                Scene.like("estimates-nothing-yet", stage -> stage.openAs("nia@example.com", "/estimates")),
                Scene.like("estimates-500", stage -> stage.openAs("manager@example.com", "/estimates")),
                Scene.like(
                        "estimates-found-nothing",
                        stage -> stage.openAs("manager@example.com", "/estimates?q=zeppelin")),
                Scene.like("estimates-aged", stage -> aged(stage, "/estimates")),
                new Scene("estimate", stage -> estimate(stage, "3 options")),
                Scene.like("estimate-spanish", Scenes::estimateInSpanish),
                Scene.like("estimate-two-options", stage -> estimate(stage, "2 options")),
                Scene.like("estimate-one-option", stage -> estimate(stage, "Water softener")),
                Scene.like("estimate-approved-by-office", stage -> estimate(stage, "Whole-house filter")),
                Scene.like("estimate-declined", stage -> estimate(stage, "Heated bathroom floor")),
                Scene.like("estimate-expired", stage -> estimate(stage, "Recirculation pump")),
                Scene.like("estimate-visit", stage -> estimate(stage, "Laundry move")),
                new Scene("estimate-200-options", stage -> estimate(stage, "odette@example.com", "200 options")),
                new Scene("estimate-without-lines", stage -> estimate(stage, "odette@example.com", "$0.00")),
                new Scene("estimate-lines-unreachable", Scenes::linesUnreachable),
                new Scene("invoices", stage -> stage.openAs("ada@example.com", "/invoices")),
                Scene.like("invoices-2000", stage -> stage.openAs("manager@example.com", "/invoices")),
                Scene.like(
                        "invoices-found-nothing", stage -> stage.openAs("manager@example.com", "/invoices?q=zeppelin")),
                new Scene("invoice", stage -> first(stage, "/invoices")),
                new Scene("schedule", stage -> stage.openAs("ada@example.com", "/schedule")),
                Scene.like("schedule-nothing-yet", stage -> stage.openAs("nia@example.com", "/schedule")),
                new Scene("schedule-calendar", stage -> stage.openAs("ada@example.com", "/schedule/calendar")),
                new Scene("schedule-calendar-made", Scenes::calendarMade),
                new Scene("visit", stage -> visit(stage, "")),
                new Scene("visit-move", stage -> visit(stage, "/move")),
                new Scene("visit-cancellation", stage -> visit(stage, "/cancellation")),
                new Scene("book", stage -> stage.openAs("nia@example.com", "/schedule/book")),
                new Scene("book-services", Scenes::services),
                new Scene("book-nothing-chosen", stage -> book(stage, false)),
                new Scene("book-check", stage -> book(stage, true)),
                new Scene("booked", Scenes::booked),
                new Scene("book-being-saved", Scenes::bookingBeingSaved),
                new Scene("book-details", Scenes::details),
                new Scene("visit-moved", Scenes::moved),
                new Scene("visit-canceled", Scenes::canceled),
                Scene.like("schedule-5000", stage -> stage.openAs("manager@example.com", "/schedule")),
                new Scene("requests", stage -> stage.openAs("ada@example.com", "/requests")),
                Scene.like("requests-nothing-yet", stage -> stage.openAs("nia@example.com", "/requests")),
                new Scene("profile", stage -> stage.openAs("ada@example.com", "/profile")),
                Scene.like("profile-nothing-known", stage -> stage.openAs("nia@example.com", "/profile")),
                Scene.like("profile-many-scripts", stage -> stage.openAs("zoe@example.com", "/profile")),
                new Scene("profile-contact", stage -> stage.openAs("ada@example.com", "/profile/contact")),
                new Scene("profile-contact-mistyped", stage -> contact(stage, "mobile", "12345")),
                new Scene("profile-proof", stage -> contact(stage, "email", "ada.new@example.com")),
                new Scene("profile-address", stage -> stage.openAs("ada@example.com", "/profile/addresses/new")),
                new Scene("profile-address-mistyped", stage -> address(stage, "Massachusetts")),
                new Scene("profile-address-being-saved", Scenes::addressBeingSaved),
                new Scene("request-new", stage -> stage.openAs("ada@example.com", "/requests/new")),
                new Scene("request-refused", stage -> request(stage, "", "no photo")),
                new Scene("request-check", stage -> request(stage, "The tap in the kitchen drips.", "%PDF-1.7")),
                new Scene("request-begun", Scenes::requestBegun),
                new Scene("request-done", Scenes::requestDone),
                new Scene("request-status", stage -> first(stage, "/requests")),
                new Scene("not-found", stage -> stage.openAs("ada@example.com", "/jobs/job_that_is_not_there")));
    }

    private static void wrongCodes(Stage stage) {
        stage.askForCode("ada@example.com");
        for (int i = 0; i < 2; i++) {
            stage.page().locator("input[autocomplete=one-time-code]").fill("000000");
            stage.page()
                    .locator("form:has(input[autocomplete=one-time-code]) button")
                    .first()
                    .click();
            stage.page().waitForLoadState();
        }
    }

    private static void link(Stage stage) {
        stage.askForCode("ada@example.com");
        stage.page().navigate(stage.portal().linkFor("ada@example.com"));
    }

    private static void usedLink(Stage stage) {
        stage.signIn("zoe@example.com");
        String link = stage.portal().linkFor("zoe@example.com");
        stage.page().context().clearCookies();
        stage.page().navigate(link);
    }

    private static void mistyped(Stage stage) {
        stage.open("/sign-in");
        stage.page().locator("input[name=address]").fill("ada at example");
        stage.page().locator("main form button").click();
        stage.page().waitForLoadState();
    }

    private static void spanish(Stage stage) {
        stage.openAs("ada@example.com", "/");
        stage.page().locator("a[lang=es]").first().click();
        stage.page().waitForLoadState();
    }

    private static void jobInSpanish(Stage stage) {
        spanish(stage);
        stage.open("/jobs");
        openNth(stage, "/jobs/", 0);
    }

    private static void job(Stage stage, int nth) {
        stage.openAs("ada@example.com", "/jobs");
        openNth(stage, "/jobs/", nth);
    }

    private static void estimate(Stage stage, String words) {
        estimate(stage, "ada@example.com", words);
    }

    private static void estimate(Stage stage, String email, String words) {
        stage.openAs(email, "/estimates");
        openWith(stage, words);
    }

    private static void estimateInSpanish(Stage stage) {
        spanish(stage);
        stage.open("/estimates");
        openWith(stage, "3 opciones");
    }

    private static void contact(Stage stage, String field, String typed) {
        stage.openAs("ada@example.com", "/profile/contact");
        stage.page().locator("#" + field).fill(typed);
        press(stage);
    }

    private static void address(Stage stage, String state) {
        stage.openAs("zoe@example.com", "/profile/addresses/new");
        stage.page().locator("#street").fill("8 Lakeview Road");
        stage.page().locator("#city").fill("Hingham");
        stage.page().locator("#state").fill(state);
        stage.page().locator("#zip").fill("02043");
        press(stage);
    }

    private static void addressBeingSaved(Stage stage) {
        stage.sandbox().mischief().add(Rule.on("POST", "/customers/*/addresses").failing(503));
        address(stage, "MA");
    }

    private static void calendarMade(Stage stage) {
        stage.openAs("ada@example.com", "/schedule/calendar");
        stage.page().locator("main form .button").first().click();
        stage.page().waitForLoadState();
    }

    private static void request(Stage stage, String text, String file) {
        stage.openAs(stage.newCustomer(), "/requests/new");
        stage.page().locator("#text").fill(text);
        stage.page().locator("[name=urgency]").first().check();
        stage.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload("invoice.pdf", "application/pdf", file.getBytes(StandardCharsets.UTF_8)));
        press(stage);
        // The page is not left before the file has arrived.
        stage.page().locator(".problem, a.back[href^='/requests/new/']").first().waitFor();
    }

    private static void requestBegun(Stage stage) {
        request(stage, "The tap in the kitchen drips.", "%PDF-1.7");
        stage.open("/requests/new");
    }

    private static void requestDone(Stage stage) {
        request(stage, "The tap in the kitchen drips.", "%PDF-1.7");
        stage.page().locator("main form .button").first().click();
        stage.page().waitForURL("**/requests/PL-*");
    }

    private static void press(Stage stage) {
        stage.page().locator("main form .button").last().click();
        stage.page().waitForLoadState();
    }

    private static void linesUnreachable(Stage stage) {
        String email = stage.newCustomer();
        stage.newEstimate(email);
        stage.sandbox()
                .mischief()
                .add(Rule.on("GET", "/estimates/*/options/*/line_items").failing(503));
        stage.openAs(email, "/estimates");
        openNth(stage, "/estimates/", 0);
    }

    private static void openWith(Stage stage, String words) {
        stage.page()
                .locator("main a.row", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        stage.page().waitForLoadState();
    }

    private static void first(Stage stage, String path) {
        stage.openAs("ada@example.com", path);
        openNth(stage, path + "/", 0);
    }

    private static void openNth(Stage stage, String prefix, int nth) {
        stage.page().locator("main a[href^='" + prefix + "']").nth(nth).click();
        stage.page().waitForLoadState();
    }

    /** Signed in while all was well; then Housecall Pro stops answering and what is known grows old. */
    private static void aged(Stage stage, String path) {
        stage.openAs("ada@example.com", "/");
        stage.sandbox().mischief().down();
        stage.open(path);
        stage.lookAgainUntil(".age--notable");
    }

    private static void unreachable(Stage stage) {
        firstVisit(stage, rule -> rule.failing(503));
        stage.lookAgainUntil("[data-standing=UNREACHABLE]");
    }

    /** Signed in, but nothing of their file could be fetched yet. */
    private static void firstVisit(Stage stage, UnaryOperator<Rule> trouble) {
        String email = stage.newCustomer();
        for (String path : List.of("/jobs", "/estimates", "/leads", "/invoices", "/customers/*")) {
            stage.sandbox().mischief().add(trouble.apply(Rule.on("GET", path)));
        }
        stage.signIn(email);
    }

    private static void visit(Stage stage, String page) {
        stage.openAs("ada@example.com", "/schedule");
        openVisit(stage, page);
    }

    /** From the list of visits. */
    private static void openVisit(Stage stage, String page) {
        String visit = stage.page()
                .locator("main a[href^='/schedule/visits/']")
                .first()
                .getAttribute("href");
        stage.open(visit + page);
    }

    private static void services(Stage stage) {
        stage.openAs("ada@example.com", "/schedule/book");
        openNth(stage, "/schedule/book?address=", 0);
    }

    /** Somebody new, whose job waits for a time. */
    private static void book(Stage stage, boolean choosing) {
        stage.openAs(stage.newCustomer(), "/schedule/book");
        openNth(stage, "/schedule/book/times?job=", 0);
        if (choosing) {
            stage.page().locator("input[name=time]").last().check();
        }
        stage.page().locator("#time button").click();
        stage.page().waitForLoadState();
    }

    private static void booked(Stage stage) {
        book(stage, true);
        stage.page().locator("#send button").click();
        stage.page().waitForLoadState();
    }

    private static void bookingBeingSaved(Stage stage) {
        stage.sandbox().mischief().add(Rule.on("POST", "/jobs/*/appointments").failing(503));
        booked(stage);
    }

    private static void details(Stage stage) {
        services(stage);
        stage.page()
                .locator("a.row", new Page.LocatorOptions().setHasText("Drain check"))
                .click();
        stage.page().waitForLoadState();
        stage.page().locator("input[name=time]").last().check();
        stage.page().locator("#time button").click();
        stage.page().waitForLoadState();
    }

    /** The visit that they have just booked, for another time that the other one is shown beside first. */
    private static void moved(Stage stage) {
        booked(stage);
        stage.open("/schedule");
        openVisit(stage, "/move");
        stage.page().locator("input[name=time]").last().check();
        stage.page().locator("#time button").click();
        stage.page().locator(".swap__new").waitFor();
        stage.page().locator("#send button").click();
        stage.page().locator("[data-outcome]").waitFor();
    }

    private static void canceled(Stage stage) {
        booked(stage);
        stage.open("/schedule");
        openVisit(stage, "/cancellation");
        stage.page().locator("[name=reason]").fill("We are away then.");
        stage.page().locator("main form button.button").click();
        stage.page().locator("[data-outcome]").waitFor();
    }
}
