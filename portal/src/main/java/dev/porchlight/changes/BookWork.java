package dev.porchlight.changes;

import dev.porchlight.housecall.NewLine;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.JobTypeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New work with its first visit, as a job of its own.
 *
 * @param address one of the customer's
 * @param service what the company calls it
 * @param lines what has a fixed price; the job is called by the first of them
 * @param text what the customer says about it, in their words; empty when nothing
 */
public record BookWork(
        AddressId address,
        String service,
        Slot slot,
        List<NewLine> lines,
        @Nullable JobTypeId jobType,
        String text) implements Change {

    public BookWork {
        lines = List.copyOf(lines);
    }
}
