package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The requests for work that reached the company. */
public final class Leads implements Holder {
    private final World world;
    private final Map<String, Lead> byId = new LinkedHashMap<>();

    Leads(World world) {
        this.world = world;
    }

    @Override
    public void clear() {
        byId.clear();
    }

    public Collection<Lead> all() {
        return byId.values();
    }

    public List<Lead> of(String customerId) {
        return world.customers.find(customerId).map(customer -> customer.leads).orElse(List.of());
    }

    public Optional<Lead> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Lead create(Customer customer, Consumer<Lead> fill) {
        Lead lead = add(customer, world.now(), fill);
        tell("lead.created", lead);
        return lead;
    }

    public Job convertToJob(Lead lead) {
        Job job = world.jobs.create(lead.customer, Optional.empty(), made -> {
            made.address = lead.address;
            made.leadSource = lead.leadSource;
            made.description = firstLine(lead);
            lead.lineItems.copyTo(made.lineItems, world.ids);
        });
        converted(lead, new Lead.Conversion("Job", job.id));
        return job;
    }

    public Estimate convertToEstimate(Lead lead) {
        Estimate estimate = world.estimates.create(lead.customer, Optional.empty(), made -> {
            made.address = lead.address;
            made.leadSource = lead.leadSource;
            world.estimates.put(made, "Option #1", option -> lead.lineItems.copyTo(option.lineItems, world.ids));
        });
        converted(lead, new Lead.Conversion("Estimate", estimate.id));
        return estimate;
    }

    public void moveInPipeline(Lead lead, String pipelineStatus) {
        lead.pipelineStatus = pipelineStatus;
        touch(lead);
        tell("lead.updated", lead);
    }

    void win(Lead lead) {
        lead.status = Lead.WON;
        lead.lostAt = null;
        moveInPipeline(lead, "Won");
    }

    void lose(Lead lead) {
        lead.status = Lead.LOST;
        lead.lostAt = world.now();
        lead.pipelineStatus = "Lost";
        touch(lead);
        tell("lead.lost", lead);
    }

    Lead add(Customer customer, Instant createdAt, Consumer<Lead> fill) {
        Lead lead = new Lead(world.ids.mint("lea_"), byId.size() + 1, customer, createdAt);
        fill.accept(lead);
        byId.put(lead.id, lead);
        customer.leads.add(lead);
        return lead;
    }

    private void converted(Lead lead, Lead.Conversion conversion) {
        lead.conversions.add(conversion);
        lead.status = Lead.WON;
        lead.pipelineStatus = "Won";
        touch(lead);
        tell("lead.converted", lead);
    }

    private void touch(Lead lead) {
        lead.updatedAt = world.now();
    }

    private void tell(String event, Lead lead) {
        world.happened(event, "lead", lead.json(world));
    }

    private static @Nullable String firstLine(Lead lead) {
        return lead.lineItems.all().isEmpty() ? lead.note : lead.lineItems.all().getFirst().name;
    }
}
