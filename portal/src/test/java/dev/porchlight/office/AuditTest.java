package dev.porchlight.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.shared.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
    private final Audit audit = new Audit(jdbc, Clock.fixed(Instant.parse("2026-12-08T19:05:00Z"), ZoneOffset.UTC));

    @Test
    void keepsWhatHappened() {
        audit.record(viewed());

        assertThat(jdbc.sql("select kind, customer, subject, network, device from audit")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("DOCUMENT_VIEWED", "cus_1", "inv_1", "203.0.113.7", "iPhone, Safari");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set kind = 'X'", "delete from audit", "truncate audit"})
    void cannotBeChangedAfterwards(String tampering) {
        audit.record(viewed());

        assertThatThrownBy(() -> jdbc.sql(tampering).update()).hasMessageContaining("append only");
    }

    private static AuditEvent viewed() {
        return new AuditEvent(
                AuditEvent.Kind.DOCUMENT_VIEWED,
                new CustomerId("cus_1"),
                "inv_1",
                new Caller("203.0.113.7", "iPhone, Safari"));
    }
}
