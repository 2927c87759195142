package dev.porchlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.SettableClock;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.requests.RequestFiles.Added;
import dev.porchlight.shared.CustomerId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** How long requests and their files are kept, and how many. */
class DraftsTest {

    private static final CustomerId ADA = new CustomerId("cus_ada");
    private static final CustomerId ZOE = new CustomerId("cus_zoe");
    private static final Duration DRAFTS = Duration.ofDays(7);
    private static final Duration SENT = Duration.ofDays(365);
    private static final byte[] PAPER = new byte[300 * 1024];

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T15:00:00Z"));
    private final RequestSettings settings = new RequestSettings(
            true,
            null,
            Map.of(),
            2,
            DataSize.ofMegabytes(1),
            DataSize.ofKilobytes(700),
            DataSize.ofKilobytes(1000),
            SENT,
            DRAFTS);
    private final Drafts drafts = new Drafts(sql, clock, settings);
    private final RequestFiles files =
            new RequestFiles(sql, new JdbcTransactionManager(database.dataSource()), settings, clock);

    @Test
    void forgetsWhatWasBegunAndLeftWithItsFiles() {
        Draft left = begun(ADA);
        assertThat(add(ADA, left)).isEqualTo(Added.KEPT);
        clock.advance(DRAFTS.minusMinutes(1));
        Draft recent = begun(ADA);
        drafts.forgetOld();
        assertThat(drafts.find(ADA, left.id())).isPresent();

        clock.advance(Duration.ofMinutes(2));
        assertThat(drafts.open(ADA)).map(Draft::id).hasValue(recent.id());
        drafts.forgetOld();

        assertThat(drafts.find(ADA, left.id())).isEmpty();
        assertThat(drafts.find(ADA, recent.id())).isPresent();
        assertThat(pieces()).isZero();
    }

    @Test
    void keepsWhatWasSentAndItsLinkAsLongAsItPromises() throws Exception {
        Draft draft = begun(ADA);
        add(ADA, draft);
        var link = new OfficeSecret(drafts.sending(draft, OfficeSecret.fresh()));
        drafts.sent(draft, ChangeReference.parse("PL-ABC234").orElseThrow());

        clock.advance(Duration.ofDays(2));
        drafts.forgetOld();
        assertThat(sql.sql("select count(*) from request where link_secret is not null")
                        .query(Integer.class)
                        .single())
                .as("links in the clear")
                .isZero();
        clock.advance(SENT.minusDays(2).minusMinutes(1));
        drafts.forgetOld();
        assertThat(drafts.behind(link)).isPresent();
        try (var document = files.open(
                        draft.id(), files.of(draft.id()).getFirst().id())
                .orElseThrow()
                .body()) {
            assertThat(document.readAllBytes()).isEqualTo(PAPER);
        }

        clock.advance(Duration.ofMinutes(2));
        assertThat(drafts.behind(link)).as("also before anybody has tidied up").isEmpty();
        drafts.forgetOld();
        assertThat(drafts.find(ADA, draft.id())).isEmpty();
        assertThat(pieces()).isZero();
    }

    @Test
    void keepsNoMoreFilesOfOneCustomerThanItMay() {
        Draft first = begun(ADA);
        Draft second = begun(ADA);

        assertThat(add(ADA, first)).isEqualTo(Added.KEPT);
        assertThat(add(ADA, first)).isEqualTo(Added.KEPT);
        assertThat(add(ADA, first)).as("a third file").isEqualTo(Added.REQUEST_FULL);
        assertThat(add(ADA, second)).as("900 of 1000 KB").isEqualTo(Added.KEPT);
        assertThat(add(ADA, second)).as("1200 of 1000 KB").isEqualTo(Added.CUSTOMER_FULL);
        assertThat(add(ZOE, begun(ZOE))).isEqualTo(Added.KEPT);
    }

    @Test
    void addsNothingToWhatIsSentOrSomebodyElses() {
        Draft draft = begun(ADA);
        assertThat(add(ZOE, draft)).isEqualTo(Added.TOO_LATE);

        drafts.sending(draft, OfficeSecret.fresh());

        assertThat(add(ADA, draft)).isEqualTo(Added.TOO_LATE);
        drafts.save(draft, Answers.of(Map.of("text", List.of("Another leak."))));
        assertThat(drafts.find(ADA, draft.id()).orElseThrow().answers()).isEqualTo(Answers.NONE);
        assertThat(drafts.claim(ZOE, draft.id())).isEmpty();
    }

    @Test
    void keepsTheLastTenDraftsOfWhoeverBeginsWithoutEnd() {
        Draft first = begun(ADA);
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(1));
            begun(ADA);
        }

        assertThat(drafts.find(ADA, first.id())).isEmpty();
        assertThat(sql.sql("select count(*) from request").query(Integer.class).single())
                .isEqualTo(10);
    }

    @Test
    void makesADraftOfWhatWasRefusedWithAnotherKeyAndNoLink() {
        Draft draft = begun(ADA);
        var link = new OfficeSecret(drafts.sending(draft, OfficeSecret.fresh()));
        assertThat(drafts.sending(draft, OfficeSecret.fresh()))
                .as("the same link, however often it is sent")
                .isEqualTo(link.value());

        drafts.reopen(draft);

        Draft again = drafts.open(ADA).orElseThrow();
        assertThat(again.id()).isEqualTo(draft.id());
        assertThat(again.key()).isNotEqualTo(draft.key());
        assertThat(drafts.behind(link)).isEmpty();
        drafts.reopen(draft);
        assertThat(drafts.open(ADA).orElseThrow().key()).as("opened once").isEqualTo(again.key());
    }

    private Draft begun(CustomerId customer) {
        return drafts.claim(customer, UUID.randomUUID()).orElseThrow();
    }

    private Added add(CustomerId customer, Draft draft) {
        var paper = new RequestFile(UUID.randomUUID(), "plan.pdf", Contents.PDF, PAPER.length);
        return files.add(customer, draft.id(), paper, new byte[0], new ByteArrayInputStream(PAPER));
    }

    private int pieces() {
        return sql.sql("select count(*) from request_file_piece")
                .query(Integer.class)
                .single();
    }
}
