package dev.porchlight.windows;

import dev.porchlight.housecall.BookingWindows;
import dev.porchlight.housecall.Employee;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.Priority;
import dev.porchlight.housecall.WindowSearch;
import dev.porchlight.shared.EmployeeId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked of Housecall Pro about free times. Each method tells what it costs. */
final class Upstream {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    /** Nobody's. An account that honours the filter is never free for them. */
    private static final EmployeeId STRANGER = new EmployeeId("pro_00000000000000000000000000000000");

    /** What Housecall Pro takes when nobody says (documented), and short enough to fit in somewhere. */
    private static final Duration SHORT = Duration.ofMinutes(30);

    private final HousecallApis apis;
    private final CompanyDays days;
    private final Executor threads;

    Upstream(HousecallApis apis, CompanyDays days, Executor threads) {
        this.apis = apis;
        this.days = days;
        this.threads = threads;
    }

    /**
     * Three calls side by side. The account tells who is free if somebody is, while a stranger never is: some accounts may
     * ignore the filter by employee, as they do others. When nobody is free for weeks nothing is proven, and the careful answer
     * is that it does not tell.
     */
    Crew crew(LocalDate block, Priority priority) {
        var people = aside(priority, apis.employees()::all);
        var anybody = aside(priority, () -> read(new Question(block, SHORT, null, null)));
        var stranger = aside(priority, () -> read(new Question(block, SHORT, null, STRANGER)));
        var bookable = of(people).stream()
                .filter(Employee::canBeBookedOnline)
                .map(Employee::id)
                .sorted(Comparator.comparing(EmployeeId::value))
                .toList();
        return new Crew(
                bookable, !of(anybody).free().isEmpty() && of(stranger).free().isEmpty());
    }

    /** One call. */
    Reading read(Question question, Priority priority) {
        return priority.during(() -> read(question));
    }

    /**
     * Whether all of them, or anybody when nobody is named, are free in this very window at this moment. One call for each.
     */
    boolean isFree(Span span, List<EmployeeId> wanted, Wish wish) {
        LocalDate day = days.of(span.start());
        if (wanted.size() < 2) {
            return isFree(span, day, wanted, wish);
        }
        return wanted.stream()
                .map(employee -> aside(Priority.WAITED_FOR, () -> isFree(span, day, List.of(employee), wish)))
                .toList()
                .stream()
                .allMatch(Upstream::of);
    }

    private boolean isFree(Span span, LocalDate day, List<EmployeeId> employees, Wish wish) {
        var search = new WindowSearch(day, Question.DAY_AND_NEXT, wish.service(), wish.length(), employees);
        return ask(search).windows().stream()
                .anyMatch(window -> window.available()
                        && window.start().equals(span.start())
                        && window.end().equals(span.end()));
    }

    private Reading read(Question question) {
        return Reading.of(ask(question.search()), question, days);
    }

    /** Nobody is free for somebody who is gone, or for a service that is unknown. */
    private BookingWindows ask(WindowSearch search) {
        try {
            return apis.availability().windows(search);
        } catch (NotFound | Refused e) {
            log.warn("There are no times for this: {}", e.getMessage());
            return new BookingWindows(List.of());
        }
    }

    private <T> CompletableFuture<T> aside(Priority priority, Supplier<T> call) {
        return CompletableFuture.supplyAsync(() -> priority.during(call), threads);
    }

    private static <T> T of(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
