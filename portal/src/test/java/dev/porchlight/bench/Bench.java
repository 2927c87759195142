package dev.porchlight.bench;

import com.microsoft.playwright.options.Cookie;
import dev.porchlight.Outside;
import dev.porchlight.Visitor;
import dev.porchlight.database.HeldPort;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Measures every budget that exists so far, in one run, and prints them as a table. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration BRIEFLY = Duration.ofSeconds(4);
    private static final int STARTS = 5;
    private static final int PDFS = 20;
    private static final List<String> LISTS = List.of("/jobs", "/schedule", "/estimates", "/invoices");

    private final List<Budget> budgets = new ArrayList<>();
    private final Packaged packaged;
    private final Program sandbox;
    private final Outside outside;
    private final Map<String, String> settings;

    private Bench(Packaged packaged, Program sandbox, Map<String, String> settings) {
        this.packaged = packaged;
        this.sandbox = sandbox;
        this.outside = new Outside(sandbox.url());
        this.settings = settings;
    }

    public static void main(String[] args) throws Exception {
        Packaged.deleteTree(FOLDER.resolve("data"));
        var api = new HeldPort();
        var files = new HeldPort();
        var smtp = new HeldPort();
        var settings = Map.of(
                "PORCHLIGHT_HOUSECALL_URL",
                "http://localhost:" + api.number(),
                "PORCHLIGHT_HOUSECALL_KEY",
                "sandbox-company-key",
                "PORCHLIGHT_WEBHOOK_SECRET",
                "sandbox-webhook-secret",
                "PORCHLIGHT_SMTP_URL",
                "smtp://localhost:" + smtp.number(),
                "PORCHLIGHT_DATA",
                FOLDER.resolve("data").toString());
        var sandboxSettings = Map.of(
                "SANDBOX_PORT", String.valueOf(api.number()),
                "SANDBOX_FILES_PORT", String.valueOf(files.number()),
                "SANDBOX_SMTP_PORT", String.valueOf(smtp.number()));
        say("Starting the sandbox, unpacking the portal and training its start");
        try (Program sandbox = Program.start(
                "sandbox",
                List.of(
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("bench.sandbox.classpath"),
                        "dev.porchlight.sandbox.SandboxMain"),
                sandboxSettings,
                api,
                "/_sandbox/")) {
            var packaged = Packaged.unpack(Path.of("portal/target/porchlight.jar"), FOLDER.resolve("app"), settings);
            new Bench(packaged, sandbox, settings).run();
        }
    }

    private void run() throws Exception {
        starts();
        try (Program portal = packaged.start("portal", settings)) {
            Visitor ada = signedIn(portal, "ada@example.com");
            Visitor manager = signedIn(portal, "manager@example.com");
            awaitWhole(manager);
            calls(portal, ada);
            bytes(portal, ada);
            throughput(portal, ada, manager);
            papers(portal, ada);
            slowPhone(portal, ada);
            webhook(portal, ada);
            budgets.add(Budget.atMost("resident memory of the JVM after load", portal.residentMegabytes(), 300, " MB"));
        }
        firstViews();
        bookings();
        print();
    }

    /** From the start of the process to the first 200 of the readiness check, with the embedded PostgreSQL. */
    private void starts() throws Exception {
        say("Starting the portal " + STARTS + " times");
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            try (Program portal = packaged.start("portal-start", settings)) {
                seconds.add(portal.untilReady.toMillis() / 1000.0);
            }
        }
        budgets.add(Budget.atMost("start to ready, AOT cache, embedded PostgreSQL (median)", median(seconds), 3, " s"));
    }

    private Visitor signedIn(Program portal, String email) throws Exception {
        var visitor = new Visitor(portal.url(), outside);
        visitor.signIn(email);
        return visitor;
    }

    /** A long file fills behind; the bench waits until no page says that something is on its way. */
    private void awaitWhole(Visitor visitor) throws Exception {
        say("Waiting until the file of the property manager is whole");
        for (int i = 0; i < 600 && isOnItsWay(visitor.get("/jobs")); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    static boolean isOnItsWay(Document page) {
        return page.selectFirst("[data-standing=AWAITED], [data-standing=FILLING]") != null;
    }

    private void calls(Program portal, Visitor ada) throws Exception {
        say("Counting calls");
        ada.get("/");
        TimeUnit.SECONDS.sleep(2);
        long before = outside.lastCall();
        for (int i = 0; i < 20; i++) {
            ada.get("/");
        }
        long made = outside.callsSince(before)
                .valueStream()
                .filter(call -> call.path("query").asString().contains("customer_id"))
                .count();
        budgets.add(Budget.atMost("Housecall Pro calls for 20 views of a fresh home page", made, 0, ""));

        long beforeFill = outside.lastCall();
        signedIn(portal, "zoe@example.com").get("/");
        TimeUnit.SECONDS.sleep(2);
        long fill = outside.callsSince(beforeFill)
                .valueStream()
                .filter(call -> !call.path("query").asString().contains("sort_by=updated_at"))
                .filter(call -> !call.path("query").asString().contains("q="))
                .count();
        budgets.add(Budget.atMost("Housecall Pro calls to fill an ordinary file", fill, 6, ""));
    }

    private void bytes(Program portal, Visitor ada) throws Exception {
        int page = 0;
        int all = 0;
        Document home = ada.get("/");
        page += compressed(portal, "/", ada);
        for (Element link : home.select("link[rel=stylesheet]")) {
            page += compressed(portal, link.attr("href"), ada);
        }
        all += page;
        for (Element asset : home.select("script[src], img[src], link[rel=icon]")) {
            all += compressed(portal, asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"), ada);
        }
        long foreign = home.select("[src], link[href]").stream()
                .map(element -> element.hasAttr("src") ? element.absUrl("src") : element.absUrl("href"))
                .filter(url -> !url.startsWith(portal.url()))
                .count();
        budgets.add(Budget.atMost("home over the wire: HTML and CSS, compressed", page / 1024.0, 14, " KB"));
        budgets.add(Budget.atMost("home over the wire: everything", all / 1024.0, 30, " KB"));
        budgets.add(Budget.atMost("third-party hosts", foreign, 0, ""));
    }

    /** The bytes of an answer as a browser gets them, headers not counted. */
    private static int compressed(Program portal, String path, Visitor visitor) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.url()).resolve(path))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", visitor.cookieHeader())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.headers().firstValue("content-encoding").isPresent()) {
                return answer.body().length;
            }
            var shrunk = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(shrunk)) {
                gzip.write(answer.body());
            }
            say("  not compressed by the server: " + path + " (" + answer.body().length + " bytes, would be "
                    + shrunk.size() + ")");
            return answer.body().length;
        }
    }

    private void throughput(Program portal, Visitor ada, Visitor manager) throws Exception {
        say("Loading the home page and a bare page of the same stack, in turn");
        var barePort = new HeldPort();
        var flags = new ArrayList<>(Packaged.flags());
        flags.addAll(List.of(
                "-Dspring.threads.virtual.enabled=true",
                "-Dserver.tomcat.max-keep-alive-requests=-1",
                "-Dserver.port=" + barePort.number(),
                "-cp",
                System.getProperty("java.class.path"),
                BarePage.class.getName()));
        try (Program bare = Program.start("bare", flags, Map.of(), barePort, "/")) {
            var hello = new Load(bare.port, "/", "");
            var home = new Load(portal.port, "/", ada.headers());
            hello.closedLoop(WARM_UP);
            home.closedLoop(WARM_UP);
            var ratios = new ArrayList<Double>();
            var pages = new ArrayList<Double>();
            for (int i = 0; i < 3; i++) {
                double most = hello.closedLoop(MEASURED).perSecond();
                double ours = home.closedLoop(MEASURED).perSecond();
                pages.add(ours);
                ratios.add(100 * ours / most);
            }
            budgets.add(Budget.told("home pages per second, 16 connections (median of 3)", median(pages), "/s"));
            budgets.add(Budget.atLeast("the same against a bare page of the same stack", median(ratios), 50, " %"));
        }
        say("Loading the home page at 500 a second, then the two lists");
        Samples steady = new Load(portal.port, "/", ada.headers()).openLoop(500, MEASURED);
        budgets.add(Budget.atMost("home at 500/s: p99", steady.millis(0.99), 20, " ms"));
        budgets.add(Budget.atMost("home at 500/s: answers other than 200", steady.failed(), 0, ""));
        for (String list : LISTS) {
            compare(portal, list, ada, manager);
        }
        for (String page : List.of(
                "/requests", "/profile", first(ada, "/jobs"), first(ada, "/estimates"), first(ada, "/invoices"))) {
            var load = new Load(portal.port, page, ada.headers());
            load.closedLoop(BRIEFLY);
            String name = page.contains("_") ? page.substring(0, page.lastIndexOf('/')) + "/…" : page;
            budgets.add(Budget.told(
                    name + " at 200/s: p99", load.openLoop(200, BRIEFLY).millis(0.99), " ms"));
        }
    }

    /** The list of somebody with thousands over that of an ordinary customer. */
    private void compare(Program portal, String list, Visitor ada, Visitor manager) throws Exception {
        var few = new Load(portal.port, list, ada.headers());
        var many = new Load(portal.port, list, manager.headers());
        few.closedLoop(BRIEFLY);
        many.closedLoop(BRIEFLY);
        double ordinary = few.openLoop(200, BRIEFLY).millis(0.99);
        double longest = many.openLoop(200, BRIEFLY).millis(0.99);
        budgets.add(Budget.told(list + " of an ordinary customer at 200/s: p99", ordinary, " ms"));
        budgets.add(Budget.told(list + " of the property manager at 200/s: p99", longest, " ms"));
        budgets.add(Budget.atMost("the latter over the former", longest / ordinary, 2, " ×"));
        budgets.add(Budget.atMost(
                list + " of the property manager: HTML, compressed",
                compressed(portal, list, manager) / 1024.0,
                30,
                " KB"));
    }

    private static String first(Visitor visitor, String list) throws Exception {
        return visitor.get(list).selectFirst("main a[href^=" + list + "/]").attr("href");
    }

    /** CPU of the whole process while it makes PDFs, one after another. */
    private void papers(Program portal, Visitor ada) throws Exception {
        say("Making PDFs");
        String pdf = first(ada, "/invoices") + "/pdf";
        for (int i = 0; i < PDFS; i++) {
            ada.ask(pdf);
        }
        double before = portal.cpuSeconds();
        for (int i = 0; i < PDFS; i++) {
            ada.ask(pdf);
        }
        budgets.add(Budget.told(
                "PDF of an ordinary invoice, warm: CPU", 1000 * (portal.cpuSeconds() - before) / PDFS, " ms"));
    }

    private void slowPhone(Program portal, Visitor ada) {
        say("Opening pages on a slow phone");
        try (var phone = new SlowPhone()) {
            double signIn = phone.firstPaint(portal.url() + "/sign-in", List.of());
            double home = phone.firstPaint(portal.url() + "/", cookies(portal, ada));
            budgets.add(Budget.atMost("slow phone, cold: first paint of sign-in", signIn / 1000, 0.7, " s"));
            budgets.add(Budget.atMost("slow phone, cold: first paint of home", home / 1000, 0.7, " s"));
        }
    }

    /** From the office's press, with the webhook sent at once, until an open page shows something else. */
    private void webhook(Program portal, Visitor ada) throws Exception {
        say("Pressing buttons in the office while a page is open");
        outside.modes(
                "{\"webhooks\":{\"url\":\"%s/webhooks/housecall\",\"secret\":\"sandbox-webhook-secret\",\"delayMs\":0}}"
                        .formatted(portal.url()));
        String path = ada.get("/jobs").selectFirst("main a[href^=/jobs/]").attr("href");
        String job = path.substring(path.lastIndexOf('/') + 1);
        var seconds = new ArrayList<Double>();
        try (var phone = new SlowPhone();
                var context = phone.chromium().browser().newContext()) {
            context.addCookies(cookies(portal, ada));
            var page = context.newPage();
            page.navigate(portal.url() + path);
            TimeUnit.SECONDS.sleep(1);
            for (String act : List.of("on-my-way", "start", "complete")) {
                String before = page.locator("main").innerText();
                long start = System.nanoTime();
                outside.act(act, job);
                page.waitForFunction("before => document.querySelector('main').innerText !== before", before);
                seconds.add((System.nanoTime() - start) / 1e9);
                TimeUnit.SECONDS.sleep(1);
            }
        }
        budgets.add(Budget.atMost("webhook to open page (median of 3)", median(seconds), 1, " s"));
    }

    private void firstViews() throws Exception {
        say("First views, with every answer of Housecall Pro taking 300 ms and 3 s");
        var first = new FirstView(packaged, settings, outside, sandbox.url());
        for (int millis : new int[] {300, 3000}) {
            double ratio = first.overSlowestAnswer(Duration.ofMillis(millis));
            budgets.add(Budget.atMost(
                    "first view over the slowest answer it needs, at " + millis + " ms", ratio, 1.3, " ×"));
        }
        budgets.add(
                Budget.told("the page itself, without what is on its way, at 3 s", first.lastAnswerSeconds(), " s"));
    }

    private void bookings() throws Exception {
        say("Choosing times and booking, with every answer of Housecall Pro taking 300 ms");
        var speed = new Booking(packaged, settings, outside, sandbox.url()).measure(Duration.ofMillis(300), BRIEFLY);
        budgets.add(Budget.atMost(
                "from the press to the booked page, over its two calls", speed.overUpstream(), 1.25, " ×"));
        budgets.add(Budget.told("days of free times shown per second", speed.daysPerSecond(), "/s"));
        budgets.add(Budget.told("times held per second, 8 people, checked and shown", speed.holdsPerSecond(), "/s"));
    }

    private static List<Cookie> cookies(Program portal, Visitor visitor) {
        var cookies = new ArrayList<Cookie>();
        for (String pair : visitor.cookieHeader().split("; ")) {
            int equals = pair.indexOf('=');
            cookies.add(new Cookie(pair.substring(0, equals), pair.substring(equals + 1)).setUrl(portal.url()));
        }
        return cookies;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void print() throws Exception {
        var table = new StringBuilder();
        budgets.forEach(budget -> table.append(budget.row()).append('\n'));
        Files.writeString(FOLDER.resolve("table.md"), table);
        System.out.println();
        System.out.print(table);
        long missed = budgets.stream()
                .filter(b -> b.verdict() == Budget.Verdict.MISSED)
                .count();
        System.out.printf("%n%d budgets, %d missed; also in %s%n", budgets.size(), missed, FOLDER.resolve("table.md"));
    }

    private static void say(String what) {
        System.out.println("-- " + what);
    }
}
