package dev.porchlight.sandbox.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts things into a new world, in days counted from today where the company is. */
final class Planter {
    final World world;
    private final LocalDate today;

    Planter(World world) {
        this.world = world;
        this.today = world.now().atZone(world.zone()).toLocalDate();
    }

    Instant at(int daysFromToday, int hour) {
        return at(daysFromToday, hour, 0);
    }

    Instant at(int daysFromToday, int hour, int minute) {
        return today.plusDays(daysFromToday)
                .atTime(LocalTime.of(hour, minute))
                .atZone(world.zone())
                .toInstant();
    }

    /** So many days from today, or the working day after it. */
    Instant workdayAt(int daysFromToday, int hour) {
        int days = daysFromToday;
        while (today.plusDays(days).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            days++;
        }
        return at(days, hour);
    }

    Customer person(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        Instant since = at(-400 - world.customers.all().size() % 300, 9, 12);
        return world.customers.add(since, customer -> {
            customer.firstName = firstName;
            customer.lastName = lastName;
            customer.email = email;
        });
    }

    Address address(Customer customer, String street, String city, String zip) {
        String type = customer.addresses.isEmpty() ? "billing" : "service";
        double east = customer.addresses.size() / 1000.0;
        Address address = new Address(
                world.ids.mint("adr_"), type, street, null, city, "MA", zip, "US", 42.2529, -71.0023 + east);
        customer.addresses.add(address);
        return address;
    }

    Job job(Customer customer, Address address, String description, Instant createdAt, Consumer<Job> fill) {
        return world.jobs.add(customer, Optional.empty(), past(createdAt), job -> {
            job.address = address;
            job.description = description;
            job.lineItems.taxRate = 625;
            fill.accept(job);
        });
    }

    /** Nothing was made or changed in the future: whoever asks for what changed last would never see anything else. */
    private Instant past(Instant when) {
        Instant yesterday = world.now().minus(Duration.ofDays(1));
        return when.isAfter(yesterday) ? yesterday : when;
    }

    Appointment visit(Job job, Instant start, int minutes, Employee... employees) {
        if (job.workStatus.equals(Job.NEEDS_SCHEDULING)) {
            job.workStatus = Job.SCHEDULED;
        }
        Instant end = start.plus(Duration.ofMinutes(minutes));
        return world.schedule.put(job, new JobSchedule.Visit(start, end, null, 60, List.of(employees)));
    }

    void started(Job job) {
        Instant start = job.scheduledStart();
        job.workStatus = Job.IN_PROGRESS;
        job.timestamps.startedAt = start;
        job.timestamps.onMyWayAt = start == null ? null : start.minus(Duration.ofMinutes(20));
        job.updatedAt = start == null ? job.updatedAt : past(start);
    }

    void completed(Job job, String workStatus) {
        started(job);
        job.workStatus = workStatus;
        job.timestamps.completedAt = job.scheduledEnd();
        job.updatedAt = job.timestamps.completedAt == null ? job.updatedAt : past(job.timestamps.completedAt);
    }

    void completedVisit(Job job, int day) {
        visit(job, at(day, 10), 60, employee("Luis"));
        completed(job, Job.COMPLETE_UNRATED);
    }

    LineItem labor(LineItems lines, String name, long cents) {
        LineItem item = lines.add(world.jobs.newLineItem(name));
        item.unitPrice = cents;
        item.unitCost = cents / 2;
        item.taxable = false;
        item.durationInMinutes = 120;
        item.serviceItemId = world.catalog.services.getFirst().id();
        item.serviceItemType = "OrganizationalLineItemTemplate";
        return item;
    }

    LineItem material(LineItems lines, String name, long cents, double quantity) {
        LineItem item = lines.add(world.jobs.newLineItem(name));
        item.unitPrice = cents;
        item.unitCost = cents * 6 / 10;
        item.quantity = quantity;
        item.kind = "materials";
        item.unitOfMeasure = "each";
        return item;
    }

    void discount(LineItems lines, String name, long cents) {
        LineItem item = lines.add(world.jobs.newLineItem(name));
        item.unitPrice = cents;
        item.kind = "fixed discount";
        item.taxable = false;
    }

    Invoice invoice(Job job, Instant createdAt, Consumer<Invoice> fill) {
        return world.invoices.add(job, createdAt, invoice -> {
            invoice.sentAt = createdAt;
            invoice.dueAt = createdAt;
            fill.accept(invoice);
        });
    }

    void paid(Invoice invoice, Instant when, String method) {
        Instant paidAt = past(when);
        invoice.payments.add(world.invoices.payment("succeeded", method, invoice.amount, paidAt));
        invoice.status = Invoice.PAID;
        invoice.paidAt = paidAt;
        invoice.updatedAt = paidAt;
    }

    Estimate estimate(Customer customer, Address address, Instant createdAt) {
        return world.estimates.add(customer, Optional.empty(), createdAt, estimate -> estimate.address = address);
    }

    Option option(Estimate estimate, String name, @Nullable String approval, String status, long cents) {
        return world.estimates.put(estimate, name, option -> {
            option.approvalStatus = approval;
            option.status = status;
            option.messageFromPro = "Thank you for asking us. Prices hold for 30 days.";
            option.lineItems.taxRate = 625;
            if (cents > 0) {
                material(option.lineItems, name, cents * 6 / 10, 1);
                labor(option.lineItems, "Installation", cents - cents * 6 / 10);
            }
        });
    }

    Lead lead(Customer customer, Address address, Instant createdAt, Consumer<Lead> fill) {
        return world.leads.add(customer, createdAt, lead -> {
            lead.address = address;
            lead.leadSource = "Website";
            fill.accept(lead);
        });
    }

    void note(Job job, String content) {
        world.jobs.addNote(job, content);
    }

    Employee employee(String firstName) {
        return world.catalog.anybodyNamed(firstName);
    }
}
