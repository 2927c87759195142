package dev.porchlight.sandbox;

import dev.porchlight.sandbox.http.MalformedBody;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.World;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose things a request is about, as far as one can tell by looking at it. */
record Owners(World world) {

    Optional<String> customer(Request request) {
        return Stream.of(named(request), byPath(request), inBody(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(Request request) {
        return Stream.of("customer_id", "customer_uuid[]", "customer_uuid")
                .flatMap(name -> request.query().one(name).stream())
                .findFirst();
    }

    private Optional<String> byPath(Request request) {
        return Arrays.stream(request.path().split("/"))
                .flatMap(segment -> ownerOf(segment).stream())
                .findFirst();
    }

    private Optional<String> ownerOf(String id) {
        if (id.startsWith("cus_")) {
            return Optional.of(id);
        }
        return id.indexOf('_') < 0
                ? Optional.empty()
                : world.read(() -> find(id)).map(customer -> customer.id);
    }

    private Optional<Customer> find(String id) {
        return switch (id.substring(0, id.indexOf('_'))) {
            case "job" -> world.jobs.find(id).map(job -> job.customer);
            case "csr" -> world.estimates.find(id).map(estimate -> estimate.customer);
            case "est" -> world.estimates.ofOption(id).map(estimate -> estimate.customer);
            case "lea" -> world.leads.find(id).map(lead -> lead.customer);
            case "invoice" -> world.invoices.find(id).map(invoice -> invoice.job.customer);
            default -> Optional.empty();
        };
    }

    private static Optional<String> inBody(Request request) {
        try {
            return request.method().equals("POST") && request.body().length < 100_000
                    ? request.json().path("customer_id").stringValueOpt()
                    : Optional.empty();
        } catch (MalformedBody _) {
            return Optional.empty();
        }
    }
}
