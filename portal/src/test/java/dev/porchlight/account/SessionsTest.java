package dev.porchlight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.SettableClock;
import dev.porchlight.database.Notices;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-12-08T19:05:00Z");
    private static final CustomerId ADA = new CustomerId("cus_ada");
    private static final CustomerId COTTAGE = new CustomerId("cus_cottage");
    private static final Caller PHONE = new Caller("203.0.113.7", "iPhone, Safari");

    private final SettableClock clock = new SettableClock(NOW);
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final Notices hereNotices = database.notices(database.dataSource());
    private final Notices thereNotices = database.notices(database.dataSource());
    private final Sessions here = node(hereNotices);
    private final Sessions there = node(thereNotices);

    @AfterEach
    void stop() {
        hereNotices.stop();
        thereNotices.stop();
    }

    @Test
    void isKnownOnEveryNode() {
        here.open("token", signIn(true, ADA), PHONE);

        assertThat(there.of("token")).hasValueSatisfying(session -> {
            assertThat(session.customer()).isEqualTo(ADA);
            assertThat(session.contact()).isEqualTo("a•••@example.com");
            assertThat(session.device()).isEqualTo("iPhone, Safari");
        });
        assertThat(there.of("another token")).isEmpty();
    }

    @Test
    void keepsNoToken() {
        here.open("token", signIn(true, ADA), PHONE);

        assertThat(jdbc.sql("select token_hash from device_session")
                        .query(byte[].class)
                        .single())
                .isEqualTo(Tokens.hash("token"));
    }

    @Test
    void endsOnEveryNodeAtOnce() {
        var session = here.open("token", signIn(true, ADA), PHONE);
        assertThat(there.of("token")).isPresent();

        here.end(session);

        assertThat(here.of("token")).isEmpty();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(there.of("token")).isEmpty());
    }

    @Test
    void isRevokedByWhoeverIsSignedInToTheSameRecordAndByNobodyElse() {
        UUID session = here.open("token", signIn(true, ADA), PHONE).id();

        assertThat(here.revoke(session, COTTAGE)).isFalse();
        assertThat(here.of("token")).isPresent();
        assertThat(here.revoke(session, ADA)).isTrue();
        assertThat(here.of("token")).isEmpty();
    }

    @Test
    void lastsThirtyDaysFromWhenItWasLastUsed() {
        here.open("token", signIn(true, ADA), PHONE);
        clock.advance(Duration.ofDays(29));
        here.seen(here.of("token").orElseThrow());

        clock.advance(Duration.ofDays(29));
        assertThat(here.of("token")).isPresent();

        clock.advance(Duration.ofDays(2));
        assertThat(here.of("token")).isEmpty();
    }

    @Test
    void lastsTwelveHoursOnADeviceThatIsNotRemembered() {
        here.open("token", signIn(false, ADA), PHONE);

        clock.advance(Duration.ofHours(12));

        assertThat(here.of("token")).isEmpty();
    }

    @Test
    void notesThatItIsUsedEveryFiveMinutesAtMost() {
        here.open("token", signIn(true, ADA), PHONE);

        clock.advance(Duration.ofMinutes(4));
        assertThat(here.seen(here.of("token").orElseThrow())).isFalse();

        clock.advance(Duration.ofMinutes(2));
        assertThat(here.seen(here.of("token").orElseThrow())).isTrue();
        assertThat(here.seen(here.of("token").orElseThrow())).isFalse();
    }

    @Test
    void asksWhichOfSeveralRecordsAndOffersNoOther() {
        var session = here.open("token", signIn(true, ADA, COTTAGE), PHONE);
        assertThat(session.customer()).isNull();

        assertThat(here.choose(session, new CustomerId("cus_zoe"))).isFalse();
        assertThat(here.choose(session, COTTAGE)).isTrue();

        assertThat(here.of("token").orElseThrow().customer()).isEqualTo(COTTAGE);
    }

    @Test
    void endsWithTheCustomerAndRemembersWhy() {
        here.open("token", signIn(true, ADA), PHONE);
        assertThat(there.of("token")).isPresent();

        here.gone(ADA);

        assertThat(here.of("token")).isEmpty();
        assertThat(here.isGone("token")).isTrue();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(there.of("token")).isEmpty());
    }

    @Test
    void goesOnWithTheRecordThatIsLeft() {
        var session = here.open("token", signIn(true, ADA, COTTAGE), PHONE);
        here.choose(session, ADA);

        here.gone(ADA);

        assertThat(here.of("token").orElseThrow().customer()).isEqualTo(COTTAGE);
        assertThat(here.of("token").orElseThrow().customers()).containsExactly(COTTAGE);
    }

    private Sessions node(Notices notices) {
        return new Sessions(new SessionTable(jdbc), notices, clock, TestSettings.SIGN_IN);
    }

    private static SignIn signIn(boolean remember, CustomerId... customers) {
        return new SignIn(
                UUID.randomUUID(),
                new Email("ada@example.com"),
                "/",
                remember,
                Language.ENGLISH,
                PHONE,
                NOW,
                NOW,
                NOW.plus(Duration.ofMinutes(10)),
                null,
                List.of(customers),
                0,
                0,
                null);
    }
}
