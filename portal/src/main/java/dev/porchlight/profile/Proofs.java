package dev.porchlight.profile;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.EditContact;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.housecall.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Edits that wait for their address to be proven: one for each session, the latest. */
@Repository
class Proofs {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    Proofs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return until when the code is good */
    Instant begin(SignedInCustomer customer, EditContact edit, RequestKey request, byte[] codeHash) {
        Instant now = clock.instant();
        sql.sql("""
            insert into contact_proof (session, customer, email, edit, request_key, code_hash, sent_at, good_until)
            values (:session, :customer, :email, :edit::jsonb, :request, :code, :now, :until)
            on conflict (session) do update set
                customer = excluded.customer, email = excluded.email, edit = excluded.edit,
                request_key = excluded.request_key, code_hash = excluded.code_hash,
                tries = 0, sent_at = excluded.sent_at, good_until = excluded.good_until, proven_at = null
            """)
                .param("session", customer.session())
                .param("customer", customer.id().value())
                .param("email", edit.after().email())
                .param("edit", StoredJson.write(edit))
                .param("request", request.value())
                .param("code", codeHash)
                .param("now", at(now))
                .param("until", at(now.plus(GOOD_FOR)))
                .update();
        return now.plus(GOOD_FOR);
    }

    /** Of the record that is open in this session, and of no other. */
    Optional<Proof> of(SignedInCustomer customer) {
        return sql.sql("select * from contact_proof where session = :session and customer = :customer")
                .param("session", customer.session())
                .param("customer", customer.id().value())
                .query(Proofs::read)
                .optional();
    }

    /** Spends one try, if there is one left. */
    Optional<Proof> attempt(SignedInCustomer customer) {
        return sql.sql("""
            update contact_proof set tries = tries + 1
            where session = :session and customer = :customer and proven_at is null and good_until > :now and tries < :most
            returning *
            """)
                .param("session", customer.session())
                .param("customer", customer.id().value())
                .param("now", at(clock.instant()))
                .param("most", Proof.MOST_TRIES)
                .query(Proofs::read)
                .optional();
    }

    void proven(Proof proof) {
        sql.sql("update contact_proof set proven_at = :now where session = :session")
                .param("now", at(clock.instant()))
                .param("session", proof.session())
                .update();
    }

    void forgetOld() {
        sql.sql("delete from contact_proof where sent_at < :before")
                .param("before", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static Proof read(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getObject("session", UUID.class),
                row.getString("email"),
                StoredJson.read(row.getString("edit"), EditContact.class),
                new RequestKey(row.getObject("request_key", UUID.class)),
                row.getBytes("code_hash"),
                row.getInt("tries"),
                moment(row.getObject("sent_at", OffsetDateTime.class)),
                moment(row.getObject("good_until", OffsetDateTime.class)),
                row.getObject("proven_at") == null ? null : moment(row.getObject("proven_at", OffsetDateTime.class)));
    }

    private static Instant moment(OffsetDateTime time) {
        return time.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
