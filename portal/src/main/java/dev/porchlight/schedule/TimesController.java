package dev.porchlight.schedule;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.changes.Seen;
import dev.porchlight.changes.Slot;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.schedule.Planner.Prospect;
import dev.porchlight.schedule.TimesPage.Place;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import dev.porchlight.windows.Hold;
import dev.porchlight.windows.HoldOutcome;
import dev.porchlight.windows.Holds;
import dev.porchlight.windows.Window;
import dev.porchlight.windows.Windows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows free times and holds the one that is chosen. Where there is nothing to choose from, one is told why elsewhere. */
@Controller
class TimesController {

    private final Planner planner;
    private final Bookings bookings;
    private final Windows windows;
    private final Holds holds;

    TimesController(Planner planner, Bookings bookings, Windows windows, Holds holds) {
        this.planner = planner;
        this.bookings = bookings;
        this.windows = windows;
        this.holds = holds;
    }

    @GetMapping("/schedule/visits/{visit}/move")
    ModelAndView move(
            CustomerFile file,
            SignedInCustomer here,
            Say say,
            @PathVariable AppointmentId visit,
            @RequestParam(required = false) @Nullable String from) {
        return show(
                here, prospect(move(file, visit), file, say), placeOf(visit), from, List.of(), new FormErrors(), say);
    }

    @PostMapping("/schedule/visits/{visit}/move")
    ModelAndView chooseForMove(
            CustomerFile file,
            SignedInCustomer here,
            Say say,
            @PathVariable AppointmentId visit,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String from) {
        var prospect = prospect(move(file, visit), file, say);
        if (!Objects.requireNonNull(prospect.visit()).mark().equals(seen)) {
            var errors = new FormErrors();
            errors.add("time", say.text("schedule.visit.moved"));
            return show(here, prospect, placeOf(visit), from, List.of(), errors, say);
        }
        return choose(here, prospect, null, placeOf(visit), time, from, say);
    }

    @GetMapping("/schedule/book/times")
    ModelAndView book(
            CustomerFile file,
            SignedInCustomer here,
            Say say,
            @RequestParam(required = false) @Nullable JobId job,
            @RequestParam(required = false) @Nullable AddressId address,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String from) {
        var plan = plan(job, address, service);
        return show(here, prospect(plan, file, say), placeOf(plan), from, List.of(), new FormErrors(), say);
    }

    @PostMapping("/schedule/book/times")
    ModelAndView chooseForBooking(
            CustomerFile file,
            SignedInCustomer here,
            Say say,
            @RequestParam(required = false) @Nullable JobId job,
            @RequestParam(required = false) @Nullable AddressId address,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String from) {
        var plan = plan(job, address, service);
        return choose(here, prospect(plan, file, say), null, placeOf(plan), time, from, say);
    }

    /** Another time for what is not sent yet, or was refused because its time had gone. */
    @GetMapping("/schedule/bookings/{id}/times")
    ModelAndView again(
            CustomerFile file,
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from) {
        var booking = bookings.find(here, id).orElseThrow(TimesController::notThere);
        var prospect = prospect(booking.plan(), file, say);
        var made = changes.find(booking.key());
        if (made.isEmpty()) {
            return show(here, prospect, placeOf(booking), from, List.of(), new FormErrors(), say);
        }
        if (!(made.get().outcome() instanceof Outcome.Refused)) {
            return Views.go(ChangeController.path(made.get()));
        }
        var errors = new FormErrors();
        errors.add("time", say.text("schedule.times.gone"));
        return show(
                here,
                prospect,
                placeOf(booking),
                from,
                windows.nearest(
                        here.id(),
                        prospect.wish(),
                        booking.slot().start(),
                        booking.slot().end()),
                errors,
                say);
    }

    @PostMapping("/schedule/bookings/{id}/times")
    ModelAndView chooseAgain(
            CustomerFile file,
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String from) {
        var booking = bookings.find(here, id).orElseThrow(TimesController::notThere);
        var made = changes.find(booking.key());
        if (made.isPresent() && !(made.get().outcome() instanceof Outcome.Refused)) {
            return Views.go(ChangeController.path(made.get()));
        }
        return choose(here, prospect(booking.plan(), file, say), booking, placeOf(booking), time, from, say);
    }

