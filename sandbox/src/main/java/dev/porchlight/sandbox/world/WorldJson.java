package dev.porchlight.sandbox.world;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The whole world as one document: what the API would tell, and what it keeps to itself. */
final class WorldJson {
    private static final Set<String> EVERYTHING = Set.of("appointments", "attachments", "do_not_service");

    private WorldJson() {}

    static ObjectNode of(World world) {
        ObjectNode json = Json.object();
        json.set("modes", world.modes.toJson());
        json.set("company", world.company.json(true, world));
        json.set("availability", world.availability.json());
        json.set("employees", Json.list(world.catalog.activeEmployees(), employee -> employee.json(world)));
        json.set("customers", Json.list(world.customers.all(), customer -> customer.json(world, EVERYTHING)));
        json.set("jobs", Json.list(world.jobs.all(), job -> job(world, job)));
        json.set("estimates", Json.list(world.estimates.all(), estimate -> estimate(world, estimate)));
        json.set("invoices", Json.list(world.invoices.all(), Invoice::json));
        json.set("leads", Json.list(world.leads.all(), lead -> lead(world, lead)));
        json.set("lead_sources", Json.list(world.catalog.leadSources, LeadSource::json));
        json.set("job_types", Json.list(world.catalog.jobTypes, Named::json));
        json.set("tags", Json.list(world.catalog.tags, Named::json));
        json.set("service_zones", Json.list(world.catalog.zones, ServiceZone::json));
        return json.set("events", Json.list(world.catalog.events, event -> event.json(world)));
    }

    private static ObjectNode job(World world, Job job) {
        ObjectNode json = job.json(world, EVERYTHING);
        json.set("line_items", job.lineItems.json(job.lineItemsUrl()));
        return json.set("links", Json.list(job.links, Link::json));
    }

    private static ObjectNode estimate(World world, Estimate estimate) {
        ObjectNode json = estimate.json(world, EVERYTHING);
        for (int i = 0; i < estimate.options.size(); i++) {
            Option option = estimate.options.get(i);
            String url = "/estimates/" + estimate.id + "/options/" + option.id + "/line_items";
            ((ObjectNode) json.path("options").path(i)).set("line_items", option.lineItems.json(url));
        }
        return json;
    }

    private static ObjectNode lead(World world, Lead lead) {
        ObjectNode json = lead.json(world).put("note", lead.note);
        return json.set("line_items", lead.lineItems.json(lead.lineItemsUrl()));
    }
}
