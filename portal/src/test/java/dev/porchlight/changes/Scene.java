package dev.porchlight.changes;

import dev.porchlight.housecall.NewLine;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.BookingWindows;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.JobSchedule;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The sandbox's world, with new people for every act, so that acts can go on side by side. */
final class Scene {

    static final Duration TWO_HOURS = Duration.ofMinutes(120);
    static final int ARRIVAL_WINDOW = 60;

    private final Sandbox sandbox;
    private final Deque<Free> free = new ArrayDeque<>();

    Scene(Sandbox sandbox) {
        this.sandbox = sandbox;
        var world = sandbox.world();
        var tomorrow = LocalDate.ofInstant(world.now(), world.zone()).plusDays(2);
        for (var employee : world.catalog.activeEmployees()) {
            if (employee.bookableOnline()) {
                new BookingWindows(world, List.of(employee), TWO_HOURS)
                        .from(tomorrow, 50).stream()
                                .filter(BookingWindows.Window::available)
                                .forEach(window -> free.add(new Free(employee, window)));
            }
        }
    }

    /** A time at which somebody is free. Each is given once. */
    record Free(Employee employee, BookingWindows.Window window) {

        Slot slot() {
            return new Slot(
                    window.start(),
                    window.end(),
                    ARRIVAL_WINDOW,
                    List.of(new EmployeeId(employee.id())),
                    UUID.randomUUID(),
                    null);
        }

        JobSchedule.Visit visit() {
            return new JobSchedule.Visit(window.start(), window.end(), null, ARRIVAL_WINDOW, List.of(employee));
        }
    }

    /**
     * Somebody about to do something.
     *
     * @param job which it is about, where the office finds a note of it
     * @param done how often it is so in the sandbox
     */
    record Act(CustomerId customer, Change change, @Nullable Job job, LongSupplier done) {}

    synchronized Free free() {
        return free.remove();
    }

    Customer customer() {
        return sandbox.world().change(() -> {
            var customer = sandbox.world().customers.create(made -> {
                made.firstName = "Ines";
                made.email = UUID.randomUUID() + "@example.com";
            });
            sandbox.world()
                    .customers
                    .addAddress(
                            customer,
                            new Address(null, "service", "1 Pier Road", null, "Hull", "MA", "02045", "US", null, null));
            return customer;
        });
    }

    Job job(Customer customer) {
        return sandbox.world()
                .change(() -> sandbox.world().jobs.create(customer, Optional.empty(), job -> {
                    job.address = customer.addresses.getFirst();
                    job.description = "Dripping tap";
                }));
    }

    Appointment visit(Job job, Free at) {
        return sandbox.world().change(() -> sandbox.world().schedule.add(job, at.visit()));
    }

    /** The office does something. */
    void office(Runnable act) {
        sandbox.world().change(() -> {
            act.run();
            return true;
        });
    }

    void move(Job job, Appointment visit, Free to) {
        office(() -> sandbox.world().schedule.change(job, visit, to.visit()));
    }

    long notes(Job job, ChangeReference about) {
        return sandbox.world()
                .read(() -> job.notes.stream()
                        .filter(note -> note.content().contains(about.value()))
                        .count());
    }

    Act addAddress() {
        var customer = customer();
        var change = new AddAddress("8 Lakeview Road", null, "Hingham", "MA", "02043", "US");
        return new Act(
                id(customer),
                change,
                null,
                () -> sandbox.world()
                        .read(() -> customer.addresses.stream()
                                .filter(address -> "8 Lakeview Road".equals(address.street()))
                                .count()));
    }

    Act bookVisit() {
        var customer = customer();
        var job = job(customer);
        return new Act(
                id(customer),
                new BookVisit(id(job), free().slot()),
                job,
                () -> sandbox.world().read(job.appointments::size));
    }

    Act bookWork() {
        var customer = customer();
        var change = new BookWork(
                address(customer),
                "Tap repair",
                free().slot(),
                List.of(NewLine.of("Tap repair", new Money(8_900))),
                null,
                "It drips – at night 💧");
        return new Act(
                id(customer),
                change,
                null,
                () -> sandbox.world()
                        .read(() -> sandbox.world().jobs.of(customer.id).size()));
    }

    Act moveVisit() {
        var customer = customer();
        var job = job(customer);
        var visit = visit(job, free());
        var to = free().slot();
        return new Act(
                id(customer),
                move(job, visit, to),
                job,
                () -> sandbox.world()
                        .read(() -> job.appointments.stream()
                                .filter(there -> there.start.equals(to.start()) && there.end.equals(to.end()))
                                .count()));
    }

    Act cancelVisit() {
        var customer = customer();
        var job = job(customer);
        var visit = visit(job, free());
        return new Act(
                id(customer),
                cancel(job, visit),
                job,
                () -> sandbox.world().read(() -> job.appointments.isEmpty() ? 1 : 0));
    }

    Act askForService() {
        var customer = customer();
        return new Act(
                id(customer),
                request(customer, "Customer portal"),
                null,
                () -> sandbox.world()
                        .read(() -> sandbox.world().leads.of(customer.id).size()));
    }

    static MoveVisit move(Job job, Appointment visit, Slot to) {
        return new MoveVisit(id(job), new AppointmentId(visit.id), seen(visit), to);
    }

    static CancelVisit cancel(Job job, Appointment visit) {
        return new CancelVisit(id(job), new AppointmentId(visit.id), seen(visit), "We are away,\nsorry");
    }

    static AskForService request(Customer customer, String leadSource) {
        return new AskForService(
                address(customer),
                null,
                "The tap drips",
                "Soon",
                "Mornings",
                null,
                leadSource,
                List.of(URI.create("https://portal.example/office/files/secret")));
    }

    static Seen seen(Appointment visit) {
        return new Seen(
                visit.start,
                visit.end,
                null,
                visit.arrivalWindowMinutes,
                visit.employees.stream()
                        .map(employee -> new EmployeeId(employee.id()))
                        .toList());
    }

    static CustomerId id(Customer customer) {
        return new CustomerId(customer.id);
    }

    static JobId id(Job job) {
        return new JobId(job.id);
    }

    static AddressId address(Customer customer) {
        return new AddressId(customer.addresses.getFirst().id());
    }
}
