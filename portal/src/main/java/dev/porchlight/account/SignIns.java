package dev.porchlight.account;

import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sign-ins that were asked for, in the database. Every step that counts is one statement, so that nobody gets between. */
@Repository
class SignIns {

    /** Long enough to tell somebody that their link is old, and to send them a new one. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SignInSettings settings;

    SignIns(JdbcClient jdbc, SignInSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Begins anew; empty when this browser asked for the same only a moment ago, as a double press does. */
    Optional<SignIn> begin(byte[] browser, SignIn.Wish wish, Instant now) {
        return jdbc.sql("""
            insert into sign_in as asked (id, browser_hash, contact, destination, remember, language, network, device,
                asked_at, sent_at, good_until)
            values (:id, :browser, :contact, :destination, :remember, :language, :network, :device, :now, :now, :until)
            on conflict (browser_hash) do update set
                destination = excluded.destination, remember = excluded.remember, language = excluded.language,
                network = excluded.network, device = excluded.device, asked_at = excluded.asked_at,
                sent_at = excluded.sent_at, good_until = excluded.good_until, code_hash = null, link_hash = null,
                customers = '{}', tries = 0, used_at = null
            where asked.sent_at <= :before
            returning *
            """)
                .param("id", UUID.randomUUID())
                .param("browser", browser)
                .param("contact", wish.contact().value())
                .param("destination", wish.destination())
                .param("remember", wish.remember())
                .param("language", wish.language().tag())
                .param("network", wish.caller().network())
                .param("device", wish.caller().device())
                .param("now", Columns.at(now))
                .param("until", Columns.at(now.plus(settings.goodFor())))
                .param("before", Columns.at(now.minus(settings.resendAfter())))
                .query(SignIns::read)
                .optional();
    }

    /** Makes place for a new code and link; the old ones are worth nothing from here on. */
    Optional<SignIn> again(byte[] browser, Instant now) {
        return jdbc.sql("""
            update sign_in set sent_at = :now, good_until = :until, code_hash = null, link_hash = null,
                customers = '{}', tries = 0
            where browser_hash = :browser and used_at is null and sent_at <= :before
            returning *
            """)
                .param("browser", browser)
                .param("now", Columns.at(now))
                .param("until", Columns.at(now.plus(settings.goodFor())))
                .param("before", Columns.at(now.minus(settings.resendAfter())))
                .query(SignIns::read)
                .optional();
    }

    /** Keeps what can be entered; false when another message has been asked for meanwhile. */
    boolean prepare(SignIn signIn, byte[] code, byte[] link, List<CustomerId> customers) {
        return jdbc.sql("""
            update sign_in set code_hash = :code, link_hash = :link, customers = :customers
            where id = :id and sent_at = :sent and used_at is null
            """)
                        .param("code", code)
                        .param("link", link)
                        .param("customers", Columns.ids(customers))
                        .param("id", signIn.id())
                        .param("sent", Columns.at(signIn.sentAt()))
                        .update()
                == 1;
    }

    /** Spends one try of the code, if there is one left. */
    Optional<SignIn> attempt(byte[] browser, Instant now) {
        return jdbc.sql("""
            update sign_in set tries = tries + 1
            where browser_hash = :browser and used_at is null and good_until > :now and tries < :most
            returning *
            """)
                .param("browser", browser)
                .param("now", Columns.at(now))
                .param("most", settings.tries())
                .query(SignIns::read)
                .optional();
    }

    SignIn failed(SignIn signIn) {
        return jdbc.sql("update sign_in set failures = failures + 1 where id = :id returning *")
                .param("id", signIn.id())
                .query(SignIns::read)
                .single();
    }

    /** Uses up the code and the link, once. */
    boolean use(SignIn signIn, Instant now) {
        return jdbc.sql("""
            update sign_in set used_at = :now
            where id = :id and sent_at = :sent and used_at is null and good_until > :now
            """)
                        .param("now", Columns.at(now))
                        .param("id", signIn.id())
                        .param("sent", Columns.at(signIn.sentAt()))
                        .update()
                == 1;
    }

    Optional<SignIn> ofBrowser(byte[] browser) {
        return jdbc.sql("select * from sign_in where browser_hash = :browser")
                .param("browser", browser)
                .query(SignIns::read)
                .optional();
    }

    Optional<SignIn> ofLink(byte[] link) {
        return jdbc.sql("select * from sign_in where link_hash = :link")
                .param("link", link)
                .query(SignIns::read)
                .optional();
    }

    void forget(Instant now) {
        jdbc.sql("delete from sign_in where asked_at < :before")
                .param("before", Columns.at(now.minus(KEPT)))
                .update();
    }

    private static SignIn read(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                Contact.kept(row.getString("contact")),
                row.getString("destination"),
                row.getBoolean("remember"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                new Caller(row.getString("network"), row.getString("device")),
                Columns.moment(row, "asked_at"),
                Columns.moment(row, "sent_at"),
                Columns.moment(row, "good_until"),
                row.getBytes("code_hash"),
                Columns.customers(row, "customers"),
                row.getInt("tries"),
                row.getInt("failures"),
                Columns.momentOrNull(row, "used_at"));
    }
}
