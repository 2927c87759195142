package dev.porchlight.account;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.SettableClock;
import dev.porchlight.account.Browser.Page;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.mischief.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in, answer by answer, against a portal and an outside world that run. */
class SignInJourney {

    private static final String ADA = "ada@example.com";
    private static final String GRACE = "grace@example.com";

    private static RunningPortal portal;
    private static SettableClock clock;

    private final Browser browser = new Browser(portal.url());

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("porchlight.words.missing", "FAILS"), Time.class);
        clock = (SettableClock) portal.part(Clock.class);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    /** The limits of one test are not the next one's. */
    @BeforeEach
    void calm() {
        portal.atPeace();
        clock.advance(Duration.ofMinutes(16));
    }

    @Test
    void signsInWithTheCodeAndGoesToWhereOneWanted() {
        Page away = browser.get("/jobs?page=2");
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.location()).isEqualTo("/sign-in?to=%2Fjobs%3Fpage%3D2");

        Page asked = browser.submit(browser.get(away.location()), "main form", Map.of("address", " Ada@Example.com "));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).isEqualTo("/sign-in/code");

        Page entered = browser.enter(portal.codeFor(ADA));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/jobs?page=2");
        assertThat(browser.cookies).containsOnlyKeys("session");
        assertThat(browser.get("/sign-in").location()).isEqualTo("/");
    }

    @Test
    void setsNoCookieBeforeSomebodyAsksForACode() {
        browser.get("/");
        browser.get("/sign-in");
        browser.get("/sign-in/link/unknown");
        browser.get("/jobs/job_1");

        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void remembersTheDeviceOnlyIfWanted() {
        Page form = browser.get("/sign-in");
        assertThat(form.form("main form").formData())
                .anySatisfy(field -> assertThat(field.key()).isEqualTo("remember"));
        browser.post("/sign-in", Map.of("address", ADA));

        Page entered = browser.enter(portal.codeFor(ADA));

        String cookie = entered.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Max-Age");
    }

    @Test
    void bindsTheCodeToTheBrowserThatAskedForIt() {
        browser.ask(ADA);
        String code = portal.codeFor(ADA);
        var other = new Browser(portal.url());
        other.ask("nobody@example.com");

        assertThat(other.enter(code).status()).isEqualTo(422);
        assertThat(new Browser(portal.url())
                        .post("/sign-in/code", Map.of("code", code))
                        .location())
                .isEqualTo("/sign-in");
        assertThat(browser.enter(code).location()).isEqualTo("/");
    }

    @Test
    void letsAnyBrowserInThatPressesTheButtonBehindTheLink() {
        browser.ask(ADA);
        String link = path(portal.linkFor(ADA));
        var mailProgram = new Browser(portal.url());

        Page page = mailProgram.get(link);
        assertThat(page.text()).contains("iPhone, Safari");
        Page pressed = mailProgram.submit(page, "main form", Map.of());

        assertThat(pressed.location()).isEqualTo("/");
        assertThat(mailProgram.cookies).containsKey("session");
    }

    @Test
    void isNotSpoiltByAScannerThatOpensTheLink() {
        browser.ask(ADA);
        String link = path(portal.linkFor(ADA));
        var scanner = new Browser(portal.url());
        for (int i = 0; i < 5; i++) {
            assertThat(scanner.get(link).status()).isEqualTo(200);
        }
        assertThat(scanner.cookies).isEmpty();

        assertThat(browser.submit(browser.get(link), "main form", Map.of()).location())
                .isEqualTo("/");
    }

    @Test
    void usesUpTheLinkWithTheCodeAndTheCodeWithTheLink() {
        browser.ask(ADA);
        String link = path(portal.linkFor(ADA));
        browser.enter(portal.codeFor(ADA));
        assertThat(browser.get(link).location()).isEqualTo("/");
        Page late = new Browser(portal.url()).get(link);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("has been used");

        clock.advance(Duration.ofMinutes(2));
        portal.atPeace();
        var second = new Browser(portal.url());
        second.ask(ADA);
        String code = portal.codeFor(ADA);
        var mailProgram = new Browser(portal.url());
        mailProgram.submit(mailProgram.get(path(portal.linkFor(ADA))), "main form", Map.of());

        assertThat(second.post("/sign-in/code", Map.of("code", code)).location())
                .isEqualTo("/sign-in");
        assertThat(second.cookies).doesNotContainKey("session");
    }

    @Test
    void takesTwoPressesOfOneButtonForOne() {
        Page form = browser.get("/sign-in");
        browser.submit(form, "main form", Map.of("address", ADA));
        String first = browser.cookies.get("sign-in");
        browser.cookies.clear();
        browser.submit(form, "main form", Map.of("address", ADA));
        assertThat(browser.cookies).containsEntry("sign-in", first);
        String code = portal.codeFor(ADA);
        assertThat(portal.sandbox().mailbox().to(ADA)).hasSize(1);

        Page page = browser.get("/sign-in/code");
        browser.submit(page, "form[action=/sign-in/code]", Map.of("code", code));
        String session = browser.cookies.remove("session");
        browser.cookies.put("sign-in", first);
        Page again = browser.submit(page, "form[action=/sign-in/code]", Map.of("code", code));

        assertThat(again.location()).isEqualTo("/");
        assertThat(browser.cookies).containsEntry("session", session);
    }

    @Test
    void allowsFiveTriesAndThenNotEvenTheRightCode() {
        browser.ask(ADA);
        String code = portal.codeFor(ADA);
        String wrong = code.equals("000000") ? "111111" : "000000";

        Page first = browser.enter(wrong);
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("4 more times").doesNotContain("may not be the address");
        assertThat(browser.enter(wrong).text()).contains("may not be the address");
        browser.enter(wrong);
        assertThat(browser.enter(wrong).text()).contains("once more");
        assertThat(browser.enter(wrong).text()).contains("wrong five times");

        Page right = browser.post("/sign-in/code", Map.of("code", code));
        assertThat(right.status()).isEqualTo(422);
        assertThat(browser.cookies).doesNotContainKey("session");
    }

    @Test
    void readsACodeTheWayPeopleTypeIt() {
        browser.ask(ADA);
        String code = portal.codeFor(ADA);

        assertThat(browser.enter("12 34").text()).contains("six digits");
        assertThat(browser.enter(" " + code.substring(0, 3) + "-" + code.substring(3) + " ")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void letsCodeAndLinkExpireAndSendsANewOne() {
        browser.ask(ADA);
        String code = portal.codeFor(ADA);
        String link = path(portal.linkFor(ADA));
        clock.advance(Duration.ofMinutes(10));

        Page late = browser.post("/sign-in/code", Map.of("code", code));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("was good until");

        var phone = new Browser(portal.url());
        Page expired = phone.get(link);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.text()).contains("This link was good until", "Send a new one to a•••@example.com");
        portal.atPeace();
        assertThat(phone.submit(expired, "main form", Map.of()).location()).isEqualTo("/sign-in/code");
        assertThat(phone.enter(portal.codeFor(ADA)).location()).isEqualTo("/");
    }

    @Test
    void sendsAnotherMessageAfterHalfAMinuteAndTheOldCodeEnds() {
        browser.ask(ADA);
        String old = portal.codeFor(ADA);
        Page tooSoon = browser.submit(browser.get("/sign-in/code"), "form[action$=again]", Map.of());
        assertThat(tooSoon.location()).isEqualTo("/sign-in/code?again=wait");
        assertThat(browser.get(tooSoon.location()).text()).contains("less than half a minute");

        clock.advance(Duration.ofSeconds(31));
        portal.atPeace();
        Page again = browser.submit(browser.get("/sign-in/code"), "form[action$=again]", Map.of());
        assertThat(browser.get(again.location()).text()).contains("new message is on its way");
        String fresh = portal.codeFor(ADA);

        if (!old.equals(fresh)) {
            assertThat(browser.enter(old).status()).isEqualTo(422);
        }
        assertThat(browser.enter(fresh).location()).isEqualTo("/");
    }

    @Test
    void tellsAStrangerNothingAboutWhoIsOnFile() {
        var known = pages(ADA, "a•••@example.com");
        var unknown = pages("nobody-at-all@example.com", "n•••@example.com");

        assertThat(known).isEqualTo(unknown);
    }

    /** The answer cannot depend on who somebody is, because nothing that knows has been asked yet. */
    @Test
    void answersBeforeAnybodyIsLookedUp() {
        portal.sandbox().mischief().set(List.of(Rule.on("GET", "/customers").slow(Duration.ofSeconds(4))));

        long began = System.nanoTime();
        Page asked = browser.ask(ADA);
        Page code = browser.get(asked.location());

        assertThat(code.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        assertThat(portal.sandbox().mailbox().to(ADA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.co", "da@example.com", "ada@example.comx", "dorian@example.com"})
    void sendsNothingToAnAddressThatIsOnlySimilar(String address) {
        browser.ask(address);
        browser.ask(ADA);

        portal.codeFor(ADA);
        assertThat(portal.sandbox().mailbox().to(address)).isEmpty();
    }

    @Test
    void findsAnAddressThatTheOfficeWroteWithCapitals() {
        browser.ask("bea.lang@example.com");

        assertThat(browser.enter(portal.codeFor("bea.lang@example.com")).location())
                .isEqualTo("/");
    }

    @Test
    void asksWhichOfSeveralRecordsAndLetsOneSwitch() {
        browser.ask(GRACE);
        Page entered = browser.enter(portal.codeFor(GRACE));
        assertThat(entered.location()).startsWith("/sign-in/who");
        assertThat(browser.get("/").location()).startsWith("/sign-in/who");

        Page who = browser.get("/sign-in/who?to=%2Fjobs");
        var choices = who.document().select("form:has(.choice)");
        assertThat(choices).hasSize(2);
        assertThat(choices.eachText()).doesNotHaveDuplicates();
        String first = choices.get(0).select("input[name=customer]").val();
        String second = choices.get(1).select("input[name=customer]").val();

        assertThat(choose(who, first).location()).isEqualTo("/jobs");
        Page switching = browser.get("/switch");
        assertThat(switching.document().select("[aria-current=true]")).hasSize(1);
        assertThat(choose(switching, second).location()).isEqualTo("/");
    }

    @Test
    void doesNotLetOneChooseSomebodyElsesRecord() {
        browser.ask(GRACE);
        browser.enter(portal.codeFor(GRACE));
        Page who = browser.get("/sign-in/who");

        assertThat(choose(who, "cus_somebody_else").location()).isEqualTo("/sign-in/who");
        assertThat(browser.get("/").location()).startsWith("/sign-in/who");
    }

    @Test
    void signsOutHereAndLeavesNothingForTheBackButton() {
        signIn(browser, ADA);
        Page home = browser.get("/switch");
        assertThat(home.location()).isEqualTo("/");
        assertThat(home.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var stolen = new Browser(portal.url());
        stolen.cookies.putAll(browser.cookies);
        Page page = browser.get("/sign-in/link/unknown");

        assertThat(browser.post("/sign-out", Map.of()).status()).isEqualTo(403);
        Page out = browser.submit(page, "form[action=/sign-out]", Map.of());

        assertThat(out.location()).isEqualTo("/sign-in?out");
        assertThat(browser.cookies).doesNotContainKey("session");
        assertThat(stolen.get("/").location()).isEqualTo("/sign-in?ended");
    }

    @Test
    void refusesFormsFromForeignPages() {
        var lured = new Browser(portal.url()).with("Origin", "https://evil.example");
        assertThat(lured.post("/sign-in", Map.of("address", ADA)).status()).isEqualTo(403);

        var framed = new Browser(portal.url()).with("Sec-Fetch-Site", "cross-site");
        assertThat(framed.post("/sign-in", Map.of("address", ADA)).status()).isEqualTo(403);

        var neighbour = new Browser(portal.url()).with("Sec-Fetch-Site", "same-site");
        assertThat(neighbour.post("/sign-in/code", Map.of("code", "123456")).status())
                .isEqualTo(403);
    }

    @Test
    void saysWhenOneMayTryAgainAfterTooManyMessages() {
        for (int i = 0; i < 6; i++) {
            assertThat(new Browser(portal.url()).ask("limits@example.com").status())
                    .isEqualTo(303);
        }

        Page tooOften = new Browser(portal.url()).ask("limits@example.com");

        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).isPresent();
        assertThat(tooOften.text()).contains("Please try again at");
        assertThat(new Browser(portal.url()).ask(ADA).status()).isEqualTo(303);
    }

    @Test
    void signsInByTextMessage() {
        browser.ask("(617) 555-0106");

        String text = await().atMost(10, SECONDS)
                .until(
                        () -> portal.sandbox().texts().to("+16175550106").stream()
                                .map(sent -> sent.body())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
        assertThat(text.lines().toList().getLast()).matches("@localhost #\\d{6}");

        assertThat(browser.enter(text.substring(text.length() - 6)).location()).isEqualTo("/");
    }

    @Test
    void writesInTheLanguageOfWhoeverAsks() {
        var spanish = new Browser(portal.url()).with("Accept-Language", "es-US,es;q=0.9");
        spanish.ask(ADA);
        portal.codeFor(ADA);

        Mail mail = portal.sandbox().mailbox().to(ADA).getLast();
        assertThat(mail.subject()).contains("es su código");
        assertThat(mail.raw()).contains("multipart/alternative").doesNotContain("multipart/mixed");
        assertThat(mail.text()).contains("/sign-in/link/");
        assertThat(mail.html()).contains("lang=\"es\"", "/sign-in/link/");
        assertThat(spanish.get("/sign-in/code").text()).contains("seis cifras");
    }

    @Test
    void answersFromMemoryWhenHousecallProIsDown() {
        signIn(browser, ADA);
        portal.atPeace();
        portal.sandbox().mischief().set(List.of(Rule.on("GET", "/customers").failing(503)));
        var again = new Browser(portal.url());

        again.ask(ADA);

        assertThat(again.enter(portal.codeFor(ADA)).location()).isEqualTo("/");
    }

    @Test
    void keepsNothingThatOpensADoor() {
        browser.ask(ADA);
        String code = portal.codeFor(ADA);
        String link = portal.linkFor(ADA).replaceAll(".*/", "");
        browser.enter(code);

        var jdbc = portal.part(JdbcClient.class);
        for (String table : List.of("sign_in", "device_session", "audit", "known_contact", "attempt_count")) {
            String content = jdbc.sql("select string_agg(t::text, ' ') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(content)
                    .doesNotContain(link, browser.cookies.get("session"), "\"" + code + "\"", "," + code + ",");
        }
        assertThat(jdbc.sql("select kind from audit order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("SIGN_IN_SUCCEEDED", "SIGN_IN_ASKED");
        assertThat(jdbc.sql("select string_agg(a::text, ' ') from audit a")
                        .query(String.class)
                        .single())
                .doesNotContain("@example.com");
    }

    private void signIn(Browser who, String address) {
        who.ask(address);
        assertThat(who.enter(portal.codeFor(address)).status()).isEqualTo(303);
    }

    private Page choose(Page who, String customer) {
        return browser.submit(who, "form:has(.choice)", Map.of("customer", customer));
    }

    /** All that somebody sees who asks for a code and types wrong ones, with what is theirs taken out. */
    private static List<String> pages(String address, String masked) {
        var stranger = new Browser(portal.url());
        Page asked = stranger.ask(address);
        Page code = stranger.get(asked.location());
        Page wrong = stranger.enter("000000");
        Page again = stranger.enter("000000");
        return List.of(
                asked.status() + asked.location() + asked.headers().map().keySet(),
                code.headers().map().keySet() + code.body().replace(masked, "…"),
                wrong.status() + wrong.body().replace(masked, "…"),
                again.status() + again.body().replace(masked, "…"));
    }

    private static String path(String link) {
        return link.substring(portal.url().length());
    }
}
