package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Invoice;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.sandbox.world.World;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one customer has at the company, and what may happen to it next. */
record Things(World world) {

    private static final int MOST_OF_A_KIND = 5;
    private static final int MOST_PEOPLE = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM, H:mm", Locale.ENGLISH);

    record Person(String id, String name, String contact) {}

    /** Something to which an act can be done. */
    record Thing(String id, String title, String state, List<String> acts) {}

    List<Person> people() {
        return world.read(() -> world.customers.all().stream()
                .filter(customer -> !customer.doNotService && (customer.email != null || customer.mobileNumber != null))
                .limit(MOST_PEOPLE)
                .map(Things::person)
                .toList());
    }

    List<Thing> of(String customerId) {
        return world.read(() -> world.customers.find(customerId).map(this::all).orElse(List.of()));
    }

    private static Person person(Customer customer) {
        String person = Stream.of(customer.firstName, customer.lastName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String name = customer.company == null ? person : person + ", " + customer.company;
        String contact = Optional.ofNullable(customer.email).orElse(String.valueOf(customer.mobileNumber));
        return new Person(customer.id, name, contact);
    }

    private List<Thing> all(Customer customer) {
        var things = new ArrayList<Thing>();
        List<Job> jobs = world.jobs.of(customer.id);
        jobs.stream()
                .sorted(Comparator.comparing(Things::isOver)
                        .thenComparing(job -> job.updatedAt, Comparator.reverseOrder()))
                .limit(MOST_OF_A_KIND)
                .map(this::job)
                .forEach(things::add);
        world.estimates.of(customer.id).stream()
                .sorted(Comparator.comparing((Estimate estimate) -> estimate.updatedAt)
                        .reversed())
                .limit(MOST_OF_A_KIND)
                .map(Things::estimate)
                .forEach(things::add);
        jobs.stream()
                .flatMap(job -> job.invoices.stream())
                .sorted(Comparator.comparing((Invoice invoice) -> invoice.updatedAt)
                        .reversed())
                .limit(MOST_OF_A_KIND)
                .map(Things::invoice)
                .forEach(things::add);
        world.leads.of(customer.id).stream()
                .sorted(Comparator.comparing((Lead lead) -> lead.updatedAt).reversed())
                .limit(MOST_OF_A_KIND)
                .map(Things::lead)
                .forEach(things::add);
        things.add(new Thing(
                customer.id, "New for this customer", "", List.of("new-job", "new-estimate", "do-not-service")));
        return things;
    }

    private static boolean isOver(Job job) {
        return job.workStatus.startsWith("complete") || job.workStatus.endsWith("canceled");
    }

    private Thing job(Job job) {
        String when = job.appointments.stream()
                .map(appointment -> time(appointment))
                .collect(Collectors.joining("; ", " · ", ""));
        String title = "Job " + job.number + " · "
                + Optional.ofNullable(job.description).orElse("");
        return new Thing(
                job.id,
                title,
                job.workStatus
                        + (job.timestamps.onMyWayAt == null || job.timestamps.startedAt != null ? "" : " · on the way")
                        + (when.length() > 3 ? when : ""),
                acts(job));
    }

    private String time(Appointment appointment) {
        Instant start = appointment.start;
        return TIME.format(start.atZone(world.zone()));
    }

    private static List<String> acts(Job job) {
        return switch (job.workStatus) {
            case Job.NEEDS_SCHEDULING -> List.of("office-schedule", "add-job-note", "office-cancel-job");
            case Job.SCHEDULED ->
                List.of("on-my-way", "start", "complete", "office-move", "office-cancel", "office-cancel-job");
            case Job.IN_PROGRESS -> List.of("complete", "add-job-note", "add-attachment");
            case Job.COMPLETE_UNRATED -> List.of("send-invoice", "review", "add-attachment");
            default -> List.of("add-job-note");
        };
    }

    private static Thing estimate(Estimate estimate) {
        String state = estimate.workStatus
                + estimate.options.stream()
                        .map(option -> option.name + ": "
                                + Optional.ofNullable(option.approvalStatus).orElse("undecided"))
                        .collect(Collectors.joining(", ", " · ", ""));
        return new Thing(
                estimate.id,
                "Estimate " + estimate.number,
                state,
                List.of("send-estimate", "change-option", "approve-in-hcp", "decline-in-hcp", "expire-option"));
    }

    private static Thing invoice(Invoice invoice) {
        String state = "%s · $%.2f of $%.2f due"
                .formatted(invoice.status, invoice.dueAmount() / 100.0, invoice.amount / 100.0);
        List<String> acts = invoice.status.equals(Invoice.PAID)
                ? List.of("refund-invoice")
                : List.of("send-invoice", "pay-invoice", "part-pay-invoice", "fail-payment", "void-invoice");
        return new Thing(invoice.id, "Invoice " + invoice.number, state, acts);
    }

    private static Thing lead(Lead lead) {
        List<String> acts = lead.status.equals(Lead.OPEN)
                ? List.of("lead-won", "lead-lost", "lead-to-job", "lead-to-estimate")
                : List.of();
        return new Thing(lead.id, "Request " + lead.number, lead.status + " · " + lead.pipelineStatus, acts);
    }
}
