package dev.porchlight.file;

import static java.util.stream.Collectors.joining;

import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Page;
import dev.porchlight.housecall.Priority;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once a minute what changed in the whole company, one small page per kind, and takes over what concerns files that
 * are kept. It reads on until it meets what it saw the last time, so it catches up after an outage.
 */
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private static final int SMALL = 50;

    /** Beyond that it is cheaper to read again what people look at. */
    private static final int MOST_PAGES = 25;

    private static final Duration ONE_AT_A_TIME = Duration.ofSeconds(10);

    private final Upstream upstream;
    private final InvoiceIndex index;
    private final Library library;
    private final Consumer<CustomerGone> gone;

    Sweep(Upstream upstream, InvoiceIndex index, Library library, Consumer<CustomerGone> gone) {
        this.upstream = upstream;
        this.index = index;
        this.library = library;
        this.gone = gone;
    }

    /** One kind that fails does not keep the others from being swept. */
    void run() {
        attempt(() -> sweep(Kind.PROFILE, upstream.customers()::lastChanged, this::putCustomers));
        attempt(() -> sweep(Kind.JOBS, upstream.jobs()::lastChanged, (found, at) -> put(Kind.JOBS, found, at)));
        attempt(() -> sweep(
                Kind.ESTIMATES, upstream.estimates()::lastChanged, (found, at) -> put(Kind.ESTIMATES, found, at)));
        attempt(() ->
                sweep(Kind.REQUESTS, upstream.leads()::lastChanged, (found, at) -> put(Kind.REQUESTS, found, at)));
        attempt(this::sweepInvoices);
    }

    /** Makes sure that changes up to this moment are in the index. @return since when they are */
    Instant invoices(Instant since) {
        var swept = library.facts().learntAt(fact(Kind.INVOICES));
        if (swept.isPresent() && !swept.get().isBefore(since)) {
            return swept.get();
        }
        var now = library.store().now();
        if (library.facts().isFirstSince(now.minus(ONE_AT_A_TIME), "sweeping invoices")) {
            invoices();
            return now;
        }
        return swept.orElse(now);
    }

    /** Takes over the invoices that changed last. */
    void invoices() {
        sweepInvoices();
    }

    private int sweepInvoices() {
        return sweep(Kind.INVOICES, upstream.invoices()::lastChanged, index::put);
    }

    /** A change that is new to us should have been told by a webhook. */
    private void attempt(Supplier<Integer> sweep) {
        try {
            if (Priority.REFRESH.during(sweep) > 0) {
                library.freshness().missed();
            }
        } catch (HousecallException e) {
            log.debug("Not swept: {}", e.getMessage());
        }
    }

    /** @return in how many files something was different that was not so at the sweep before */
    private <T> int sweep(Kind<T> kind, Company<T> list, Taker<T> taker) {
        var fact = fact(kind);
        var seen = library.facts().value(fact).map(text -> Set.copyOf(List.of(text.split(" "))));
        var began = library.store().now();
        var first = list.page(1, SMALL);
        var changed = taker.take(first.records(), began);
        if (seen.isPresent() && !reaches(kind, first, seen.get())) {
            changed += catchUp(kind, list, taker, seen.get());
        }
        var prints = first.records().stream().map(record -> print(kind, record)).collect(joining(" "));
        library.facts().set(fact, prints, began);
        return seen.isPresent() ? changed : 0;
    }

    private <T> int catchUp(Kind<T> kind, Company<T> list, Taker<T> taker, Set<String> seen) {
        var changed = 0;
        for (int page = 1; page <= MOST_PAGES; page++) {
            var readAt = library.store().now();
            var answer = list.page(page, Page.LARGEST);
            changed += taker.take(answer.records(), readAt);
            if (reaches(kind, answer, seen) || page >= answer.totalPages()) {
                return changed;
            }
        }
        log.info("More {} changed than a sweep takes over; files are read again when they are looked at.", kind);
        library.parts().outdateAll(kind);
        library.shelf().clear();
        return changed;
    }

    /** The last record of the page is as it was: so is everything after it. */
    private static <T> boolean reaches(Kind<T> kind, Page<T> page, Set<String> seen) {
        return page.records().isEmpty()
                || seen.contains(print(kind, page.records().getLast()));
    }

    /** A record as it stands, in a few letters; some kinds do not tell when they changed. */
    private static <T> String print(Kind<T> kind, T record) {
        var changedAt = kind.changedAt().apply(record);
        return kind.id().apply(record) + "@"
                + Integer.toHexString((changedAt == null ? StoredJson.write(record) : changedAt.toString()).hashCode());
    }

    private static String fact(Kind<?> kind) {
        return "swept " + kind;
    }

    private int putCustomers(List<Customer> customers, Instant readAt) {
        customers.stream()
                .filter(Customer::doNotService)
                .map(customer -> new CustomerGone(customer.id()))
                .forEach(gone);
        return put(Kind.PROFILE, customers, readAt);
    }

    /** @return in how many files something was different */
    private <T> int put(Kind<T> kind, List<T> records, Instant readAt) {
        var byOwner = new HashMap<CustomerId, List<T>>();
        for (T record : records) {
            var owner = kind.owner().apply(record);
            if (owner != null) {
                byOwner.computeIfAbsent(owner, id -> new ArrayList<>()).add(record);
            }
        }
        byOwner.keySet().retainAll(library.store().kept(List.copyOf(byOwner.keySet())));
        var changed = 0;
        for (var theirs : byOwner.entrySet()) {
            var batch = Batch.of(kind, theirs.getKey(), theirs.getValue(), readAt);
            changed += library.writer().put(theirs.getKey(), batch) > 0 ? 1 : 0;
        }
        return changed;
    }

    /** A list of the whole company's, what changed last first. */
    private interface Company<T> {

        Page<T> page(int page, int size);
    }

    private interface Taker<T> {

        /** @return in how many files something was different */
        int take(List<T> records, Instant readAt);
    }
}
