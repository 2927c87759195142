package dev.porchlight.profile;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import dev.porchlight.file.Files;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.shared.CustomerId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody puts their contact details and addresses right, and everything that can come between. */
class ProfileJourney {

    private static final Pattern CODE = Pattern.compile("(?<![-\\w])\\d{6}\\b");
    private static final Map<String, String> LAKE_HOUSE =
            Map.of("street", "8 Lakeview Road", "city", "Hingham", "state", "ma", "zip", "02043");

    private static RunningPortal portal;
    private Visitor ada;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of(
                "porchlight.changes.patience", "2s",
                "porchlight.changes.settle", "1s",
                "porchlight.changes.recover-every", "200ms",
                "porchlight.sign-in.per-address", "1000",
                "porchlight.sign-in.per-network", "1000",
                "porchlight.sign-in.codes-per-network", "1000"));
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
        portal.part(Files.class).refresh(new CustomerId(customer("ada@example.com").id));
        await().atMost(10, SECONDS).until(() -> showsWhatIsOnFile(ada.get("/profile/contact")));
    }

    @AfterEach
    void peace() {
        portal.atPeace();
    }

    @Test
    void savesAMobileNumberAndShowsItAtOnce() throws Exception {
        var saved = ada.fill(ada.get("/profile/contact"), Map.of("mobile", "617.555.0123"));

        assertThat(saved.page().select("[data-change]").text()).contains("Saved");
        assertThat(saved.page().text()).contains("(617) 555-0123");
        assertThat(customer("ada@example.com").mobileNumber).isEqualTo("6175550123");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrongWithIt() throws Exception {
        var refused = ada.fill(ada.get("/profile/contact"), Map.of("mobile", "12345", "firstName", "<b>Augusta</b>"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".problem a[href=#mobile]")).isNotEmpty();
        assertThat(refused.page().select("#mobile").val()).isEqualTo("12345");
        assertThat(refused.page().select("#firstName").val()).isEqualTo("<b>Augusta</b>");
        assertThat(refused.page().select("main b")).isEmpty();
        assertThat(customer("ada@example.com").mobileNumber).isNotEqualTo("12345");
    }

    @Test
    void savesANewEMailAddressOnlyOnceItIsProven() throws Exception {
        var proof = ada.fill(ada.get("/profile/contact"), Map.of("email", "ada.new@example.com"));
        assertThat(proof.page().location()).endsWith("/profile/contact/proof");
        assertThat(customer("ada@example.com")).isNotNull();

        var wrong = ada.fill(proof.page(), Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        var saved = ada.fill(wrong.page(), Map.of("code", codeSentTo("ada.new@example.com")));

        assertThat(saved.page().select("[data-change]").text()).contains("Saved");
        assertThat(customer("ada.new@example.com")).isNotNull();
        await().atMost(10, SECONDS)
                .until(() -> portal.sandbox().mailbox().to("ada@example.com").stream()
                        .anyMatch(mail -> mail.text().contains("a•••@example.com")));
    }

    @Test
    void showsTheSuccessAgainWhenTheProofIsSentTwice() throws Exception {
        var proof = ada.fill(ada.get("/profile/contact"), Map.of("email", "ada.new@example.com"))
                .page();
        String code = codeSentTo("ada.new@example.com");

        var first = ada.fill(proof, Map.of("code", code));
        var second = ada.fill(proof, Map.of("code", code));

        assertThat(first.page().select("[data-change]").attr("data-change"))
                .isNotEmpty()
                .isEqualTo(second.page().select("[data-change]").attr("data-change"));
    }

    @Test
    void closesTheProofAfterFiveWrongCodes() throws Exception {
        var page = ada.fill(ada.get("/profile/contact"), Map.of("email", "ada.new@example.com"))
                .page();
        String code = codeSentTo("ada.new@example.com");
        for (int i = 0; i < 5; i++) {
            page = ada.fill(page, Map.of("code", code.equals("111111") ? "222222" : "111111"))
                    .page();
        }

        assertThat(page.select("input[name=code]")).isEmpty();
        assertThat(customer("ada@example.com")).isNotNull();
    }

    @Test
    void tellsWhoseValueIsThereWhenTheOfficeWasFaster() throws Exception {
        Document form = ada.get("/profile/contact");
        customer("ada@example.com").mobileNumber = "6175550777";
        customer("ada@example.com").homeNumber = "6175550666";

        var refused = ada.fill(form, Map.of("mobile", "617 555 0123"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#mobile").val()).isEqualTo("617 555 0123");
        assertThat(customer("ada@example.com").mobileNumber).isEqualTo("6175550777");

        var saved = ada.fill(refused.page(), Map.of("mobile", "617 555 0123"));
        assertThat(saved.page().select("[data-change]").text()).contains("Saved");
        assertThat(customer("ada@example.com").mobileNumber).isEqualTo("6175550123");
        assertThat(customer("ada@example.com").homeNumber).as("not touched").isEqualTo("6175550666");
    }

    @Test
    void addsAnAddressOnceHoweverOftenTheFormIsSent() throws Exception {
        Document form = ada.get("/profile/addresses/new");

        var first = ada.fill(form, LAKE_HOUSE);
        var second = ada.fill(form, LAKE_HOUSE);

        assertThat(first.page().select("[data-change]").attr("data-change"))
                .isEqualTo(second.page().select("[data-change]").attr("data-change"));
        assertThat(first.page().text()).contains("8 Lakeview Road, Hingham, MA 02043");
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void addsAnAddressOnceWhenTheAnswerIsLost() throws Exception {
        portal.sandbox()
                .mischief()
                .add(Rule.on("POST", "/customers/*/addresses")
                        .dropping(Drop.AFTER_COMMIT)
                        .times(1));

        ada.fill(ada.get("/profile/addresses/new"), LAKE_HOUSE);

        await().atMost(15, SECONDS)
                .until(() -> ada.get("/profile").text().contains("Saved")
                        && ada.get("/profile").text().contains("8 Lakeview Road"));
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void saysThatItIsBeingSavedWhileHousecallProIsDownAndCompletesItself() throws Exception {
        Document form = ada.get("/profile/addresses/new");
        portal.sandbox().mischief().down();

        var saving = ada.fill(form, LAKE_HOUSE);
        assertThat(saving.page().select("[data-change]").text())
                .contains("Being saved")
                .contains("PL-");
        assertThat(saving.page().select("#addresses + ul").text()).contains("Being saved");
        assertThat(lakeHouses()).isZero();

        portal.sandbox().mischief().clear();
        await().atMost(30, SECONDS).until(() -> lakeHouses() == 1);
        await().atMost(10, SECONDS)
                .until(() ->
                        !ada.get("/profile").select("#addresses + ul").text().contains("Being saved"));
    }

    @Test
    void asksForWhatIsMissingInAnAddress() throws Exception {
        var refused = ada.fill(
                ada.get("/profile/addresses/new"),
                Map.of("street", "8 Lakeview Road", "city", "", "state", "Massachusetts", "zip", "2043"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".problem a").eachAttr("href")).containsExactly("#city", "#state", "#zip");
        assertThat(refused.page().select("#street").val()).isEqualTo("8 Lakeview Road");
        assertThat(lakeHouses()).isZero();
    }

    @Test
    void signsOutAnotherDevice() throws Exception {
        Visitor phone = portal.signedIn("ada@example.com");
        assertThat(phone.get("/profile").select("#devices")).isNotEmpty();

        ada.fill(ada.get("/profile"), Map.of("device", "others"));

        assertThat(phone.ask("/profile").status()).isEqualTo(401);
        assertThat(ada.ask("/profile").status()).isEqualTo(200);
    }

    @Test
    void cannotSignOutADeviceOfSomebodyElse() throws Exception {
        Visitor zoe = portal.signedIn("zoe@example.com");
        Document page = zoe.get("/profile");
        String adas = ada.get("/profile")
                .select("button[name=device][value~=^[0-9a-f-]{36}$]")
                .attr("value");

        zoe.fill(page, Map.of("device", adas.isEmpty() ? "00000000-0000-0000-0000-000000000000" : adas));

        assertThat(ada.ask("/profile").status()).isEqualTo(200);
    }

    @Test
    void saysNothingThatItDoesNotKnow() throws Exception {
        Visitor nia = portal.signedIn("nia@example.com");

        String profile = nia.get("/profile").select("main").text();

        assertThat(profile).contains("Not on file").contains("Nothing yet").doesNotContain("null");
    }

    private static boolean showsWhatIsOnFile(Document form) {
        Customer held = customer("ada@example.com");
        return form.select("#email").val().equals(held.email)
                && form.select("#mobile").val().replaceAll("\\D", "").equals(held.mobileNumber);
    }

    private static String codeSentTo(String address) {
        return await().atMost(10, SECONDS)
                .until(
                        () -> portal.sandbox().mailbox().to(address).stream()
                                .flatMap(mail -> CODE.matcher(mail.text()).results())
                                .map(found -> found.group())
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }

    private static Customer customer(String email) {
        return portal.sandbox().world().customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .findFirst()
                .orElse(null);
    }

    private static long lakeHouses() {
        return customer("ada@example.com").addresses.stream()
                .filter(address -> "8 Lakeview Road".equals(address.street()))
                .count();
    }
}
