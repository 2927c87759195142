package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is sent about a customer, found good before anything changes. */
final class CustomerFields {
    private static final List<String> WHO =
            List.of("first_name", "last_name", "email", "mobile_number", "home_number", "work_number");

    private final World world;
    private final Fields body;
    private final List<Address> addresses;

    CustomerFields(World world, Fields body) {
        this.world = world;
        this.body = body;
        this.addresses = body.objects("addresses").stream()
                .map(address -> AddressesApi.read(address, "billing"))
                .toList();
        Stream.concat(WHO.stream(), Stream.of("company", "lead_source", "notes"))
                .forEach(body::text);
        body.flag("notifications_enabled");
        body.texts("tags");
        body.text("email").filter(CustomerFields::isNoEmail).ifPresent(email -> {
            throw body.refuse("email", "is invalid");
        });
    }

    /** Documented: one of these six is required. */
    CustomerFields ofSomebody() {
        if (WHO.stream()
                .allMatch(
                        name -> body.text(name).filter(text -> !text.isBlank()).isEmpty())) {
            throw Refusal.message(400, "One of " + String.join(", ", WHO) + " is required");
        }
        return this;
    }

    Customer create() {
        ofSomebody();
        return world.customers.create(customer -> {
            applyTo(customer);
            customer.addresses.addAll(addresses);
        });
    }

    boolean areOnlyNotes() {
        return body.has("notes")
                && Stream.concat(WHO.stream(), Stream.of("company", "lead_source", "notifications_enabled", "tags"))
                        .noneMatch(body::has);
    }

    /** Only what was sent changes. */
    void applyTo(Customer customer) {
        body.ifSent("first_name", text -> customer.firstName = text);
        body.ifSent("last_name", text -> customer.lastName = text);
        body.ifSent("email", text -> customer.email = text);
        body.ifSent("mobile_number", text -> customer.mobileNumber = text);
        body.ifSent("home_number", text -> customer.homeNumber = text);
        body.ifSent("work_number", text -> customer.workNumber = text);
        body.ifSent("company", text -> customer.company = text);
        body.ifSent("notes", text -> customer.notes = text);
        body.flag("notifications_enabled").ifPresent(on -> customer.notificationsEnabled = on);
        if (body.has("tags")) {
            customer.tags = new ArrayList<>(body.texts("tags"));
        }
        new Find(world).leadSource(body).ifPresent(name -> customer.leadSource = name);
    }

    private static boolean isNoEmail(String email) {
        return !email.isBlank() && !email.matches("[^\\s@]+@[^\\s@]+");
    }
}
