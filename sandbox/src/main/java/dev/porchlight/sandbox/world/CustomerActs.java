package dev.porchlight.sandbox.world;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the office does to customers and to their requests. */
final class CustomerActs {
    private final World world;
    private final Acts acts;

    CustomerActs(World world, Acts acts) {
        this.world = world;
        this.acts = acts;
        onCustomer("delete-customer", (customer, words) -> world.customers.delete(customer));
        onCustomer("do-not-service", this::doNotService);
        onCustomer("change-email", this::changeEmail);
        onLead("lead-won", (lead, words) -> world.leads.win(lead));
        onLead("lead-lost", (lead, words) -> world.leads.lose(lead));
        onLead("lead-to-job", (lead, words) -> world.leads.convertToJob(lead));
        onLead("lead-to-estimate", (lead, words) -> world.leads.convertToEstimate(lead));
    }

    private void doNotService(Customer customer, JsonNode words) {
        boolean on = words.path("on").asBoolean(true);
        world.customers.update(customer, false, () -> customer.doNotService = on);
    }

    private void changeEmail(Customer customer, JsonNode words) {
        String email = Acts.text(words, "email", "new-" + customer.email);
        world.customers.update(customer, false, () -> customer.email = email);
    }

    private void onCustomer(String name, Acts.Doing<Customer> doing) {
        acts.on(
                name,
                id -> Acts.found(world.customers.find(id), "customer", id),
                doing,
                customer -> customer.json(world, Set.of("do_not_service")));
    }

    private void onLead(String name, Acts.Doing<Lead> doing) {
        acts.on(name, id -> Acts.found(world.leads.find(id), "lead", id), doing, lead -> lead.json(world));
    }
}
