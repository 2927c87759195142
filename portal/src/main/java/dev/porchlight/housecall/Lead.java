package dev.porchlight.housecall;

import dev.porchlight.shared.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request for service. Its stage in the office's pipeline and its source are the office's business. */
public record Lead(
        LeadId id,
        CustomerRef customer,
        @Nullable Long number,
        @Nullable LeadStatus status,
        Address address,
        @Nullable Instant createdAt,
        @Nullable Instant lostAt,
        List<Conversion> conversions) {

    public Lead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        status = OpenWords.said(status, LeadStatus::word);
        address = Objects.requireNonNullElse(address, Address.UNKNOWN);
        conversions = Lists.present(conversions);
    }

    /** What it turned into: {@code Job} or {@code Estimate}, and its id (seen live, not documented). */
    public record Conversion(
            @Nullable String type, @Nullable String id) {}
}
