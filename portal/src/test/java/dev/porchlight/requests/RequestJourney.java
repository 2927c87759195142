package dev.porchlight.requests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import dev.porchlight.Visitor.Answered;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.tour.Look;
import dev.porchlight.tour.Stage;
import dev.porchlight.tour.Theatre;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody asks for new work, with photos, and everything that can come between. */
class RequestJourney {

    private static final Pattern LINK = Pattern.compile("http\\S+/office/files/\\S+");
    private static final long MEGA = 1 << 20;

    private static RunningPortal portal;
    private static HttpClient stranger;
    private static Theatre theatre;
    private static Visitor ada;

    /** In words that nobody else uses. */
    private final String leak = "The tap in the kitchen drips.\nSince " + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        portal = RunningPortal.start(Map.ofEntries(
                Map.entry("porchlight.changes.patience", "2s"),
                Map.entry("porchlight.changes.settle", "1s"),
                Map.entry("porchlight.changes.recover-every", "200ms"),
                Map.entry("porchlight.requests.most-files", "3"),
                Map.entry("porchlight.requests.largest-file", "2MB"),
                Map.entry("porchlight.requests.largest-request", "6MB"),
                Map.entry("porchlight.requests.answered-within.en", "by tomorrow evening"),
                Map.entry("porchlight.sign-in.per-address", "1000"),
                Map.entry("porchlight.sign-in.per-network", "1000"),
                Map.entry("porchlight.sign-in.codes-per-network", "1000")));
        theatre = Theatre.open(portal);
        stranger = HttpClient.newHttpClient();
        ada = portal.signedIn("ada@example.com");
    }

    @AfterAll
    static void stop() {
        stranger.close();
        theatre.close();
    }

    @BeforeEach
    void forget() {
        portal.part(JdbcClient.class).sql("delete from request").update();
    }

    @AfterEach
    void peace() {
        portal.atPeace();
    }

    @Test
    void becomesALeadWithTheWordsAndALinkToThePhotos() throws Exception {
        Document check = added(filled(), "IMG 1.JPG", APicture.photo(900, 600, 6));
        Answered done = sent(check);

        assertThat(done.page().location()).contains("/requests/PL-");
        assertThat(done.page().select(".status").text()).isEqualTo("Asked");
        assertThat(done.page().select("main").text())
                .contains(
                        "Nothing is booked yet.",
                        "You hear from us by tomorrow evening.",
                        reference(done),
                        "The tap in the kitchen drips.");
        Lead lead = leadOf(reference(done));
        assertThat(lead.note).contains(leak, "How urgent: In the next days", "Mornings. not Thursday", "Call (617)");
        assertThat(done.page().select("img.uploads__picture")).hasSize(1);

        Document files = page(office(link(lead)));
        assertThat(files.select(".uploads__name").eachText()).containsExactly("IMG 1.jpg");
        var photo = stranger.send(
                request(files.select(".uploads__name").first().absUrl("href")), BodyHandlers.ofByteArray());
        assertThat(photo.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(photo.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1)).doesNotContain(APicture.PLACE, "Exif");
        var seen = ImageIO.read(new ByteArrayInputStream(photo.body()));
        assertThat(seen.getWidth()).as("turned upright").isEqualTo(600);
    }

    @Test
    void keepsTheOfficesLinkFromStrangersAndSearchEngines() throws Exception {
        Lead lead = leadOf(reference(sent(added(filled(), "plan.pdf", pdf(1000)))));
        var answer = office(link(lead));

        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        String file = page(answer).select(".uploads__name").first().absUrl("href");
        var pdf = stranger.send(request(file), BodyHandlers.ofString());
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        String wrong = link(lead).substring(0, link(lead).length() - 1) + "~";
        assertThat(office(wrong).statusCode()).isEqualTo(404);
        assertThat(office(file.replaceFirst("[0-9a-f-]{36}$", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        String stored = portal.part(JdbcClient.class)
                .sql("select coalesce(encode(link_hash, 'hex'), '') from request")
                .query(String.class)
                .single();
        assertThat(link(lead)).doesNotContain(stored);
    }

    @Test
    void isSentOnceHoweverOftenItIsPressed() throws Exception {
        Document check = filled();

        Answered first = send(check);
        Answered again = send(check);

        assertThat(again.page().location()).isEqualTo(first.page().location());
        assertThat(adasLeads(leak)).isEqualTo(1);
        assertThat(ada.get(check.location()).location())
                .as("the Back button after success")
                .isEqualTo(first.page().location());
    }

    @Test
    void isSentOnceWhenTheAnswerIsLostAndSaysSoByItself() throws Exception {
        Document check = filled();
        portal.sandbox()
                .mischief()
                .add(Rule.on("POST", "/leads").dropping(Drop.AFTER_COMMIT).times(1));

        Answered saving = send(check);

        await().atMost(15, SECONDS)
                .until(() -> ada.get(saving.page().location())
                        .select(".status")
                        .text()
                        .equals("Asked"));
        assertThat(adasLeads(leak)).isEqualTo(1);
    }

    @Test
    void goesBackToWhatWasTypedWhenItIsRefusedAndSendsItThen() throws Exception {
        portal.sandbox()
                .mischief()
                .add(Rule.on("POST", "/leads")
                        .failing(422, "application/json", "{\"error\":\"no\"}")
                        .times(1));
        Document check = filled();

        Document refused = send(check).page();

        assertThat(refused.select(".status").text()).isEqualTo("Not sent");
        assertThat(refused.select("main").text())
                .contains("was not sent", "The tap in the kitchen drips.")
                .doesNotContain("You hear from us");
        assertThat(adasLeads(leak)).isZero();
        Document form = ada.get(refused.select("main a.button").attr("href"));
        assertThat(form.select("#text").val()).isEqualTo(leak);
        Document again = press(form, answers(), "check").page();
        Document done = sent(again).page();
        assertThat(done.select(".status").text()).isEqualTo("Asked");
        assertThat(adasLeads(leak)).isEqualTo(1);
        assertThat(send(check).page().location())
                .as("the old page, pressed again")
                .isEqualTo(done.location());
    }

    @Test
    void losesNothingTypedWhenSomethingIsMissing() throws Exception {
        var typed = answers();
        typed.remove("urgency");
        typed.put("text", "<script>alert(1)</script> & more, " + leak);

        Answered refused = press(ada.get("/requests/new"), typed, "check");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".problem a").eachAttr("href")).containsExactly("#urgency");
        assertThat(refused.page().select("#text").val()).contains("<script>alert(1)</script> & more");
        assertThat(refused.page().select("main script")).isEmpty();
        Document begun = ada.get("/requests/new");
        assertThat(begun.select("h1").text()).isEqualTo("You began a request");
        Document again = ada.get(begun.select("main .card a").attr("href"));
        assertThat(again.select("#text").val()).contains("<script>alert(1)</script>");
        assertThat(adasLeads("script")).isZero();
    }

    @Test
    void startsAnewWhenAsked() throws Exception {
        filled();

        Document begun = ada.get("/requests/new");
        String draft = begun.select("button[name=forget]").attr("value");
        Document fresh = ada.fill(begun, Map.of("forget", draft)).page();

        assertThat(fresh.select("#text").val()).isEmpty();
        assertThat(requests()).isZero();
    }

    @Test
    void saysHowLongATextMayBeAndKeepsItAll() throws Exception {
        var typed = answers();
        typed.put("text", "drip ".repeat(1000));

        Answered refused = press(ada.get("/requests/new"), typed, "check");

        assertThat(refused.page().select("#text-error").text()).contains("4,000");
        assertThat(refused.page().select("#text").val().strip()).hasSize(4999);
    }

    @Test
    void asksForAnotherAddressAndSendsItWithTheLead() throws Exception {
        var typed = answers();
        typed.put("place", "new");
        Answered incomplete = press(ada.get("/requests/new"), typed, "check");
        assertThat(incomplete.page().select(".problem a").eachAttr("href"))
                .containsExactly("#street", "#city", "#state", "#zip");

        typed.putAll(Map.of("street", "8 Lakeview Road", "city", "Hingham", "state", "ma", "zip", "02043"));
        Answered check = press(incomplete.page(), typed, "check");
        assertThat(check.page().select(".facts").text()).contains("8 Lakeview Road, Hingham, MA 02043");
        Lead lead = leadOf(reference(send(check.page())));

        assertThat(lead.address.toString()).contains("8 Lakeview Road");
    }

    @Test
    void knowsNoAddressOfSomebodyElse() throws Exception {
        String graces = portal.sandbox().world().customers.all().stream()
                .filter(customer -> "grace@example.com".equals(customer.email))
                .flatMap(customer -> customer.addresses.stream())
                .findFirst()
                .orElseThrow()
                .id();
        var typed = answers();
        typed.put("place", graces);

        Answered refused = press(ada.get("/requests/new"), typed, "check");

        assertThat(refused.page().select("#place-error").text()).contains("Choose where");
    }

    @Test
    void knowsNoDraftOfSomebodyElse() throws Exception {
        Document check = added(filled(), "a.jpg", APicture.jpeg(300, 200));
        String draft = URI.create(check.location()).getPath().replace("/check", "");
        String photo = check.select(".uploads__name").attr("href");
        Visitor zoe = portal.signedIn("zoe@example.com");

        assertThat(ada.ask(photo).status()).isEqualTo(200);
        for (String path : List.of(draft, draft + "/check", photo, photo + "/preview")) {
            assertThat(zoe.ask(path).status()).as(path).isEqualTo(404);
        }
        Document zoes = zoe.get("/requests/new");
        String own = URI.create(zoes.select("form[enctype]").attr("action")).getPath();
        zoes.select("form[enctype]")
                .attr("action", zoes.select("form[enctype]").attr("action").replace(own, draft));
        assertThat(press(zoe, zoes, answers(), "check", Map.of()).status()).isEqualTo(404);
        assertThat(zoe.ask("/requests/new/not-a-draft").status()).isEqualTo(404);
        Answered done = send(check);
        assertThat(zoe.ask(URI.create(done.page().location()).getPath()).status())
                .isEqualTo(404);
    }

    @Test
    void takesNoFormWithoutItsKey() throws Exception {
        Document form = ada.get("/requests/new");
        form.select("form[enctype]")
                .attr("action", form.select("form[enctype]").attr("action").replaceFirst("csrf=[^&]*", "csrf=forged"));

        assertThat(press(form, answers(), "check").status()).isEqualTo(403);
        assertThat(requests()).isZero();
    }

    @Test
    void leadsBackToTheFormWhenTheSessionHasEnded() throws Exception {
        Visitor phone = portal.signedIn("ada@example.com");
        Document form = phone.get("/requests/new");
        ada.fill(ada.get("/profile"), Map.of("device", "others"));

        Answered ended = press(phone, form, answers(), "check", Map.of());

        assertThat(ended.page().location()).contains("/sign-in?to=%2Frequests%2Fnew&ended");
    }

    @Test
    void looksIntoFilesAndBelievesNoName() throws Exception {
        Document form = ada.get("/requests/new");

        Answered lies = press(
                ada,
                form,
                answers(),
                "add",
                Map.of(
                        "photo.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                        "IMG_2.heic", "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                        "bomb.png", APicture.bomb(50_000, 50_000),
                        "../../page.html", APicture.jpeg(200, 100)));

        assertThat(lies.status()).isEqualTo(422);
        assertThat(lies.page().select("#files-error").text())
                .contains(
                        "photo.jpg: Files of this kind",
                        "IMG_2.heic: Pictures of this kind (HEIC)",
                        "bomb.png: This picture has too many");
        assertThat(lies.page().select(".uploads__name").eachText()).containsExactly("page.jpg");
        assertThat(lies.page().select("#text").val().strip()).isEqualTo(leak);
    }

    @Test
    void keepsNoMoreFilesThanItMayAndRemovesThem() throws Exception {
        Document form = ada.get("/requests/new");
        Answered full = press(
                ada,
                form,
                answers(),
                "add",
                Map.of("1.pdf", pdf(10), "2.pdf", pdf(10), "3.pdf", pdf(10), "4.pdf", pdf(10)));
        assertThat(full.page().select(".uploads__name")).hasSize(3);
        assertThat(full.page().select("#files-error").text()).contains("no room");

        var typed = answers();
        typed.put("remove", full.page().select("button[name=remove]").attr("value"));
        Answered removed = press(full.page(), typed, "");

        assertThat(removed.page().select(".uploads__name")).hasSize(2);
        assertThat(removed.page().select("#text").val().strip()).isEqualTo(leak);
    }

    @Test
    void keepsWhatWasTypedBesideAFileThatIsTooLarge() throws Exception {
        Answered refused =
                press(ada, ada.get("/requests/new"), answers(), "check", Map.of("large.pdf", pdf((int) (3 * MEGA))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#files-error").text()).contains("large.pdf: This is too large");
        assertThat(refused.page().select("#text").val().strip()).isEqualTo(leak);
    }

    @Test
    void showsRequestsThatTheOfficeEnteredAndWhatTheyBecame() throws Exception {
        Document list = ada.get("/requests");
        String first = list.select("main h2 a").attr("href");

        assertThat(ada.get(first).select("h1").text()).startsWith("Request");
        assertThat(ada.ask("/requests/lea_of_nobody").status()).isEqualTo(404);
        assertThat(ada.ask("/requests/PL-ZZZZZZ").status()).isEqualTo(404);
        assertThat(ada.ask("/requests/%3Cb%3E").status()).isEqualTo(404);
    }

    @Test
    void sendsPhotosAsTheyAreChosenAndKeepsWhatIsTypedOnAPhone() throws Exception {
        try (var stage = theatre.stage(Look.PHONE)) {
            stage.signIn("zoe@example.com");
            Page page = stage.page();
            stage.open("/requests/new");

            page.locator("#text").fill(leak);
            page.locator("#days").focus();
            see(page, "[data-draft=state]", "is kept");
            page.locator("#file").setInputFiles(new FilePayload[] {
                new FilePayload("a photo.png", "image/png", APicture.png(3000, 2000)),
                new FilePayload("notes.txt", "text/plain", "no photo".getBytes(StandardCharsets.UTF_8))
            });
            see(page, ".uploads__name", "a photo.jpg");
            see(page, "[data-upload=coming]", "Files of this kind");
            assertThat(page.locator("#text").inputValue()).isEqualTo(leak);

            page.context().setOffline(true);
            page.locator("#file")
                    .setInputFiles(new FilePayload("later.jpg", "image/jpeg", APicture.photo(800, 600, 6)));
            see(page, "[data-upload=coming]", "Not sent");
            page.context().setOffline(false);
            page.locator("[data-upload=coming] button:visible").click();
            see(page, ".uploads__name", "later.jpg");

            stage.open("/requests/new");
            page.getByText("Go on").click();
            assertThat(page.locator("#text").inputValue().strip()).isEqualTo(leak);
            sendOn(stage);

            assertThat(leadOf(page.url().replaceFirst(".*/", "")).note).contains(leak, "/office/files/");
            assertThat(stage.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    @Test
    void needsNoScriptsAndShowsACalmPageForAHundredMegabytes(@TempDir Path folder) throws Exception {
        Path film = folder.resolve("film.pdf");
        try (var file = new RandomAccessFile(film.toFile(), "rw")) {
            file.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            file.setLength(100 * MEGA);
        }
        try (var stage = theatre.stage(Look.PHONE.withoutScripts())) {
            stage.signIn("zoe@example.com");
            Page page = stage.page();
            stage.open("/requests/new");

            page.locator("#text").fill(leak);
            page.locator("#file").setInputFiles(film);
            page.locator("button[value=add]").click();
            assertThat(page.locator("#files-error").innerText()).contains("too large");
            assertThat(page.locator("#text").inputValue().strip()).isEqualTo(leak);

            page.locator("#file").setInputFiles(new FilePayload("tap.jpg", "image/jpeg", APicture.photo(800, 600, 6)));
            page.locator("button[value=add]").click();
            assertThat(page.locator(".uploads__name").innerText()).isEqualTo("tap.jpg");
            sendOn(stage);

            page.goBack();
            page.reload();
            assertThat(page.url()).as("Back after success").contains("/requests/PL-");
        }
    }

    private static void see(Page page, String where, String text) {
        page.locator(where, new Page.LocatorOptions().setHasText(text)).first().waitFor();
    }

    private static void sendOn(Stage stage) {
        Page page = stage.page();
        if (page.locator("[name=place]").count() > 0) {
            page.locator("[name=place]").first().check();
        }
        page.locator("[name=urgency][value=NOW]").check();
        page.locator("form[enctype] button[value=check]:visible").click();
        see(page, "h1", "Check your answers");
        page.locator("main form .button").first().click();
        page.waitForURL("**/requests/PL-*");
    }

    /** The page on which somebody checks their answers. */
    private Document filled() throws Exception {
        return press(ada.get("/requests/new"), answers(), "check").page();
    }

    private Document added(Document check, String name, byte[] file) throws Exception {
        Document form = ada.get(check.select("a.back").attr("href"));
        Document added = press(ada, form, answers(), "add", Map.of(name, file)).page();
        assertThat(added.select("#files-error")).isEmpty();
        return press(added, answers(), "check").page();
    }

    private Answered sent(Document check) throws Exception {
        assertThat(check.select("h1").text()).isEqualTo("Check your answers");
        return send(check);
    }

    /** By the button of the page; the one that signs out is a form, too. */
    private Answered send(Document check) throws Exception {
        Document page = check.clone();
        page.select("header").remove();
        return ada.fill(page, Map.of());
    }

    private Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        answers.put("text", leak);
        answers.put("place", "");
        answers.put("urgency", "SOON");
        answers.put("times", "MORNING");
        answers.put("days", "not Thursday");
        answers.put("reach", "mobile");
        return answers;
    }

    private Answered press(Document form, Map<String, String> typed, String action) throws Exception {
        return press(ada, form, typed, action, Map.of());
    }

    private static Answered press(
            Visitor who, Document form, Map<String, String> typed, String action, Map<String, byte[]> files)
            throws Exception {
        var fields = new HashMap<>(typed);
        if ("".equals(fields.get("place"))) {
            fields.put("place", form.select("[name=place]").attr("value"));
        }
        fields.put("action", action);
        return who.upload(form, fields, "file", files);
    }

    private static String reference(Answered done) {
        return URI.create(done.page().location()).getPath().replace("/requests/", "");
    }

    private static Lead leadOf(String reference) {
        return portal.sandbox().world().leads.all().stream()
                .filter(lead -> lead.tags.contains(reference))
                .findFirst()
                .orElseThrow();
    }

    private static long adasLeads(String words) {
        return portal.sandbox().world().leads.all().stream()
                .filter(lead -> lead.note != null && lead.note.contains(words))
                .count();
    }

    private static int requests() {
        return portal.part(JdbcClient.class)
                .sql("select count(*) from request")
                .query(Integer.class)
                .single();
    }

    private static String link(Lead lead) {
        return LINK.matcher(lead.note).results().findFirst().orElseThrow().group();
    }

    private static HttpResponse<String> office(String link) throws Exception {
        return stranger.send(request(link), BodyHandlers.ofString());
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private static byte[] pdf(int size) {
        return ("%PDF-1.7\n" + "x".repeat(size)).getBytes(StandardCharsets.US_ASCII);
    }
}
