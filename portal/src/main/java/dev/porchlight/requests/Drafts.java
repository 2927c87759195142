package dev.porchlight.requests;

import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers are about to ask for, and what they asked for. Every question names the customer: nobody finds another's. */
@Repository
class Drafts {

    /** Of one customer. Nobody works on more; a program that makes them without end fills no disk. */
    private static final int MOST_DRAFTS = 10;

    /** How long the office's link is kept in the clear, for whoever presses twice or comes back after a crash. */
    private static final Duration SENDING = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final RequestSettings settings;

    Drafts(JdbcClient sql, Clock clock, RequestSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** Makes one of this id unless there is one; nothing when it is somebody else's. */
    Optional<Draft> claim(CustomerId customer, UUID id) {
        sql.sql("""
            insert into request (id, customer, answers, request_key, begun_at, touched_at)
            values (:id, :customer, '{}', :key, :now, :now) on conflict (id) do nothing
            """)
                .param("id", id)
                .param("customer", customer.value())
                .param("key", UUID.randomUUID())
                .param("now", at(clock.instant()))
                .update();
        sql.sql("""
            delete from request where customer = :customer and sent_at is null and id not in
                (select id from request where customer = :customer and sent_at is null
                 order by touched_at desc limit :most)
            """)
                .param("customer", customer.value())
                .param("most", MOST_DRAFTS)
                .update();
        return find(customer, id);
    }

    Optional<Draft> find(CustomerId customer, UUID id) {
        return sql.sql("select * from request where id = :id and customer = :customer")
                .param("id", id)
                .param("customer", customer.value())
                .query(Drafts::read)
                .optional();
    }

    Optional<Draft> find(CustomerId customer, ChangeReference reference) {
        return sql.sql("select * from request where reference = :reference and customer = :customer")
                .param("reference", reference.value())
                .param("customer", customer.value())
                .query(Drafts::read)
                .optional();
    }

    /** The one that was last worked on and is not sent. */
    Optional<Draft> open(CustomerId customer) {
        return sql.sql("select * from request where customer = :customer and sent_at is null and touched_at > :after"
                        + " order by touched_at desc limit 1")
                .param("customer", customer.value())
                .param("after", at(clock.instant().minus(settings.keepDraftsFor())))
                .query(Drafts::read)
                .optional();
    }

    /** Of what is sent nothing can be changed any more. */
    void save(Draft draft, Answers answers) {
        sql.sql("update request set answers = :answers::jsonb, touched_at = :now where id = :id and sent_at is null")
                .param("answers", StoredJson.write(answers))
                .param("now", at(clock.instant()))
                .param("id", draft.id())
                .update();
    }

    /** From here on it is being sent, and its files stay. The link is the same however often this is said. */
    String sending(Draft draft, OfficeSecret fresh) {
        return sql.sql("""
            update request set sent_at = coalesce(sent_at, :now), link_secret = coalesce(link_secret, :secret),
                link_hash = case when link_secret is null then :hash else link_hash end
            where id = :id returning link_secret
            """)
                .param("now", at(clock.instant()))
                .param("secret", fresh.value())
                .param("hash", fresh.hash())
                .param("id", draft.id())
                .query(String.class)
                .single();
    }

    void sent(Draft draft, ChangeReference reference) {
        sql.sql("update request set reference = :reference where id = :id and request_key = :key")
                .param("reference", reference.value())
                .param("id", draft.id())
                .param("key", draft.key().value())
                .update();
    }

    /** It was refused, or never written down: a draft again, for another try. */
    void reopen(Draft draft) {
        sql.sql("""
            update request set sent_at = null, reference = null, link_secret = null, link_hash = null,
                request_key = :fresh, touched_at = :now
            where id = :id and request_key = :key
            """)
                .param("fresh", UUID.randomUUID())
                .param("now", at(clock.instant()))
                .param("id", draft.id())
                .param("key", draft.key().value())
                .update();
    }

    void forget(CustomerId customer, UUID id) {
        sql.sql("delete from request where id = :id and customer = :customer and sent_at is null")
                .param("id", id)
                .param("customer", customer.value())
                .update();
    }

    /** With all their files. */
    void forgetOld() {
        Instant now = clock.instant();
        sql.sql("delete from request where (sent_at is null and touched_at < :drafts) or sent_at < :sent")
                .param("drafts", at(now.minus(settings.keepDraftsFor())))
                .param("sent", at(now.minus(settings.keepFor())))
                .update();
        sql.sql("update request set link_secret = null where link_secret is not null and sent_at < :before")
                .param("before", at(now.minus(SENDING)))
                .update();
    }

    /** Which request the office may see the files of. */
    Optional<OfficeView> behind(OfficeSecret secret) {
        return sql.sql("select id, reference, sent_at from request where link_hash = :hash and sent_at > :after")
                .param("hash", secret.hash())
                .param("after", at(clock.instant().minus(settings.keepFor())))
                .query((row, number) -> new OfficeView(
                        row.getObject("id", UUID.class), row.getString("reference"), momentOf(row, "sent_at")))
                .optional();
    }

    /** @param reference absent for a moment while it is being sent */
    record OfficeView(UUID request, @Nullable String reference, Instant sentAt) {}

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new RequestKey(row.getObject("request_key", UUID.class)),
                StoredJson.read(row.getString("answers"), Answers.class),
                momentOf(row, "begun_at"),
                row.getObject("sent_at") == null ? null : momentOf(row, "sent_at"),
                ChangeReference.parse(row.getString("reference")).orElse(null));
    }

    private static Instant momentOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
