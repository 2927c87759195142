package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.sandbox.world.LeadSource;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** A request for work as it is sent, read whole and found good before anything is made. */
final class NewLead {
    private final World world;
    private final Optional<Customer> known;
    private final Optional<CustomerFields> newcomer;
    private final Optional<Address> address;
    private final Optional<String> leadSource;
    private final Optional<Employee> employee;
    private final List<LineItem> lines;
    private final int taxRate;
    private final List<String> tags;
    private final Optional<String> note;

    NewLead(World world, Fields body) {
        Find find = new Find(world);
        this.world = world;
        known = body.text("customer_id").map(find::customer);
        newcomer = body.object("customer").map(fields -> new CustomerFields(world, fields).ofSomebody());
        if (known.isEmpty() && newcomer.isEmpty()) {
            throw body.refuse("customer_id", "is missing");
        }
        address = address(find, body);
        leadSource = body.text("lead_source").map(this::leadSource);
        employee = body.text("assigned_employee_id").map(find::employee);
        lines = LineItemFields.readNew(world, body.objects("line_items"));
        taxRate = body.count("tax_rate", 10_000).orElse(0);
        tags = body.texts("tags");
        note = body.text("note");
    }

    /** Seen live: an inline customer is accepted. Whether it meets one that exists is unknown; here it never does. */
    Lead create() {
        Customer customer = known.or(() -> newcomer.map(CustomerFields::create)).orElseThrow();
        return world.leads.create(customer, lead -> {
            lead.address =
                    address.or(() -> customer.addresses.stream().findFirst()).orElse(Address.NONE);
            lead.leadSource = leadSource.orElse(null);
            lead.assignedEmployee = employee.orElse(null);
            lines.forEach(lead.lineItems::add);
            lead.lineItems.taxRate = taxRate;
            lead.tags.addAll(tags);
            lead.note = note.orElse(null);
        });
    }

    private Optional<Address> address(Find find, Fields body) {
        Optional<Address> sent = body.object("address").map(fields -> AddressesApi.read(fields, "service"));
        Optional<String> id = body.text("address_id");
        if (id.isEmpty()) {
            return sent;
        }
        return Optional.of(known.map(customer -> find.address(customer, id.get()))
                .orElseThrow(() -> Refusal.errorText(422, "Address not found")));
    }

    /** Seen live: unlike for customers, an unknown source is refused. */
    private String leadSource(String name) {
        return world.catalog
                .leadSource(name)
                .map(LeadSource::name)
                .orElseThrow(() -> Refusal.errorText(422, "Lead source not found"));
    }
}
