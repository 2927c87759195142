package dev.porchlight.sandbox.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the office does to estimates, and what the customer says on HCP's own page. */
final class EstimateActs {
    private final World world;
    private final Acts acts;

    EstimateActs(World world, Acts acts) {
        this.world = world;
        this.acts = acts;
        acts.on("new-estimate", this::create);
        onEstimate("send-estimate", (estimate, words) -> world.estimates.send(estimate));
        onEstimate("complete-estimate", (estimate, words) -> world.estimates.complete(estimate));
        onOption("approve-in-hcp", option -> decide(option, "approved", world.modes.copyApprovedEstimates()));
        onOption("decline-in-hcp", option -> decide(option, "declined", false));
        onOption("expire-option", world.estimates::expire);
        acts.on("change-option", this::change);
    }

    private ObjectNode create(String id, JsonNode words) {
        Customer customer = Acts.found(world.customers.find(id), "customer", id);
        Estimate made = world.estimates.create(customer, Optional.empty(), estimate -> {
            estimate.address = customer.addresses.stream().findFirst().orElse(Address.NONE);
            world.estimates.put(
                    estimate,
                    Acts.text(words, "name", "Option #1"),
                    option -> addLine(option, words, "Sump pump", 84_000));
        });
        return made.json(world, Set.of());
    }

    /** The price of an option moves while the customer looks at it. */
    private ObjectNode change(String id, JsonNode words) {
        Estimate estimate = estimateOf(id);
        Option option = firstOption(estimate, id);
        addLine(option, words, "Extra fitting", 4_500);
        option.updatedAt = world.now();
        world.estimates.changed(estimate);
        return estimate.json(world, Set.of());
    }

    private void addLine(Option option, JsonNode words, String name, long cents) {
        LineItem item = option.lineItems.add(world.jobs.newLineItem(name));
        item.unitPrice = words.path("amount").asLong(cents);
    }

    private void decide(Option option, String status, boolean copy) {
        world.estimates.decide(List.of(option.id), status, copy);
    }

    private void onEstimate(String name, Acts.Doing<Estimate> doing) {
        acts.on(name, this::estimateOf, doing, estimate -> estimate.json(world, Set.of()));
    }

    private void onOption(String name, Consumer<Option> doing) {
        acts.on(name, (id, words) -> {
            Estimate estimate = estimateOf(id);
            doing.accept(firstOption(estimate, id));
            return estimate.json(world, Set.of());
        });
    }

    private Estimate estimateOf(String id) {
        return Acts.found(world.estimates.find(id).or(() -> world.estimates.ofOption(id)), "estimate or option", id);
    }

    /** The named one, or the first of the estimate. */
    private static Option firstOption(Estimate estimate, String id) {
        return Acts.found(
                estimate.option(id).or(() -> estimate.options.stream().findFirst()), "option of estimate", estimate.id);
    }
}
