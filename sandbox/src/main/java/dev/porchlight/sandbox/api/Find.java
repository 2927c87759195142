package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.sandbox.world.LeadSource;
import dev.porchlight.sandbox.world.Option;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** What a path or a body names by its id, or the refusal HCP has for it. */
final class Find {
    private final World world;

    Find(World world) {
        this.world = world;
    }

    Customer customer(Call call) {
        return world.customers.find(call.path("customer")).orElseThrow(() -> Refusal.error(404, "Customer not found"));
    }

    /** Seen live as a bare text. */
    Job job(Call call) {
        return world.jobs.find(call.path("job")).orElseThrow(() -> Refusal.errorText(404, "Job not found"));
    }

    /** Seen live: visits of an archived job cannot be changed. */
    Job openJob(Call call) {
        Job job = job(call);
        if (job.deletedAt != null) {
            throw Refusal.error(400, "Cannot change the schedule of an archived job");
        }
        return job;
    }

    /** Seen live: the id of an option in place of the estimate's is not found either. */
    Estimate estimate(Call call) {
        return world.estimates.find(call.path("estimate")).orElseThrow(() -> Refusal.error(404, "Estimate not found"));
    }

    Option option(Call call) {
        return estimate(call)
                .option(call.path("option"))
                .orElseThrow(() -> Refusal.error(404, "Estimate option not found"));
    }

    Lead lead(Call call) {
        return world.leads.find(call.path("lead")).orElseThrow(() -> Refusal.error(404, "Lead not found"));
    }

    /** Seen live for lead sources: what a body names and nobody knows is a 422 with a bare text. */
    Customer customer(String id) {
        return world.customers.find(id).orElseThrow(() -> Refusal.errorText(422, "Customer not found"));
    }

    Address address(Customer customer, String id) {
        return customer.address(id).orElseThrow(() -> Refusal.errorText(422, "Address not found"));
    }

    /** Reported for customers: a source that nobody made before is dropped without a word. */
    Optional<String> leadSource(Fields body) {
        return body.text("lead_source").flatMap(world.catalog::leadSource).map(LeadSource::name);
    }

    List<Employee> employees(List<String> ids) {
        return ids.stream().map(this::employee).distinct().toList();
    }

    Employee employee(String id) {
        return world.catalog.employee(id).orElseThrow(() -> Refusal.errorText(422, "Employee not found"));
    }
}
