package dev.porchlight.schedule;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.BookVisit;
import dev.porchlight.changes.BookWork;
import dev.porchlight.changes.Change;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.MoveVisit;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.NewLine;
import dev.porchlight.policy.Service;
import dev.porchlight.schedule.Planner.Prospect;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import dev.porchlight.windows.Holds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was chosen: to be added to, checked, sent, or let go. */
@Controller
@RequestMapping("/schedule/bookings/{id}")
class BookingController {

    private static final int LONGEST = 2000;

    private final Planner planner;
    private final Bookings bookings;
    private final Holds holds;

    BookingController(Planner planner, Bookings bookings, Holds holds) {
        this.planner = planner;
        this.bookings = bookings;
        this.holds = holds;
    }

    @GetMapping
    ModelAndView check(
            CustomerFile file, SignedInCustomer here, CustomerChanges changes, Say say, @PathVariable UUID id) {
        var booking = find(here, id);
        return changes.find(booking.key())
                .map(made -> outcome(made, booking))
                .orElseGet(() -> page(booking, file, new FormErrors(), say));
    }

    @PostMapping
    ModelAndView send(
            CustomerFile file,
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String request) {
        var booking = find(here, id);
        var made = changes.find(booking.key());
        if (made.isPresent()) {
            return outcome(made.get(), booking);
        }
        var errors = new FormErrors();
        var prospect = prospect(booking, file, say);
        if (!Optional.of(booking.key()).equals(RequestKey.parse(request))) {
            errors.add("send", say.text("schedule.check.other"));
        } else if (!prospect.rule().isAllowed()) {
            errors.add("send", notAllowed(prospect, say));
        }
        if (!errors.isEmpty()) {
            return page(booking, file, errors, say);
        }
        if (prospect.visit() != null) {
            planner.remember(prospect.visit(), booking.slot().start(), say.now());
        }
        return outcome(changes.make(booking.key(), change(booking, prospect)), booking);
    }

    @GetMapping("/details")
    ModelAndView details(SignedInCustomer here, CustomerChanges changes, Say say, @PathVariable UUID id) {
        var booking = find(here, id);
        return changes.find(booking.key())
                .map(made -> outcome(made, booking))
                .orElseGet(() -> details(booking, booking.text(), new FormErrors(), say));
    }

    @PostMapping("/details")
    ModelAndView saveDetails(
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        var booking = find(here, id);
        var made = changes.find(booking.key());
        if (made.isPresent()) {
            return outcome(made.get(), booking);
        }
        var errors = new FormErrors();
        if (text.strip().length() > LONGEST) {
            errors.add("text", say.text("schedule.details.tooLong", say.number(LONGEST)));
            return details(booking, text, errors, say);
        }
        bookings.save(here, booking.saying(text.strip()));
        return Views.go("/schedule/bookings/" + id);
    }

    /** The time is somebody else's to have again. */
    @PostMapping("/leave")
    ModelAndView leave(SignedInCustomer here, CustomerChanges changes, @PathVariable UUID id) {
        var booking = find(here, id);
        var made = changes.find(booking.key());
        if (made.isPresent()) {
            return outcome(made.get(), booking);
        }
        holds.release(here.id(), booking.slot().hold());
        bookings.remove(here, id);
        return Views.go(booking.plan() instanceof Plan.Move move ? "/schedule/visits/" + move.visit() : "/schedule");
    }

    private Booking find(SignedInCustomer here, UUID id) {
        return bookings.find(here, id).orElseThrow(TimesController::notThere);
    }

    private Prospect prospect(Booking booking, CustomerFile file, Say say) {
        return planner.of(booking.plan(), file, say.now()).orElseThrow(TimesController::notThere);
    }

    private ModelAndView page(Booking booking, CustomerFile file, FormErrors errors, Say say) {
        var prospect = prospect(booking, file, say);
        return Views.form(
                "schedule/booking",
                BookingPage.of(
                        booking,
                        prospect,
                        planner.ruleAfter(prospect, booking.slot().start(), say),
                        errors,
                        say),
                errors);
    }

    private static ModelAndView details(Booking booking, String text, FormErrors errors, Say say) {
        return Views.form(
                "schedule/details",
                new DetailsPage(
                        "/schedule/bookings/" + booking.id() + "/details",
                        BookingPage.time(booking, say),
                        text,
                        errors),
                errors);
    }

    private static String notAllowed(Prospect prospect, Say say) {
        var why = PlanWords.rule(
                prospect.visit() == null ? "schedule.rule.book" : "schedule.rule.move", prospect.rule(), say);
        return Objects.requireNonNullElseGet(why, () -> say.text("schedule.rule.notOffered"));
    }

    /** A time that has gone is chosen anew with everything typed still there; all else has a page of its own. */
    private static ModelAndView outcome(MadeChange made, Booking booking) {
        boolean gone = made.outcome() instanceof Outcome.Refused(var at, String reason)
                && reason.equals(Outcome.Refused.WINDOW_GONE);
        return Views.go(gone ? "/schedule/bookings/" + booking.id() + "/times" : ChangeController.path(made));
    }

    private static Change change(Booking booking, Prospect prospect) {
        var slot = booking.slot();
        return switch (booking.plan()) {
            case Plan.Move move -> new MoveVisit(move.job(), move.visit(), move.before(), slot);
            case Plan.ForJob job -> new BookVisit(job.job(), slot);
            case Plan.NewWork work -> {
                var service = Objects.requireNonNull(prospect.service());
                yield new BookWork(
                        work.address(), service.name(), slot, lines(service), service.jobTypeId(), booking.text());
            }
        };
    }

    private static List<NewLine> lines(Service service) {
        return service.fixedPrice()
                .map(price -> List.of(NewLine.of(service.name(), price)))
                .orElse(List.of());
    }
}
