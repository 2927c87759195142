package dev.porchlight.housecall.oauth;

import dev.porchlight.database.Notices;
import dev.porchlight.housecall.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one grant, shared by all nodes. Whatever is learnt about a pair of tokens is written under the number of that pair,
 * so what a node learns too late about an old pair does not touch the new one.
 */
final class GrantTable {

    /** Told whenever something about the grant has moved. */
    static final String CHANNEL = "housecall-grant";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Notices notices;

    GrantTable(JdbcClient sql, TransactionTemplate transaction, Notices notices) {
        this.sql = sql;
        this.transaction = transaction;
        this.notices = notices;
    }

    Optional<Grant> read() {
        return read(sql);
    }

    static Optional<Grant> read(JdbcClient sql) {
        return sql.sql("""
            select *, coalesce(held_until > now(), false) as held from oauth_grant
            """).query((row, _) -> grant(row)).optional();
    }

    /** A person has connected: whatever was before is over. */
    void begin(Issue issue) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("""
                insert into oauth_grant (number, tokens, obtained_at, expires_at, renew_at)
                values (1, :tokens, :obtained, :expires, :renew)
                on conflict (single) do update set
                    number = oauth_grant.number + 1, tokens = :tokens, obtained_at = :obtained, expires_at = :expires,
                    renew_at = :renew, not_before = null, held_until = null, unanswered = false,
                    broken = null, broken_since = null, reference = null, told_at = null
                """).params(issue.columns()).update();
            notices.tell(CHANNEL, "");
        });
    }

    /**
     * The right to use this pair's refresh token, for one node at a time. From here on it may have been used, whatever
     * becomes of this node.
     */
    boolean claim(long number, Duration lease, Instant now) {
        return sql.sql("""
            update oauth_grant set held_until = now() + make_interval(secs => :lease), unanswered = true
            where number = :number and (held_until is null or held_until < now())
              and (not_before is null or not_before <= :now)
              and (broken is null or broken = 'CLIENT_REFUSED')
            """)
                        .param("lease", lease.toSeconds())
                        .param("number", number)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** The new pair takes the place of the old one in a single step; both are never missing. */
    boolean renew(long number, Issue issue) {
        return told(sql.sql("""
            update oauth_grant set
                number = number + 1, tokens = :tokens, obtained_at = :obtained, expires_at = :expires, renew_at = :renew,
                not_before = null, held_until = null, unanswered = false,
                broken = null, broken_since = null, reference = null, told_at = null
            where number = :number
            """).params(issue.columns()).param("number", number));
    }

    /** @param unanswered whether somebody may have answered to this attempt or to one before it */
    void putOff(long number, boolean unanswered, Instant notBefore) {
        sql.sql("""
            update oauth_grant set held_until = null, unanswered = :unanswered, not_before = :notBefore
            where number = :number
            """)
                .param("unanswered", unanswered)
                .param("notBefore", utc(notBefore))
                .param("number", number)
                .update();
    }

    /** @return whether that is news */
    boolean breakOff(long number, Permission.Broken broken) {
        return told(sql.sql("""
            update oauth_grant set broken = :cause, broken_since = :since, reference = :reference, told_at = null
            where number = :number and broken is distinct from :cause
            """)
                .param("cause", broken.cause().name())
                .param("since", utc(broken.since()))
                .param("reference", broken.reference())
                .param("number", number));
    }

    /** Once for all nodes, unless telling fails: then somebody tries again. */
    void tellOfBroken(Consumer<Permission.Broken> office) {
        transaction.executeWithoutResult(_ -> sql.sql("""
            select *, false as held from oauth_grant where broken is not null and told_at is null
            for update skip locked
            """)
                .query((row, _) -> grant(row))
                .optional()
                .map(Grant::broken)
                .ifPresent(broken -> {
                    office.accept(broken);
                    sql.sql("update oauth_grant set told_at = now()").update();
                }));
    }

    private boolean told(JdbcClient.StatementSpec update) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean moved = update.update() == 1;
            if (moved) {
                notices.tell(CHANNEL, "");
            }
            return moved;
        }));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("number"),
                row.getBytes("tokens"),
                instant(row, "obtained_at"),
                instant(row, "expires_at"),
                instant(row, "renew_at"),
                row.getObject("not_before") == null ? null : instant(row, "not_before"),
                row.getBoolean("held"),
                row.getBoolean("unanswered"),
                broken(row));
    }

    private static Permission.@Nullable Broken broken(ResultSet row) throws SQLException {
        String cause = row.getString("broken");
        return cause == null
                ? null
                : new Permission.Broken(
                        Permission.Cause.valueOf(cause), instant(row, "broken_since"), row.getString("reference"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
