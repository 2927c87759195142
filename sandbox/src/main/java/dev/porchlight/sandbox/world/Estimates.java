package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The estimates of the company, and what becomes of their options. */
public final class Estimates implements Holder {
    private static final int FIRST_NUMBER = 51_108_001;

    private final World world;
    private final Map<String, Estimate> byId = new LinkedHashMap<>();
    private final Map<String, Estimate> byOption = new LinkedHashMap<>();
    private int lastNumber;

    Estimates(World world) {
        this.world = world;
    }

    @Override
    public void clear() {
        byId.clear();
        byOption.clear();
        lastNumber = FIRST_NUMBER - 1;
    }

    public Collection<Estimate> all() {
        return byId.values();
    }

    public List<Estimate> of(String customerId) {
        return world.customers
                .find(customerId)
                .map(customer -> customer.estimates)
                .orElse(List.of());
    }

    public Optional<Estimate> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Estimate> ofOption(String optionId) {
        return Optional.ofNullable(byOption.get(optionId));
    }

    public boolean isNumberTaken(String number) {
        return byId.values().stream().anyMatch(estimate -> estimate.number.equals(number));
    }

    public Estimate create(Customer customer, Optional<String> number, Consumer<Estimate> fill) {
        Estimate estimate = add(customer, number, world.now(), fill);
        tell("estimate.created", estimate);
        if (estimate.scheduledStart != null) {
            tell("estimate.scheduled", estimate);
        }
        estimate.options.forEach(option -> tell("estimate.option.created", estimate));
        return estimate;
    }

    /** For the filling of a new estimate; later additions are {@link #addOption}. */
    public Option put(Estimate estimate, String name, Consumer<Option> fill) {
        int count = estimate.options.size();
        String number = count == 0 ? estimate.number : estimate.number + "-" + (count + 1);
        Option option = new Option(world.ids.mint("est_"), name, number, world.now());
        option.createdAt = estimate.createdAt;
        option.updatedAt = estimate.createdAt;
        fill.accept(option);
        estimate.options.add(option);
        byOption.put(option.id, estimate);
        return option;
    }

    public Option addOption(Estimate estimate, String name, Consumer<Option> fill) {
        Option option = put(estimate, name, fill);
        option.createdAt = world.now();
        option.updatedAt = world.now();
        estimate.updatedAt = world.now();
        tell("estimate.option.created", estimate);
        return option;
    }

    /**
     * Sets the approval of options. Seen live: {@code updated_at} of the estimate stays. Where the account copies approved
     * estimates, all options of one call become one job.
     */
    public Optional<Job> decide(List<String> optionIds, String approvalStatus, boolean copyToJob) {
        List<Option> changed = optionIds.stream()
                .distinct()
                .map(this::option)
                .filter(option -> !approvalStatus.equals(option.approvalStatus))
                .toList();
        changed.forEach(option -> approve(option, approvalStatus));
        if (!copyToJob || changed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(copyToJob(changed));
    }

    public void changed(Estimate estimate) {
        estimate.updatedAt = world.now();
        tell("estimate.updated", estimate);
    }

    public Note addNote(Option option, String content) {
        Note note = new Note(world.ids.mint("nte_"), content);
        option.notes.add(note);
        return note;
    }

    public Link addLink(Option option, String title, String url) {
        Link link = new Link(world.ids.mint("lnk_"), title, url);
        option.links.add(link);
        return link;
    }

    public void schedule(Estimate estimate, JobSchedule.Visit visit) {
        estimate.scheduledStart = visit.start();
        estimate.scheduledEnd = visit.end();
        estimate.arrivalWindow = visit.arrivalWindow();
        estimate.employees = visit.employees();
        if (estimate.workStatus.equals(Job.NEEDS_SCHEDULING)) {
            estimate.workStatus = Job.SCHEDULED;
        }
        estimate.updatedAt = world.now();
        tell("estimate.scheduled", estimate);
    }

    void send(Estimate estimate) {
        estimate.options.stream()
                .filter(option -> option.approvalStatus == null)
                .forEach(option -> approve(option, Option.AWAITING_RESPONSE));
        estimate.updatedAt = world.now();
        tell("estimate.sent", estimate);
    }

    void complete(Estimate estimate) {
        estimate.timestamps.completedAt = world.now();
        estimate.workStatus = Job.COMPLETE_UNRATED;
        estimate.updatedAt = world.now();
        tell("estimate.completed", estimate);
    }

    void expire(Option option) {
        option.status = "timed out";
        approve(option, "expired");
    }

    Estimate add(Customer customer, Optional<String> number, Instant createdAt, Consumer<Estimate> fill) {
        String own = number.orElseGet(() -> Integer.toString(++lastNumber));
        Estimate estimate = new Estimate(world.ids.mint("csr_"), own, customer, createdAt);
        byId.put(estimate.id, estimate);
        customer.estimates.add(estimate);
        fill.accept(estimate);
        return estimate;
    }

    Option option(String optionId) {
        return ofOption(optionId).flatMap(estimate -> estimate.option(optionId)).orElseThrow();
    }

    private void approve(Option option, String approvalStatus) {
        option.approvalStatus = approvalStatus;
        option.approvalStatusUpdatedAt = world.now();
        option.updatedAt = world.now();
        tell("estimate.option.approval_status_changed", ofOption(option.id).orElseThrow());
    }

    private Job copyToJob(List<Option> options) {
        Set<Estimate> sources = options.stream()
                .map(option -> ofOption(option.id).orElseThrow())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Estimate first = sources.iterator().next();
        options.forEach(option -> option.status = Estimate.BECAME_JOB);
        sources.forEach(estimate -> estimate.workStatus = Estimate.BECAME_JOB);
        sources.forEach(estimate -> tell("estimate.copy_to_job", estimate));
        return world.jobs.create(first.customer, Optional.empty(), job -> {
            job.address = first.address;
            job.leadSource = first.leadSource;
            job.originalOptions = options.stream().map(option -> option.id).toList();
            options.forEach(option -> option.lineItems.copyTo(job.lineItems, world.ids));
            job.description = job.lineItems.all().stream()
                    .findFirst()
                    .map(item -> item.name)
                    .orElse(options.getFirst().name);
        });
    }

    private void tell(String event, Estimate estimate) {
        world.happened(event, "estimate", estimate.json(world, Set.of()));
    }
}
