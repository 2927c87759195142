package dev.porchlight.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.PortalApplication;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.office.Finding.Level;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has set something up wrongly reads what it means and what to do; whoever has not, reads that. */
class DoctorTest {

    private static final Sandbox SANDBOX = Sandbox.start(SandboxSettings.ephemeral());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Map<String, String> settings = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    /** Those of a company that has set up everything. */
    @BeforeEach
    void setUp() {
        SANDBOX.reset();
        settings.put("porchlight.housecall.url", SANDBOX.url());
        settings.put("porchlight.housecall.key", "sandbox-company-key");
        settings.put("porchlight.smtp.url", "smtp://localhost:" + SANDBOX.smtpPort());
        settings.put("porchlight.text.url", SANDBOX.textUrl() + "?from=%2B16175550100");
        settings.put("porchlight.webhook.secret", SECRET);
        settings.put("porchlight.data", folder.toString());
        settings.put("porchlight.requests.lead-source", leadSource());
        settings.put("PORCHLIGHT_SETTINGS", "/dev/null");
    }

    @Test
    void findsThatThePortalCanBeUsedAndAltersNothing() {
        SANDBOX.modes().apply(JSON.readTree("{\"invoiceCustomerFilter\":\"honoured\"}"));
        var database = TestDatabase.fresh();
        JdbcClient.create(database.dataSource())
                .sql("insert into webhooks (fingerprint, content) values ('1', '{}')")
                .update();
        settings.put("porchlight.database.url", database.url());

        var report = examined();

        assertThat(report.isUsable()).isTrue();
        assertThat(said(report, Level.FINE))
                .contains("a company's key", "It may read customers, jobs, estimates, invoices, requests")
                .contains("line items of estimates", "the company's zone, America/New_York", "Honoured")
                .contains("booking windows of the next 14 days are free", "employees can be booked online")
                .contains("Housecall Pro knows " + leadSource(), "lets us in", "knows our account")
                .contains("as this portal wants them", "LISTEN works", "webhook came 0 minutes ago")
                .contains("can be read, in the light and in the dark", "taken over only when nobody");
        assertThat(SANDBOX.journal().since(0)).extracting(Journal.Entry::method).containsOnly("GET");
        assertThat(SANDBOX.mailbox().all()).isEmpty();
        assertThat(SANDBOX.texts().all()).isEmpty();
    }

    @Test
    void saysTheSameToPersonsAndToProgramsAndNamesNoSecret() {
        settings.put("porchlight.housecall.key", "wrong-key-that-is-secret");

        var report = examined();

        assertThat(report.isUsable()).isFalse();
        assertThat(said(report, Level.PROBLEM)).contains("does not know this key (401)", "API page");
        assertThat(said(report, Level.NOTE))
                .contains("the key may not ask (see key)")
                .doesNotContain("said above of a setting");
        var text = report.text(false);
        var json = report.json();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        var flat = text.replaceAll("\\s+", " ");
        assertThat(findings(json))
                .hasSameSizeAs(report.entries())
                .allSatisfy(found -> assertThat(flat)
                        .contains(found.path("means").asString())
                        .contains(found.path("check").asString()));
        assertThat(text + json).doesNotContain("wrong-key", SECRET, "ACsandbox");
    }

    @Test
    void saysWhatAnApplicationsKeyMayNotDo() {
        SANDBOX.modes().apply(JSON.readTree("{\"keyKinds\":\"strict\"}"));
        settings.put("porchlight.housecall.key", "sandbox-application-key");

        var report = examined();

        assertThat(report.isUsable()).isFalse();
        assertThat(said(report, Level.PROBLEM)).contains("It may not read line items of estimates (401)");
        assertThat(said(report, Level.NOTE)).contains("an application's key", "cannot move or cancel visits");
        assertThat(said(report, Level.FINE)).contains("It may read customers");
    }

