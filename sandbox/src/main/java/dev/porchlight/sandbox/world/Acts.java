package dev.porchlight.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in HCP's own application, and no operation of the API can do: the office, the crew, the customer. */
public final class Acts {
    private final World world;
    private final Map<String, Act> acts = new TreeMap<>();

    /** The words after an act are optional, for instance an amount or a new time. */
    @FunctionalInterface
    private interface Act {
        ObjectNode perform(String id, JsonNode words);
    }

    Acts(World world) {
        this.world = world;
        crew();
        officeCalendar();
        officeJobs();
        estimates();
        invoices();
        leads();
        customers();
    }

    public Set<String> names() {
        return Set.copyOf(acts.keySet());
    }

    public ObjectNode perform(String what, String id) {
        return perform(what, id, Json.object());
    }

    /** Answers with what was acted on. Throws {@link IllegalArgumentException} when there is no such act or thing. */
    public ObjectNode perform(String what, String id, JsonNode words) {
        Act act = acts.get(what);
        if (act == null) {
            throw new IllegalArgumentException("No such act: " + what + ". There are: " + acts.keySet());
        }
        return world.change(() -> act.perform(id, words));
    }

    private void crew() {
        onJob("on-my-way", (job, words) -> world.jobs.onMyWay(job));
        onJob("start", (job, words) -> world.jobs.start(job));
        onJob("complete", (job, words) -> world.jobs.complete(job));
        onJob("review", (job, words) -> world.jobs.review(job));
    }

    private void officeCalendar() {
        on("office-move", (id, words) -> {
            Job job = jobOrJobOf(id);
            Appointment appointment = appointment(job, id);
            Duration length = Duration.between(appointment.start, appointment.end);
            Instant start = time(words, "start").orElse(appointment.start.plus(Duration.ofDays(1)));
            Instant end = time(words, "end").orElse(start.plus(length));
            world.schedule.change(job, appointment, visit(appointment, start, end, appointment.employees));
            return appointment.json();
        });
        on("office-cancel", (id, words) -> {
            Job job = jobOrJobOf(id);
            world.schedule.remove(job, appointment(job, id));
            return job.json(world, Set.of("appointments"));
        });
        onJob("office-schedule", (job, words) -> {
            Instant start = time(words, "start").orElse(world.now().plus(Duration.ofDays(2)));
            Instant end = time(words, "end").orElse(start.plus(Duration.ofHours(2)));
            int window = words.path("arrivalWindow").asInt(world.company.defaultArrivalWindow);
            world.schedule.add(job, new JobSchedule.Visit(start, end, null, window, employees(words)));
        });
        onJob("assign", (job, words) -> world.schedule.dispatch(job, employees(words)));
    }

    private void officeJobs() {
        onJob("office-cancel-job", (job, words) -> world.jobs.cancelByCompany(job));
        onJob("customer-cancel-job", (job, words) -> world.jobs.cancelByCustomer(job));
        onJob("set-status", (job, words) -> world.jobs.moveTo(job, text(words, "status", "awaiting parts")));
        onJob("add-job-note", (job, words) -> {
            world.jobs.addNote(job, text(words, "content", "#customer The part has arrived."));
            world.jobs.touch(job);
        });
        onJob("add-attachment", (job, words) -> {
            String name = text(words, "name", "after.jpg");
            job.attachments.add(world.store(name, "image/jpeg", Pictures.photo(job.number), Instant.EPOCH));
            world.jobs.touch(job);
        });
        on("new-job", (id, words) -> {
            Customer customer = customer(id);
            Job made = world.jobs.create(customer, Optional.empty(), job -> {
                job.address = customer.addresses.stream().findFirst().orElse(Address.NONE);
                job.description = text(words, "description", "Annual inspection");
                LineItem item = job.lineItems.add(world.jobs.newLineItem(job.description));
                item.unitPrice = words.path("amount").asLong(12_900);
            });
            return made.json(world, Set.of());
        });
    }

    private void estimates() {
        on("new-estimate", (id, words) -> {
            Customer customer = customer(id);
            Estimate made = world.estimates.create(customer, Optional.empty(), estimate -> {
                estimate.address = customer.addresses.stream().findFirst().orElse(Address.NONE);
                world.estimates.put(
                        estimate,
                        text(words, "name", "Option #1"),
                        option -> option.lineItems.add(world.jobs.newLineItem("Sump pump")).unitPrice =
                                words.path("amount").asLong(84_000));
            });
            return made.json(world, Set.of());
        });
        onEstimate("send-estimate", world.estimates::send);
        onEstimate("complete-estimate", world.estimates::complete);
        onOption("approve-in-hcp", option -> decide(option, "approved", world.modes.copyApprovedEstimates()));
        onOption("decline-in-hcp", option -> decide(option, "declined", false));
        onOption("expire-option", world.estimates::expire);
        on("change-option", (id, words) -> {
            Estimate estimate = estimateOf(id);
            Option option = firstOption(estimate, id);
            LineItem item = option.lineItems.add(world.jobs.newLineItem(text(words, "name", "Extra fitting")));
            item.unitPrice = words.path("amount").asLong(4_500);
            option.updatedAt = world.now();
            world.estimates.changed(estimate);
            return estimate.json(world, Set.of());
        });
    }

    private void decide(Option option, String status, boolean copy) {
        world.estimates.decide(List.of(option.id), status, copy);
    }

