package dev.porchlight.changes;

import static dev.porchlight.changes.Nodes.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.office.Caller;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, and wherever: what was asked for happens once, and what is told about it is true. */
class ExactlyOnceTest {

    static final AddAddress LAKE_HOUSE = new AddAddress("8 Lakeview Road", null, "Hingham", "MA", "02043", "US");

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final TestDatabase database = TestDatabase.fresh();
    private final Nodes nodes = new Nodes(database, sandbox);
    private CustomerId ada;

    @BeforeEach
    void settle() {
        ada = new CustomerId(customer("ada@example.com").id);
    }

    @AfterEach
    void stop() {
        nodes.close();
        sandbox.close();
    }

    @Test
    void addsAnAddress() {
        var made = nodes.patient().of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(made.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(lakeHouses()).isEqualTo(1);
        assertThat(((Outcome.Done) made.outcome()).receipt()).containsKey(Outcome.Done.ADDRESS);
    }

    @Test
    void showsWhatWasAddedInTheFileAtOnce() {
        var node = nodes.patient();
        node.files.open(ada);

        node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(node.files.open(ada).customer().orElseThrow().addresses())
                .anyMatch(address -> "8 Lakeview Road".equals(address.street()));
    }

    @Test
    void makesOneChangeOfOneKeyHoweverOftenItIsPressedAndWhere() {
        var here = nodes.patient();
        var there = nodes.patient();
        var key = RequestKey.fresh();

        var presses = IntStream.range(0, 8)
                .mapToObj(press ->
                        press(() -> (press % 2 == 0 ? here : there).of(ada).make(key, LAKE_HOUSE)))
                .toList();
        var made = presses.stream().map(CompletableFuture::join).toList();

        assertThat(made)
                .extracting(MadeChange::reference)
                .containsOnly(made.getFirst().reference());
        assertThat(made).allMatch(change -> change.outcome() instanceof Outcome.Done);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void findsTheFirstChangeOfAKeyWhateverIsAskedForNow() {
        var changes = nodes.patient().of(ada);
        var key = RequestKey.fresh();
        changes.make(key, LAKE_HOUSE);

        var again = changes.make(key, new AddAddress("1 Other Street", null, "Hull", "MA", "02045", "US"));

        assertThat(again.change()).isEqualTo(LAKE_HOUSE);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void addsOneAddressWhenTwoTabsAskForIt() {
        var here = nodes.patient();
        var there = nodes.patient();

        var one = press(() -> here.of(ada).make(RequestKey.fresh(), LAKE_HOUSE));
        var other = press(() -> there.of(ada).make(RequestKey.fresh(), LAKE_HOUSE));
        CompletableFuture.allOf(one, other).join();

        assertThat(here.of(ada).latest(2)).allMatch(change -> change.outcome() instanceof Outcome.Done);
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void provesThatItHappenedWhenTheAnswerIsLost() {
        sandbox.mischief()
                .add(Rule.on("POST", "/customers/*/addresses")
                        .dropping(Drop.AFTER_COMMIT)
                        .times(1));
        var node = nodes.node();

        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(settled(node, made).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(posts()).isEqualTo(1);
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatWasProvenNotToHaveHappened() {
        sandbox.mischief()
                .add(Rule.on("POST", "/customers/*/addresses")
                        .dropping(Drop.BEFORE)
                        .times(1));
        var node = nodes.node();

        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(settled(node, made).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(posts()).isEqualTo(2);
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void getsThroughAfterABadAnswer(int status) {
        sandbox.mischief()
                .add(Rule.on("POST", "/customers/*/addresses").failing(status).times(1));
        var node = nodes.node();

        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(settled(node, made).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void provesThatItHappenedWhenTheAnswerCannotBeRead() {
        sandbox.mischief()
                .add(Rule.on("POST", "/customers/*/addresses").truncating().times(1));
        var node = nodes.node();

        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(settled(node, made).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void saysThatItIsBeingSavedWhileNobodyAnswersAndCompletesItself() {
        var node = nodes.node();
        sandbox.mischief().down();

        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);
        assertThat(made.outcome()).isEqualTo(new Outcome.BeingSaved());
        assertThat(lakeHouses()).isZero();

        sandbox.mischief().clear();
        assertThat(settled(node, made).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(lakeHouses()).isEqualTo(1);
    }

    @Test
    void tellsThatItWasRefusedAndDoesNotAskAgain() {
        sandbox.mischief()
                .add(Rule.on("POST", "/customers/*/addresses")
                        .failing(422, "application/json", "{\"error\":\"Zip is invalid\"}")
                        .times(1));

        var made = nodes.patient().of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(made.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Outcome.Refused.NOT_ACCEPTED));
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void endsWhatIsAboutSomebodyWhoIsNotThere() {
        var made = nodes.patient().of(new CustomerId("cus_gone")).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(made.outcome()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void sendsOnlyWhatWasTouched() {
        var before = details(ada);
        customer("ada@example.com").homeNumber = "6175550999";

        var made = nodes.patient().of(ada).make(RequestKey.fresh(), edit(before, "6175550123", before.firstName()));

        assertThat(made.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(customer("ada@example.com").mobileNumber).isEqualTo("6175550123");
        assertThat(customer("ada@example.com").homeNumber).isEqualTo("6175550999");
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChangedMeanwhile() {
        var before = details(ada);
        customer("ada@example.com").mobileNumber = "6175550777";

        var made = nodes.patient().of(ada).make(RequestKey.fresh(), edit(before, "6175550123", before.firstName()));

        assertThat(made.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Outcome.Refused.OVERTAKEN));
        assertThat(customer("ada@example.com").mobileNumber).isEqualTo("6175550777");
    }

    @Test
    void letsTwoPeopleChangeDifferentThingsOfOneRecord() {
        var before = details(ada);
        var node = nodes.patient();

        var number = node.of(ada).make(RequestKey.fresh(), edit(before, "6175550123", before.firstName()));
        var name = node.of(ada).make(RequestKey.fresh(), edit(before, before.mobileNumber(), "Augusta"));

        assertThat(List.of(number, name)).allMatch(change -> change.outcome() instanceof Outcome.Done);
        assertThat(customer("ada@example.com").mobileNumber).isEqualTo("6175550123");
        assertThat(customer("ada@example.com").firstName).isEqualTo("Augusta");
    }

    @Test
    void sendsNothingWhenItIsSoAlready() {
        var before = details(ada);
        customer("ada@example.com").mobileNumber = "6175550123";

        var made = nodes.patient().of(ada).make(RequestKey.fresh(), edit(before, "6175550123", before.firstName()));

        assertThat(made.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(calls("PUT ")).isZero();
    }

    @Test
    void clearsAField() {
        var before = details(ada);

        nodes.patient().of(ada).make(RequestKey.fresh(), edit(before, null, before.firstName()));

        assertThat(customer("ada@example.com").mobileNumber).isNull();
    }

    @Test
    void knowsNobodyElsesChanges() {
        var node = nodes.node();
        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);
        var zoe = node.of(new CustomerId(customer("zoe@example.com").id));

        assertThat(zoe.find(made.reference())).isEmpty();
        assertThat(zoe.find(made.key())).isEmpty();
        assertThat(zoe.latest(10)).isEmpty();
    }

    @Test
    void takesNoMoreThanCanBeSaved() {
        var node = nodes.node(settings -> new ChangeSettings(
                Duration.ZERO, settings.settle(), settings.lease(), settings.recoverEvery(), settings.keepFor(), 2));
        sandbox.mischief().down();
        node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);
        var known = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        assertThatThrownBy(() -> node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE))
                .isInstanceOf(TooManyOpenChanges.class);
        assertThat(node.of(ada).make(known.key(), LAKE_HOUSE).reference()).isEqualTo(known.reference());
    }

    @Test
    void knowsTheLanguageInWhichItWasAskedFor() {
        var changes = nodes.patient().changes.of(ada, Language.SPANISH, Caller.PORTAL);

        var made = changes.make(RequestKey.fresh(), LAKE_HOUSE);

        assertThat(made.language()).isEqualTo(Language.SPANISH);
        assertThat(changes.latest(1)).first().returns(Language.SPANISH, MadeChange::language);
    }

    @Test
    void forgetsWhatWasAskedForAndKeepsThatItWas() {
        var node = nodes.patient();
        var made = node.of(ada).make(RequestKey.fresh(), LAKE_HOUSE);

        node.table.forgetBodies(Duration.ZERO);

        var kept = node.of(ada).find(made.reference()).orElseThrow();
        assertThat(kept.change()).isEqualTo(new Forgotten("add-address"));
        assertThat(kept.outcome()).isEqualTo(made.outcome());
    }

    private MadeChange settled(ChangesNode node, MadeChange made) {
        return Nodes.settled(node, ada, made);
    }

    private Customer customer(String email) {
        return sandbox.world().customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .findFirst()
                .orElseThrow();
    }

    private ContactDetails details(CustomerId id) {
        var held = sandbox.world().customers.all().stream()
                .filter(customer -> customer.id.equals(id.value()))
                .findFirst()
                .orElseThrow();
        return new ContactDetails(
                held.firstName,
                held.lastName,
                held.company,
                held.email,
                held.mobileNumber,
                held.homeNumber,
                held.workNumber,
                held.notificationsEnabled);
    }

    private static EditContact edit(ContactDetails before, String mobile, String firstName) {
        return new EditContact(
                before,
                new ContactDetails(
                        firstName,
                        before.lastName(),
                        before.company(),
                        before.email(),
                        mobile,
                        before.homeNumber(),
                        before.workNumber(),
                        before.notificationsEnabled()));
    }

    private long lakeHouses() {
        return streets(LAKE_HOUSE.street());
    }

    private long streets(String street) {
        return customer("ada@example.com").addresses.stream()
                .filter(address -> street.equals(address.street()))
                .count();
    }

    private long posts() {
        return calls("POST ");
    }

    private long calls(String method) {
        return sandbox.journal().all().stream()
                .map(Journal.Entry::line)
                .filter(line -> line.startsWith(method))
                .count();
    }
}