    private ModelAndView choose(
            SignedInCustomer here,
            Prospect prospect,
            @Nullable Booking before,
            Place place,
            @Nullable String time,
            @Nullable String from,
            Say say) {
        if (!prospect.rule().isAllowed()) {
            return instead(prospect);
        }
        var errors = new FormErrors();
        var chosen = Chosen.parse(time);
        if (chosen.isEmpty()) {
            errors.add("time", say.text("schedule.times.choose"));
            return show(here, prospect, place, from, List.of(), errors, say);
        }
        var wanted = new Window(chosen.get().start(), chosen.get().end(), List.of());
        var instead = Optional.ofNullable(before).map(booking -> booking.hold(here.id()));
        return switch (holds.take(here.id(), wanted, prospect.wish(), instead)) {
            case HoldOutcome.Taken(Hold hold) -> keep(here, prospect, before, hold);
            case HoldOutcome.Gone(List<Window> nearest) -> {
                errors.add("time", say.text("schedule.times.gone"));
                yield show(here, prospect, place, from, nearest, errors, say);
            }
            case HoldOutcome.TooMany(int most) -> {
                errors.add("time", say.count("schedule.times.tooMany", most));
                yield show(here, prospect, place, from, List.of(), errors, say);
            }
            case HoldOutcome.NoAnswer() -> {
                errors.add("time", say.text("schedule.times.unanswered"));
                yield show(here, prospect, place, from, List.of(), errors, say);
            }
        };
    }

    private ModelAndView keep(SignedInCustomer here, Prospect prospect, @Nullable Booking before, Hold hold) {
        var slot = new Slot(
                hold.start(),
                hold.end(),
                (int) prospect.arrivalWindow().toMinutes(),
                hold.employees(),
                hold.id(),
                prospect.wish().service());
        var booking = before == null
                ? new Booking(UUID.randomUUID(), prospect.plan(), slot, hold.until(), "", RequestKey.fresh())
                : before.at(slot, hold.until());
        bookings.save(here, booking);
        boolean asks = before == null && prospect.plan() instanceof Plan.NewWork;
        return Views.go("/schedule/bookings/" + booking.id() + (asks ? "/details" : ""));
    }

    private ModelAndView show(
            SignedInCustomer here,
            Prospect prospect,
            Place place,
            @Nullable String typedFrom,
            List<Window> nearest,
            FormErrors errors,
            Say say) {
        if (!prospect.rule().isAllowed()) {
            return instead(prospect);
        }
        var first = say.dateOf(Objects.requireNonNull(prospect.wish().earliest()));
        var last = say.dateOf(Objects.requireNonNull(prospect.wish().latest()));
        var from = day(typedFrom)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .orElse(first);
        var days = windows.on(here.id(), prospect.wish(), from, TimesPage.DAYS);
        if (days.isEmpty() && typedFrom == null && days.nextFree() != null) {
            from = say.dateOf(days.nextFree().start());
            days = windows.on(here.id(), prospect.wish(), from, TimesPage.DAYS);
        }
        return Views.form("schedule/times", TimesPage.of(prospect, days, from, place, nearest, errors, say), errors);
    }

    /** The visit or the job says why. */
    private static ModelAndView instead(Prospect prospect) {
        return Views.go(
                switch (prospect.plan()) {
                    case Plan.Move move -> "/schedule/visits/" + move.visit();
                    case Plan.ForJob job -> "/jobs/" + job.job();
                    case Plan.NewWork work -> "/schedule/book";
                });
    }

    private Prospect prospect(Plan plan, CustomerFile file, Say say) {
        return planner.of(plan, file, say.now()).orElseThrow(TimesController::notThere);
    }

    private static Plan move(CustomerFile file, AppointmentId visit) {
        var own = OwnVisit.in(file, visit).orElseThrow(TimesController::notThere);
        return new Plan.Move(own.job().id(), visit, Seen.of(own.appointment()));
    }

    private static Plan plan(@Nullable JobId job, @Nullable AddressId address, @Nullable String service) {
        if (job != null) {
            return new Plan.ForJob(job);
        }
        if (address == null || service == null) {
            throw notThere();
        }
        return new Plan.NewWork(address, service);
    }

    private static Place placeOf(AppointmentId visit) {
        return new Place("/schedule/visits/" + visit + "/move", "/schedule/visits/" + visit);
    }

    private static Place placeOf(Booking booking) {
        return new Place("/schedule/bookings/" + booking.id() + "/times", "/schedule/bookings/" + booking.id());
    }

    private static Place placeOf(Plan plan) {
        var times = UriComponentsBuilder.fromPath("/schedule/book/times");
        return switch (plan) {
            case Plan.NewWork(AddressId address, String service) ->
                new Place(
                        times.queryParam("address", address)
                                .queryParam("service", "{service}")
                                .encode()
                                .buildAndExpand(service)
                                .toUriString(),
                        "/schedule/book?address=" + address);
            case Plan.ForJob(JobId job) ->
                new Place(times.queryParam("job", job).toUriString(), "/jobs/" + job);
            case Plan.Move(JobId job, AppointmentId visit, Seen before) -> placeOf(visit);
        };
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
