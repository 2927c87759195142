package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An estimate as it is sent, read whole and found good before anything is made. */
final class NewEstimate {
    private final World world;
    private final Find find;
    private final Customer customer;
    private final Address address;
    private final Optional<String> number;
    private final List<Employee> employees;
    private final List<NewOption> options;
    private final OptionTax tax;
    private final Optional<JobSchedule.Visit> visit;
    private final Optional<String> leadSource;
    private final Optional<String> note;
    private final Optional<String> message;

    private record NewOption(String name, List<String> tags, List<LineItem> lines) {}

    NewEstimate(World world, Fields body) {
        this.world = world;
        find = new Find(world);
        customer = find.customer(body.requiredText("customer_id"));
        address = address(body);
        number = body.count("estimate_number", Integer.MAX_VALUE).map(String::valueOf);
        employees = find.employees(body.texts("assigned_employee_ids"));
        options = options(body);
        tax = OptionTax.of(body);
        visit = body.object("schedule").flatMap(this::visit);
        leadSource = find.leadSource(body);
        note = body.text("note");
        message = body.text("message");
        if (number.filter(world.estimates::isNumberTaken).isPresent()) {
            throw Refusal.unprocessable("estimate_number", "has already been taken");
        }
    }

    Estimate create() {
        Estimate created = world.estimates.create(customer, number, this::applyTo);
        visit.ifPresent(planned -> world.estimates.schedule(created, planned));
        return created;
    }

    private void applyTo(Estimate estimate) {
        estimate.address = address;
        estimate.employees = employees;
        estimate.leadSource = leadSource.orElse(null);
        for (NewOption sent : options) {
            world.estimates.put(estimate, sent.name(), option -> {
                option.tags.addAll(sent.tags());
                sent.lines().forEach(option.lineItems::add);
                option.messageFromPro = message.orElse(null);
                tax.applyTo(option.lineItems);
                note.ifPresent(text -> world.estimates.addNote(option, text));
            });
        }
    }

    private Address address(Fields body) {
        Optional<String> id = body.text("address_id");
        if (id.isPresent()) {
            return find.address(customer, id.get());
        }
        return body.object("address")
                .map(fields -> AddressesApi.read(fields, "service"))
                .orElse(Address.NONE);
    }

    /** Reported: without an option there is no estimate, though the document asks for none. */
    private List<NewOption> options(Fields body) {
        List<NewOption> all = new ArrayList<>();
        for (Fields sent : body.objects("options")) {
            String name = sent.text("name").orElse("Option #" + (all.size() + 1));
            List<LineItem> lines = LineItemFields.readNew(world, sent.objects("line_items"));
            all.add(new NewOption(name, sent.texts("tags"), lines));
        }
        if (all.isEmpty()) {
            throw body.refuse("options", "is missing");
        }
        return all;
    }

    private Optional<JobSchedule.Visit> visit(Fields fields) {
        int window = fields.count("arrival_window_in_minutes", VisitFields.DAY).orElse(0);
        return fields.time("start_time")
                .map(start -> VisitFields.visit(fields, start, fields.time("end_time"), "end_time", window, employees));
    }
}
