package dev.porchlight.file;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file as this node holds it in memory, taken apart so that its next version costs what changed and not what there is.
 *
 * @param version in the database; -1 when there is no file
 */
record HeldFile(long version, Map<Kind<?>, HeldPart<?>> parts, CustomerFile file) {

    static HeldFile none(CustomerId customer) {
        var parts = new HashMap<Kind<?>, HeldPart<?>>();
        Kind.ALL.forEach(kind -> parts.put(kind, HeldPart.unknown(kind)));
        return of(customer, -1, parts, null);
    }

    HeldFile with(FileStore.Loaded loaded) {
        var states = loaded.parts().stream().collect(toMap(PartState::kind, Function.identity()));
        var rows = loaded.rows().stream().collect(groupingBy(FileStore.Row::kind));
        var next = new HashMap<Kind<?>, HeldPart<?>>();
        for (var kind : Kind.ALL) {
            var state = states.getOrDefault(kind, PartState.unknown(kind));
            next.put(kind, next(kind, state, rows.getOrDefault(kind, List.of())));
        }
        return of(file.id(), loaded.version(), next, file);
    }

    boolean exists() {
        return version >= 0;
    }

    List<Kind<?>> toRead(Instant now, Duration freshFor) {
        return Kind.ALL.stream()
                .filter(kind -> part(kind).state().needsReading(now, freshFor))
                .toList();
    }

    <T> List<T> records(Kind<T> kind) {
        return part(kind).part().records();
    }

    boolean isMissing(Kind<?> kind) {
        return part(kind).state().isMissing();
    }

    boolean isFailing(Kind<?> kind) {
        return part(kind).state().isFailing();
    }

    /** Something is missing that somebody is asking for right now. */
    boolean isAwaited() {
        return parts.values().stream().anyMatch(part -> part.state().standing() == Standing.AWAITED);
    }

    long size() {
        return parts.values().stream().mapToLong(HeldPart::size).sum();
    }

    private <T> HeldPart<T> next(Kind<T> kind, PartState state, List<FileStore.Row> rows) {
        return part(kind).with(kind, state, rows);
    }

    private <T> HeldPart<T> part(Kind<T> kind) {
        return part(parts, kind);
    }

    @SuppressWarnings("unchecked") // The map holds for each kind the part of that kind.
    private static <T> HeldPart<T> part(Map<Kind<?>, HeldPart<?>> parts, Kind<T> kind) {
        return (HeldPart<T>) Objects.requireNonNull(parts.get(kind));
    }

    private static HeldFile of(
            CustomerId customer, long version, Map<Kind<?>, HeldPart<?>> parts, @Nullable CustomerFile before) {
        var file = new CustomerFile(
                customer,
                version,
                part(parts, Kind.PROFILE).part(),
                part(parts, Kind.JOBS).part(),
                part(parts, Kind.ESTIMATES).part(),
                ofOwnJobs(
                        part(parts, Kind.INVOICES).part(),
                        part(parts, Kind.JOBS).part()),
                part(parts, Kind.REQUESTS).part(),
                before);
        return new HeldFile(version, parts, file);
    }

    /** Invoices come into a file by its jobs, so that no more can be known of them than of the jobs. */
    private static Part<Invoice> ofOwnJobs(Part<Invoice> invoices, Part<Job> jobs) {
        if (!jobs.isKnown()) {
            return Part.unknown(jobs.standing());
        }
        if (jobs.standing() != Standing.FILLING) {
            return invoices;
        }
        return new Part<>(
                invoices.records(), invoices.asOf(), invoices.standing().worse(Standing.FILLING), invoices.expected());
    }
}