    private void invoices() {
        on("new-invoice", (id, words) -> world.invoices.create(job(id)).json());
        on("send-invoice", (id, words) -> {
            Invoice invoice = world.invoices.find(id).orElseGet(() -> world.invoices.create(job(id)));
            world.invoices.send(invoice);
            return invoice.json();
        });
        onInvoice("pay-invoice", (invoice, words) -> world.invoices.pay(invoice, Optional.empty(), method(words)));
        onInvoice("part-pay-invoice", (invoice, words) -> {
            long amount = words.path("amount").asLong(Math.max(1, invoice.dueAmount() / 2));
            world.invoices.pay(invoice, Optional.of(amount), method(words));
        });
        onInvoice("fail-payment", (invoice, words) -> world.invoices.failPayment(invoice));
        onInvoice("refund-invoice", (invoice, words) -> world.invoices.refund(invoice));
        onInvoice("void-invoice", (invoice, words) -> close(invoice, Invoice.VOIDED));
        onInvoice("cancel-invoice", (invoice, words) -> close(invoice, Invoice.CANCELED));
    }

    private void close(Invoice invoice, String status) {
        world.invoices.close(invoice, status, "invoice." + status);
    }

    private void leads() {
        onLead("lead-won", world.leads::win);
        onLead("lead-lost", world.leads::lose);
        onLead("lead-to-job", world.leads::convertToJob);
        onLead("lead-to-estimate", world.leads::convertToEstimate);
    }

    private void customers() {
        onCustomer("delete-customer", (customer, words) -> world.customers.delete(customer));
        onCustomer(
                "do-not-service",
                (customer, words) -> world.customers.update(
                        customer,
                        false,
                        () -> customer.doNotService = words.path("on").asBoolean(true)));
        onCustomer(
                "change-email",
                (customer, words) -> world.customers.update(
                        customer, false, () -> customer.email = text(words, "email", "new-" + customer.email)));
    }

    private void on(String name, Act act) {
        acts.put(name, act);
    }

    @FunctionalInterface
    private interface Doing<T> {
        void act(T thing, JsonNode words);
    }

    private void onJob(String name, Doing<Job> doing) {
        on(name, (id, words) -> {
            Job job = jobOrJobOf(id);
            doing.act(job, words);
            return job.json(world, Set.of("appointments", "attachments"));
        });
    }

    private void onInvoice(String name, Doing<Invoice> doing) {
        on(name, (id, words) -> {
            Invoice invoice = found(world.invoices::find, "invoice", id);
            doing.act(invoice, words);
            return invoice.json();
        });
    }

    private void onCustomer(String name, Doing<Customer> doing) {
        on(name, (id, words) -> {
            Customer customer = customer(id);
            doing.act(customer, words);
            return customer.json(world, Set.of("do_not_service"));
        });
    }

    private void onEstimate(String name, Consumer<Estimate> doing) {
        on(name, (id, words) -> {
            Estimate estimate = estimateOf(id);
            doing.accept(estimate);
            return estimate.json(world, Set.of());
        });
    }

    private void onOption(String name, Consumer<Option> doing) {
        on(name, (id, words) -> {
            Estimate estimate = estimateOf(id);
            doing.accept(firstOption(estimate, id));
            return estimate.json(world, Set.of());
        });
    }

    private void onLead(String name, Consumer<Lead> doing) {
        on(name, (id, words) -> {
            Lead lead = found(world.leads::find, "lead", id);
            doing.accept(lead);
            return lead.json(world);
        });
    }

    private Job job(String id) {
        return found(world.jobs::find, "job", id);
    }

    private Customer customer(String id) {
        return found(world.customers::find, "customer", id);
    }

    private Job jobOrJobOf(String id) {
        if (!id.startsWith("appt_")) {
            return job(id);
        }
        return world.jobs.all().stream()
                .filter(job -> job.appointment(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no appointment " + id));
    }

    /** The named one, or the first of the job. */
    private static Appointment appointment(Job job, String id) {
        return job.appointment(id)
                .or(() -> job.appointments.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Job " + job.id + " has no appointment"));
    }

    private Estimate estimateOf(String id) {
        return found(
                any -> world.estimates.find(any).or(() -> world.estimates.ofOption(any)), "estimate or option", id);
    }

    /** The named one, or the first of the estimate. */
    private static Option firstOption(Estimate estimate, String id) {
        return estimate.option(id)
                .or(() -> estimate.options.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Estimate " + estimate.id + " has no option"));
    }

    private static <T> T found(Function<String, Optional<T>> find, String what, String id) {
        return find.apply(id).orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + id));
    }

    private List<Employee> employees(JsonNode words) {
        return words.path("employees")
                .valueStream()
                .map(id -> found(world.catalog::employee, "employee", id.asString()))
                .toList();
    }

    private static JobSchedule.Visit visit(
            Appointment appointment, Instant start, Instant end, List<Employee> employees) {
        return new JobSchedule.Visit(start, end, null, appointment.arrivalWindowMinutes, employees);
    }

    private static Optional<Instant> time(JsonNode words, String name) {
        try {
            return words.path(name).stringValueOpt().map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is a time such as 2026-06-26T10:45:00Z", e);
        }
    }

    private static String text(JsonNode words, String name, String otherwise) {
        return words.path(name).asString(otherwise);
    }

    private static String method(JsonNode words) {
        return text(words, "method", "credit_card");
    }
}
