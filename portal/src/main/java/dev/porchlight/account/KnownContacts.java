package dev.porchlight.account;

import static dev.porchlight.account.ServerKey.Purpose.ADDRESS;

import dev.porchlight.shared.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose records were found for an address, for the hours in which Housecall Pro does not answer. */
@Repository
class KnownContacts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final ServerKey key;
    private final Clock clock;

    KnownContacts(JdbcClient jdbc, ServerKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    List<CustomerId> of(Contact contact) {
        return jdbc.sql("select customer from known_contact where contact_hash = :contact order by customer")
                .param("contact", hash(contact))
                .query((row, number) -> new CustomerId(row.getString("customer")))
                .list();
    }

    /** What was found takes the place of what was known. */
    @Transactional
    void learn(Contact contact, List<CustomerId> customers) {
        Instant now = clock.instant();
        jdbc.sql("delete from known_contact where contact_hash = :contact")
                .param("contact", hash(contact))
                .update();
        for (CustomerId customer : customers) {
            jdbc.sql("""
                insert into known_contact (contact_hash, customer, learnt_at) values (:contact, :customer, :now)
                on conflict (contact_hash, customer) do update set learnt_at = excluded.learnt_at
                """)
                    .param("contact", hash(contact))
                    .param("customer", customer.value())
                    .param("now", Columns.at(now))
                    .update();
        }
    }

    void forgetOld() {
        jdbc.sql("delete from known_contact where learnt_at < :before")
                .param("before", Columns.at(clock.instant().minus(KEPT)))
                .update();
    }

    private byte[] hash(Contact contact) {
        return key.hash(ADDRESS, contact.value());
    }
}