    @Test
    void saysThatNobodyHasConnectedWhereThereIsToBeNoKey() {
        settings.put("porchlight.housecall.auth", "OAuth");
        settings.put("porchlight.housecall.key", "");
        settings.put("porchlight.database.url", TestDatabase.fresh().url());

        assertThat(said(examined(), Level.PROBLEM)).contains("client id or secret is missing");

        settings.put("porchlight.housecall.oauth.client-id", "5a6d0b0c");
        settings.put("porchlight.housecall.oauth.client-secret", "hunter2");
        assertThat(said(examined(), Level.PROBLEM)).contains("PORCHLIGHT_SECRET_KEY is not set");

        settings.put("porchlight.secret-key", Base64.getEncoder().encodeToString(new byte[32]));
        var report = examined();
        assertThat(report.isUsable()).isFalse();
        assertThat(said(report, Level.PROBLEM)).contains("Nobody has connected the portal yet. Run doctor connect");
        assertThat(said(report, Level.NOTE)).contains("there is no token to ask with (see oauth)");
        assertThat(report.json()).doesNotContain("hunter2");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        settings.put("porchlight.smtp.url", "smtp://me:hunter2@localhost:1");
        settings.put("porchlight.text.url", SANDBOX.textUrl().replace(":token@", ":hunter2@") + "?from=%2B16175550100");
        settings.put("porchlight.database.url", "jdbc:postgresql://127.0.0.1:1/porchlight?user=me&password=hunter2");
        settings.put("porchlight.webhook.secret", "");
        settings.put("porchlight.public-url", "http://127.0.0.2:1");
        settings.put("porchlight.brand.colour", "#ffff00");
        settings.put("porchlight.requests.lead-source", "Nobody");
        settings.put("porchlight.changes.lease", "19s");
        SANDBOX.modes().apply(JSON.readTree("{\"onlineBooking\":\"off\"}"));

        var report = examined();

        assertThat(said(report, Level.PROBLEM))
                .contains("does not answer as an SMTP server", "does not accept our account and token (401)")
                .contains("The database cannot be used", "Check host and port in PORCHLIGHT_DATABASE_URL")
                .contains("The address is not https", "These colours cannot be read")
                .contains("knows no lead source Nobody", leadSource())
                .contains("be made twice", "to more than 20.0 s");
        assertThat(said(report, Level.NOTE))
                .contains("There is no webhook secret", "http://127.0.0.2:1/webhooks/housecall")
                .contains("Nobody answers at http://127.0.0.2:1", "Ignored by this account")
                .contains("gives no booking windows");
        assertThat(report.json()).doesNotContain("hunter2");
    }

    @Test
    @Timeout(60)
    void hasAnEndWhenHousecallProHangs() {
        SANDBOX.mischief().latency(Duration.ofMinutes(5));
        settings.put("porchlight.housecall.patience", "1s");

        var report = examined();

        assertThat(said(report, Level.PROBLEM)).contains("took the question and said nothing for 1 seconds");
        assertThat(said(report, Level.NOTE)).contains("there was no clear answer (see key)");
        assertThat(said(report, Level.FINE)).contains("lets us in");
    }

    @Test
    void namesTheLineOfASettingThatNobodyCanReadAndThoseThatNobodyReads() throws Exception {
        settingsFile("""
            porchlight:
              brand:
                nam: Harbor Plumbing
                hours:
                  en: Monday to Friday
              sign-in:
                good-for: soon
            estimates:
              line-prices: hidden
            """);

        var report = examined();

        assertThat(said(report, Level.PROBLEM))
                .contains("sign-in.good-for (" + folder.resolve("porchlight.yaml") + ", line 7) cannot be read")
                .contains("a time such as 90s")
                .doesNotContain("soon");
        assertThat(said(report, Level.NOTE))
                .contains(
                        "There is no setting porchlight.brand.nam (" + folder.resolve("porchlight.yaml") + ", line 3)")
                .contains("Did you mean porchlight.brand.name?")
                .contains("estimates.line-prices", "line 9", "is not below porchlight:")
                .doesNotContain("hours");
    }

    @Test
    void namesTheLineWhereTheFileIsNoYaml() throws Exception {
        settingsFile("""
            porchlight:
              brand:
               name: Harbor: Plumbing
            """);

        var report = examined();

        assertThat(report.isUsable()).isFalse();
        assertThat(said(report, Level.PROBLEM)).contains("is no YAML in line 3");
    }

    /** The program itself: nothing but the report on its output, and the status that scripts look at. */
    @Test
    @Timeout(120)
    void isAProgram() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PortalApplication.class.getName(),
                "doctor",
                "--json");
        process.directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("PORCHLIGHT_"));
        process.environment().put("PORCHLIGHT_HOUSECALL_URL", SANDBOX.url());
        process.environment().put("PORCHLIGHT_HOUSECAL_KEY", "sandbox-company-key");

        var doctor = process.start();

        var output = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(doctor.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(doctor.exitValue()).isEqualTo(1);
        assertThat(findings(output))
                .extracting(found -> found.path("means").asString())
                .contains(
                        "There is no API key for Housecall Pro.",
                        "There is no setting PORCHLIGHT_HOUSECAL_KEY; nobody reads it.");
        assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
        assertThat(Doctor.run("please")).isEqualTo(2);
    }

    private Report examined() {
        return Doctor.examine(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private void settingsFile(String yaml) throws Exception {
        var file = Files.writeString(folder.resolve("porchlight.yaml"), yaml);
        settings.put("PORCHLIGHT_SETTINGS", file.toString());
    }

    private static String leadSource() {
        return SANDBOX.world().catalog.leadSources.getFirst().name();
    }

    private static String said(Report report, Level level) {
        return String.join(
                "\n",
                report.entries().stream()
                        .map(Report.Entry::finding)
                        .filter(finding -> finding.level() == level)
                        .map(finding -> finding.means() + " " + finding.remedy())
                        .toList());
    }

    private static List<JsonNode> findings(String json) {
        return List.copyOf(JSON.readTree(json).path("findings").values());
    }
}
