package dev.porchlight.file;

import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Lead;
import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * A customer's file made by hand: {@code AFile.of().with(job).with(invoice).file()}. What is not said is known to be
 * empty and current.
 */
public final class AFile {

    public static final CustomerId ADA = new CustomerId("cus_ada");
    public static final Instant LEARNT = Instant.parse("2026-12-08T19:04:30Z");

    private Part<Customer> profile = known(List.of(ada(List.of())));
    private Part<Job> jobs = known(List.of());
    private Part<Estimate> estimates = known(List.of());
    private Part<Invoice> invoices = known(List.of());
    private Part<Lead> requests = known(List.of());

    private AFile() {}

    public static AFile of() {
        return new AFile();
    }

    public static <T> Part<T> known(List<T> records) {
        return new Part<>(records, LEARNT, Standing.CURRENT, records.size());
    }

    public AFile living(Address... addresses) {
        profile = known(List.of(ada(List.of(addresses))));
        return this;
    }

    /** Of somebody of whom the office wrote down nothing at all. */
    public AFile unknownPerson() {
        profile = known(List.of(
                new Customer(ADA, null, null, null, null, null, null, null, true, null, null, null, List.of(), false)));
        return this;
    }

    public AFile with(Job... records) {
        return jobs(known(List.of(records)));
    }

    public AFile with(Estimate... records) {
        return estimates(known(List.of(records)));
    }

    public AFile with(Lead... more) {
        requests = known(List.of(more));
        return this;
    }

    public AFile with(Invoice... records) {
        return invoices(known(List.of(records)));
    }

    public AFile jobs(Part<Job> part) {
        jobs = part;
        return this;
    }

    public AFile estimates(Part<Estimate> part) {
        estimates = part;
        return this;
    }

    public AFile invoices(Part<Invoice> part) {
        invoices = part;
        return this;
    }

    public CustomerFile file() {
        return new CustomerFile(ADA, 1, profile, jobs, estimates, invoices, requests);
    }

    private static Customer ada(List<Address> addresses) {
        return new Customer(
                ADA,
                "Ada",
                "Byron",
                "ada@example.com",
                null,
                null,
                null,
                null,
                true,
                "homeowner",
                null,
                null,
                addresses,
                false);
    }
}
