package dev.porchlight.file;

import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Lead;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.LeadId;
import dev.porchlight.shared.OptionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the company holds for one customer, as of the moments it was learnt. Immutable. A page finds what it
 * shows in here and nowhere else, so that somebody else's id simply does not exist.
 */
public final class CustomerFile {

    private final CustomerId id;
    private final long version;
    private final Part<Customer> profile;
    private final Part<Job> jobs;
    private final Part<Estimate> estimates;
    private final Part<Invoice> invoices;
    private final Part<Lead> requests;
    private final Map<JobId, Job> jobsById;
    private final Map<EstimateId, Estimate> estimatesById;
    private final Map<OptionId, Estimate> estimatesByOption;
    private final Map<InvoiceId, Invoice> invoicesById;
    private final Map<JobId, List<Invoice>> invoicesByJob;
    private final Map<LeadId, Lead> requestsById;

    CustomerFile(
            CustomerId id,
            long version,
            Part<Customer> profile,
            Part<Job> jobs,
            Part<Estimate> estimates,
            Part<Invoice> invoices,
            Part<Lead> requests) {
        this(id, version, profile, jobs, estimates, invoices, requests, null);
    }

    /** @param before whose indexes still hold for the lists that are the same */
    CustomerFile(
            CustomerId id,
            long version,
            Part<Customer> profile,
            Part<Job> jobs,
            Part<Estimate> estimates,
            Part<Invoice> invoices,
            Part<Lead> requests,
            @Nullable CustomerFile before) {
        this.id = id;
        this.version = version;
        this.profile = profile;
        this.jobs = jobs;
        this.estimates = estimates;
        this.invoices = invoices;
        this.requests = requests;
        if (before == null || before.jobs.records() != jobs.records()) {
            this.jobsById = index(jobs, Job::id);
        } else {
            this.jobsById = before.jobsById;
        }
        if (before == null || before.estimates.records() != estimates.records()) {
            this.estimatesById = index(estimates, Estimate::id);
            this.estimatesByOption = byOption(estimates.records());
        } else {
            this.estimatesById = before.estimatesById;
            this.estimatesByOption = before.estimatesByOption;
        }
        if (before == null || before.invoices.records() != invoices.records()) {
            this.invoicesById = index(invoices, Invoice::id);
            this.invoicesByJob = byJob(invoices.records());
        } else {
            this.invoicesById = before.invoicesById;
            this.invoicesByJob = before.invoicesByJob;
        }
        this.requestsById = index(requests, Lead::id);
    }

    /** The same records, when nobody answers the question whether these kinds of them are still right. */
    private CustomerFile(CustomerFile file, Set<Kind<?>> unanswered) {
        this.id = file.id;
        this.version = file.version;
        this.profile = unanswered.contains(Kind.PROFILE) ? file.profile.unanswered() : file.profile;
        this.jobs = unanswered.contains(Kind.JOBS) ? file.jobs.unanswered() : file.jobs;
        this.estimates = unanswered.contains(Kind.ESTIMATES) ? file.estimates.unanswered() : file.estimates;
        this.invoices = unanswered.contains(Kind.INVOICES) ? file.invoices.unanswered() : file.invoices;
        this.requests = unanswered.contains(Kind.REQUESTS) ? file.requests.unanswered() : file.requests;
        this.jobsById = file.jobsById;
        this.estimatesById = file.estimatesById;
        this.estimatesByOption = file.estimatesByOption;
        this.invoicesById = file.invoicesById;
        this.invoicesByJob = file.invoicesByJob;
        this.requestsById = file.requestsById;
    }

    CustomerFile unanswered(Set<Kind<?>> kinds) {
        return new CustomerFile(this, kinds);
    }

    public CustomerId id() {
        return id;
    }

    /** Grows with every change of the file. */
    public long version() {
        return version;
    }

    public Part<Customer> profile() {
        return profile;
    }

    public Optional<Customer> customer() {
        return profile.records().stream().findFirst();
    }

    public Part<Job> jobs() {
        return jobs;
    }

    public Optional<Job> job(JobId job) {
        return Optional.ofNullable(jobsById.get(job));
    }

    public Part<Estimate> estimates() {
        return estimates;
    }

    public Optional<Estimate> estimate(EstimateId estimate) {
        return Optional.ofNullable(estimatesById.get(estimate));
    }

    /** The estimate that a job grew out of, found by the option that the job names. */
    public Optional<Estimate> estimateOf(Job job) {
        return Stream.concat(Stream.ofNullable(job.originalEstimateId()), job.originalEstimateUuids().stream())
                .map(estimatesByOption::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public Part<Invoice> invoices() {
        return invoices;
    }

    public Optional<Invoice> invoice(InvoiceId invoice) {
        return Optional.ofNullable(invoicesById.get(invoice));
    }

    public List<Invoice> invoicesOf(JobId job) {
        return invoicesByJob.getOrDefault(job, List.of());
    }

    public Part<Lead> requests() {
        return requests;
    }

    public Optional<Lead> request(LeadId request) {
        return Optional.ofNullable(requestsById.get(request));
    }

    /** The worst standing of any part. */
    public Standing standing() {
        return Stream.of(profile, jobs, estimates, invoices, requests)
                .map(Part::standing)
                .reduce(Standing.CURRENT, Standing::worse);
    }

    private static <K, T> Map<K, T> index(Part<T> part, Function<T, K> key) {
        var index = new HashMap<K, T>(part.records().size() * 4 / 3 + 1);
        part.records().forEach(record -> index.putIfAbsent(key.apply(record), record));
        return index;
    }

    private static Map<JobId, List<Invoice>> byJob(List<Invoice> invoices) {
        var byJob = new HashMap<JobId, List<Invoice>>();
        for (var invoice : invoices) {
            if (invoice.jobId() != null) {
                byJob.computeIfAbsent(invoice.jobId(), job -> new ArrayList<>(1))
                        .add(invoice);
            }
        }
        byJob.replaceAll((job, found) -> List.copyOf(found));
        return byJob;
    }

    private static Map<OptionId, Estimate> byOption(List<Estimate> estimates) {
        var byOption = new HashMap<OptionId, Estimate>();
        for (Estimate estimate : estimates) {
            for (EstimateOption option : estimate.options()) {
                byOption.putIfAbsent(option.id(), estimate);
            }
        }
        return byOption;
    }
}
