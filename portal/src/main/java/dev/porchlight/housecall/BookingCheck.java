package dev.porchlight.housecall;

import dev.porchlight.office.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Whether customers would find times to choose from, and whom they would book. */
@Order(45)
class BookingCheck extends HousecallCheck {

    private static final int DAYS = 14;

    private final AvailabilityApi availability;
    private final EmployeesApi employees;
    private final Clock clock;

    BookingCheck(FirstQuestion first, AvailabilityApi availability, EmployeesApi employees, Clock clock) {
        super(first);
        this.availability = availability;
        this.employees = employees;
        this.clock = clock;
    }

    @Override
    protected List<Finding> ask(Company company) {
        var findings = new ArrayList<Finding>();
        findings.add(windows());
        findings.add(people());
        return findings;
    }

    private Finding windows() {
        // The day in the company's zone may be another; of two weeks that is no matter.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var windows = availability
                .windows(new WindowSearch(today, DAYS, null, null, List.of()))
                .windows();
        var free =
                windows.stream().filter(BookingWindows.BookingWindow::available).count();
        if (windows.isEmpty()) {
            return Finding.note(
                    "Housecall Pro gives no booking windows: customers cannot book by themselves.",
                    "If they should, set up Online Booking in Housecall Pro: working hours, and who can be booked.");
        }
        return free == 0
                ? Finding.note(
                        "All %d booking windows of the next %d days are taken.".formatted(windows.size(), DAYS),
                        "If that is not so, look at working hours and calendars in Housecall Pro.")
                : Finding.fine(
                        "%d of %d booking windows of the next %d days are free.".formatted(free, windows.size(), DAYS));
    }

    private Finding people() {
        var all = employees.all();
        var bookable = all.stream().filter(Employee::canBeBookedOnline).count();
        return bookable == 0
                ? Finding.note(
                        "None of %d employees can be booked online: it cannot be told who is free."
                                .formatted(all.size()),
                        "In Housecall Pro allow it for those who may be booked, in their permissions.")
                : Finding.fine("%d of %d employees can be booked online.".formatted(bookable, all.size()));
    }
}
