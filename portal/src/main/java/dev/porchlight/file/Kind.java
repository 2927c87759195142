package dev.porchlight.file;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.CustomerRef;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record in a file: how it is named in the database, told apart and put in order.
 *
 * @param owner whose a record says it is; null when it does not say, as invoices never do
 * @param changedAt when upstream last touched it, as far as it tells
 */
record Kind<T>(
        String name,
        Class<T> type,
        Function<T, String> id,
        Function<T, @Nullable CustomerId> owner,
        Function<T, @Nullable Instant> changedAt,
        Comparator<T> newestFirst) {

    static final Kind<Customer> PROFILE = new Kind<>(
            "profile", Customer.class, c -> c.id().value(), Customer::id, Customer::updatedAt, by(Customer::createdAt));

    static final Kind<Job> JOBS = new Kind<>(
            "jobs", Job.class, j -> j.id().value(), j -> id(j.customer()), Job::updatedAt, by(Job::createdAt));

    static final Kind<Estimate> ESTIMATES = new Kind<>(
            "estimates",
            Estimate.class,
            e -> e.id().value(),
            e -> id(e.customer()),
            Estimate::updatedAt,
            by(Estimate::createdAt));

    static final Kind<Invoice> INVOICES = new Kind<>(
            "invoices",
            Invoice.class,
            i -> i.id().value(),
            i -> null,
            i -> null,
            Kind.<Invoice, Instant>by(Kind::dateOf).thenComparing(by(Invoice::invoiceNumber)));

    /** Leads do not tell when they were made (documented); their numbers grow. */
    static final Kind<Lead> REQUESTS = new Kind<>(
            "requests",
            Lead.class,
            l -> l.id().value(),
            l -> id(l.customer()),
            l -> null,
            Kind.<Lead, Instant>by(Lead::createdAt).thenComparing(by(Lead::number)));

    static final List<Kind<?>> ALL = List.of(PROFILE, JOBS, ESTIMATES, INVOICES, REQUESTS);

    private static final Map<String, Kind<?>> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(Kind::name, Function.identity()));

    static Kind<?> named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    T parse(String body) {
        return StoredJson.read(body, type);
    }

    boolean belongsTo(CustomerId customer, T record) {
        return customer.equals(owner.apply(record));
    }

    /** The order of a list that does not change between two looks, even when two records are equally new. */
    Comparator<T> order() {
        return newestFirst.thenComparing(id);
    }

    @Override
    public String toString() {
        return name;
    }

    private static <T, C extends Comparable<? super C>> Comparator<T> by(Function<T, @Nullable C> key) {
        return comparing(key, nullsFirst(naturalOrder())).reversed();
    }

    @SuppressWarnings("ConstantValue") // Upstream may leave the customer out, whatever the record promises.
    private static @Nullable CustomerId id(CustomerRef customer) {
        return customer == null ? null : customer.id();
    }

    private static @Nullable Instant dateOf(Invoice invoice) {
        return Stream.of(invoice.invoiceDate(), invoice.sentAt(), invoice.serviceDate(), invoice.dueAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
