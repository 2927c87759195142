package dev.porchlight.windows;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time that is kept for one customer. Keep it whole with what is sent: when it has ended meanwhile, it is taken again by
 * what stands here.
 *
 * @param employees who is held; empty when the account does not tell who is free
 * @param until when it ends by itself; of one that is kept for a change, the end of its time
 */
public record Hold(
        UUID id, CustomerId customer, Instant start, Instant end, List<EmployeeId> employees, Instant until) {

    public Hold {
        employees = List.copyOf(employees);
    }

    Span span() {
        return new Span(start, end);
    }
}
