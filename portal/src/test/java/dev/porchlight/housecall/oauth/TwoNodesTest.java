package dev.porchlight.housecall.oauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.porchlight.SettableClock;
import dev.porchlight.database.Notices;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.CompanyApi;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Permission;
import dev.porchlight.housecall.Permission.Cause;
import dev.porchlight.housecall.TestClient;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.shared.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes share one connection to Housecall Pro, whose refresh tokens are good once. */
class TwoNodesTest {

    private static final Duration DUE = Duration.ofDays(24);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-08T15:00:00Z"));
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral().withClock(clock));
    private final OAuthSettings settings = Partner.at(sandbox.url(), URI.create("http://localhost:9/connected"));
    private final TestDatabase database = TestDatabase.fresh();
    private final List<Permission.Broken> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean officeAnswers = new AtomicBoolean(true);
    private final List<Node> nodes = new ArrayList<>();
    private final Node one = new Node(StrongboxTest.key(1));
    private final Node other = new Node(StrongboxTest.key(1));

    private final class Node {
        final Notices notices = database.notices(database.dataSource());
        final GrantTable table = new GrantTable(
                JdbcClient.create(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                notices);
        final TokenServer server = new TokenServer(settings, URI.create(sandbox.url()));
        final Strongbox strongbox;
        final Renewal renewal;
        final OAuthAccess access;
        final CompanyApi company;

        Node(Secret key) {
            strongbox = new Strongbox(key);
            renewal = new Renewal(table, strongbox, server, this::tell, clock);
            access = new OAuthAccess(table, strongbox, renewal, notices, clock);
            company = TestClient.to(sandbox.url(), access).api(CompanyApi.class);
            nodes.add(this);
        }

        private void tell(Permission.Broken broken) {
            if (!officeAnswers.get()) {
                throw new IllegalStateException("the office does not answer");
            }
            told.add(broken);
        }

        boolean isLetIn() {
            try {
                return company.company().name().equals("Harbor Plumbing");
            } catch (HousecallException.Unauthorized e) {
                return false;
            }
        }

        void look() {
            isLetIn();
        }

        void connect() throws Exception {
            var issued = (Answer.Issued) server.exchange(Partner.code(settings));
            var locked = strongbox.lock(new Tokens(issued.access(), issued.refresh()));
            table.begin(new Issue(locked, clock.instant(), issued.lifetime()));
        }

        void close() {
            renewal.close();
            server.close();
            notices.stop();
        }
    }

    @BeforeEach
    void connect() throws Exception {
        one.connect();
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        sandbox.close();
    }

    @Test
    void areLetInByTheSameToken() {
        assertThat(one.isLetIn()).isTrue();
        assertThat(other.isLetIn()).isTrue();
        assertThat(one.access.header()).startsWith("Bearer ").isEqualTo(other.access.header());
        assertThat(one.access.permission())
                .isEqualTo(new Permission.Connected(clock.instant().plus(Duration.ofDays(30))));
    }

    @Test
    void renewItAheadOfItsEndAndOnlyOneOfThemDoes() throws Exception {
        String before = other.access.header();
        one.renewal.run();
        assertThat(one.access.header()).isEqualTo(before);
        clock.advance(DUE);

        together(one.renewal::run, other.renewal::run);

        assertThat(renewals()).isEqualTo(1);
        assertThat(one.isLetIn()).isTrue();
        assertThat(other.isLetIn()).isTrue();
        assertThat(one.access.header()).isNotEqualTo(before);
        await().atMost(5, SECONDS).until(() -> one.access.header().equals(other.access.header()));
    }

    @Test
    void goOnWithoutARefusalWhileTheTokenIsReplaced() throws Exception {
        assertThat(other.isLetIn()).isTrue();
        clock.advance(DUE);
        sandbox.mischief().add(Rule.on("POST", "/oauth/token").afterCommit().slow(Duration.ofMillis(700)));

        List<Callable<Boolean>> all = new ArrayList<>(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    await().atMost(5, SECONDS).until(() -> renewals() == 1);
                    return (i % 2 == 0 ? one : other).isLetIn();
                })
                .toList());
        all.add(() -> {
            one.renewal.run();
            return true;
        });
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : crowd.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(renewals()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void keepTheConnectionWhenHousecallProCannotBeReached() {
        clock.advance(DUE);
        sandbox.mischief()
                .add(Rule.on("POST", "/oauth/token").dropping(Drop.BEFORE).times(1));

        one.renewal.run();
        assertThat(other.isLetIn()).isTrue();
        assertThat(other.access.permission()).isInstanceOf(Permission.Connected.class);
        other.renewal.run();
        assertThat(renewals()).as("waits before it tries again").isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        other.renewal.run();

        assertThat(one.isLetIn()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void sayThatTheConnectionIsLostWhenTheAnswerToARenewalWas() {
        clock.advance(DUE);
        sandbox.mischief()
                .add(Rule.on("POST", "/oauth/token").dropping(Drop.AFTER_COMMIT).times(1));

        one.renewal.run();
        clock.advance(Duration.ofMinutes(1));
        together(one.renewal::run, other.renewal::run);

        assertThat(told).singleElement().extracting(Permission.Broken::cause).isEqualTo(Cause.ANSWER_LOST);
        assertThat(one.access.permission()).isEqualTo(told.getFirst());
    }

    @Test
    void noticeThatTheConsentWasWithdrawnAndTellTheOfficeOnce() throws Exception {
        clock.advance(Duration.ofHours(2));
        sandbox.acts().perform("withdraw-consent", "");

        together(one::look, other::look, one.renewal::run, other.renewal::run);
        clock.advance(Duration.ofDays(1));
        together(one::look, other::look, one.renewal::run, other.renewal::run);

        assertThat(renewals()).isEqualTo(1);
        assertThat(told).singleElement().satisfies(broken -> {
            assertThat(broken.cause()).isEqualTo(Cause.REVOKED);
            assertThat(broken.reference()).matches("PL-[2-9A-Z]{5}");
        });
        assertThat(other.access.permission()).isEqualTo(told.getFirst());

        other.connect();

        await().atMost(5, SECONDS).until(() -> one.isLetIn() && other.isLetIn());
        assertThat(one.access.permission()).isInstanceOf(Permission.Connected.class);
    }

    @Test
    void tellTheOfficeAgainUntilItIsTold() {
        officeAnswers.set(false);
        clock.advance(DUE);
        sandbox.acts().perform("withdraw-consent", "");
        one.renewal.run();
        assertThat(told).isEmpty();

        officeAnswers.set(true);
        together(one.renewal::run, other.renewal::run);

        assertThat(told).hasSize(1);
    }

    @Test
    void goOnByThemselvesWhenTheSecretOfTheApplicationIsPutRight() {
        clock.advance(DUE);
        sandbox.mischief()
                .add(Rule.on("POST", "/oauth/token")
                        .failing(401, "application/json", "{\"error\":\"invalid_client\"}")
                        .times(1));
        one.renewal.run();
        assertThat(told).singleElement().extracting(Permission.Broken::cause).isEqualTo(Cause.CLIENT_REFUSED);
        assertThat(one.isLetIn()).isTrue();

        clock.advance(Duration.ofMinutes(10));
        one.renewal.run();

        assertThat(one.access.permission()).isInstanceOf(Permission.Connected.class);
        assertThat(told).hasSize(1);
    }

    @Test
    void takeOverFromANodeThatDiedWhileItAsked() {
        clock.advance(DUE);
        assertThat(one.table.claim(grant().number(), Duration.ofSeconds(0), clock.instant()))
                .isTrue();

        other.renewal.run();

        assertThat(renewals()).isEqualTo(1);
        assertThat(one.isLetIn()).isTrue();
    }

    @Test
    void doNotLetWhatIsLearntTooLateTouchANewConnection() throws Exception {
        var old = grant();
        other.connect();

        assertThat(one.table.renew(old.number(), new Issue(old.locked(), clock.instant(), Duration.ofDays(30))))
                .isFalse();
        assertThat(one.table.breakOff(old.number(), new Permission.Broken(Cause.REVOKED, clock.instant(), "PL-22222")))
                .isFalse();
        assertThat(one.isLetIn()).isTrue();
    }

    @Test
    void sayThatANodeHasAnotherKeyThanTheTokensWereLockedWith() {
        var stranger = new Node(StrongboxTest.key(2));
        clock.advance(DUE);
        stranger.renewal.run();

        assertThat(renewals()).isZero();
        assertThat(stranger.access.permission()).isEqualTo(new Permission.Unreadable());
        assertThat(stranger.isLetIn()).isFalse();
        assertThat(one.isLetIn()).isTrue();
    }

    @Test
    void sendNothingBeforeSomebodyHasConnected() {
        JdbcClient.create(database.dataSource()).sql("delete from oauth_grant").update();
        var fresh = new Node(StrongboxTest.key(1));
        long before = sandbox.journal().latest();

        assertThat(fresh.access.permission()).isEqualTo(new Permission.Missing());
        assertThatThrownBy(fresh.company::company)
                .isInstanceOf(HousecallException.Unauthorized.class)
                .hasMessageContaining("nobody has connected");
        assertThat(sandbox.journal().latest()).isEqualTo(before);
    }

    private Grant grant() {
        return one.table.read().orElseThrow();
    }

    /** Calls for new tokens, the first exchange not counted. */
    private long renewals() {
        return sandbox.journal().since(0).stream()
                        .map(Journal.Entry::line)
                        .filter(line -> line.contains("/oauth/token"))
                        .count()
                - 1;
    }

    private static void together(Runnable... actions) {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var action : actions) {
                crowd.execute(action);
            }
        }
    }
}
