package dev.porchlight.office;

import dev.porchlight.shared.CustomerId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail: who came, from where, and which documents they looked at. The table refuses every change and removal. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(AuditEvent event) {
        CustomerId customer = event.customer();
        jdbc.sql("""
            insert into audit (at, kind, customer, subject, network, device)
            values (:at, :kind, :customer, :subject, :network, :device)
            """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", event.kind().name())
                .param("customer", customer == null ? null : customer.value())
                .param("subject", event.subject())
                .param("network", event.caller().network())
                .param("device", event.caller().device())
                .update();
    }
}
