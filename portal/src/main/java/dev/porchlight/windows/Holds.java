package dev.porchlight.windows;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has chosen which time. Housecall Pro reserves nothing, so we do: a hold ends by itself unless it is kept for a change,
 * and while it stands nobody else who uses the portal can have that time of those people.
 */
public final class Holds {

    private static final Logger log = LoggerFactory.getLogger(Holds.class);

    private final HoldTable table;
    private final Windows windows;
    private final WindowSettings settings;
    private final MeterRegistry meters;

    Holds(HoldTable table, Windows windows, WindowSettings settings, MeterRegistry meters) {
        this.table = table;
        this.windows = windows;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Takes a window for a customer. Only its times are believed; who is free is known here. When nothing has to be learnt
     * first it costs one call for each who is held, which asks Housecall Pro about this very window.
     *
     * @param instead what the customer had chosen before; let go when the new window is theirs, and theirs again when not
     */
    public HoldOutcome take(CustomerId customer, Window window, Wish wish, Optional<Hold> instead) {
        var outcome = tryToTake(customer, window.span(), wish, instead.orElse(null));
        meters.counter("porchlight.holds", "outcome", word(outcome)).increment();
        return outcome;
    }

    /** Nothing when it has ended, or is somebody else's. */
    public Optional<Hold> find(CustomerId customer, UUID hold) {
        return table.find(customer, hold);
    }

    /** The customer does not want it any more. One that is kept for a change stays. */
    public void release(CustomerId customer, UUID hold) {
        table.release(customer, hold);
    }

    /**
     * From now on it stands until {@link #settled}. When it has ended meanwhile it is taken again for the same people and time.
     * May be said again for the same change.
     *
     * @return false when somebody else has that time, or the hold is another change's
     */
    public boolean keep(Hold hold, String changeReference) {
        return table.keep(hold, changeReference);
    }

    /**
     * What became of the change. Refused: free at once. Done: people are free again when no list that is older than the change
     * can be shown any more, because then Housecall Pro itself says that they are busy; a unit of the company, which it does
     * not know of, stays taken to the end of its time. Earlier times of the same appointment are free. May be told again.
     */
    public void settled(String changeReference, boolean done, @Nullable AppointmentId appointment) {
        if (done) {
            table.done(changeReference, appointment, settings.stale());
        } else {
            table.refused(changeReference);
        }
    }

    /** This appointment is not there any more. */
    public void release(AppointmentId appointment) {
        table.release(appointment);
    }

    private HoldOutcome tryToTake(CustomerId customer, Span span, Wish wish, @Nullable Hold instead) {
        return switch (windows.find(customer, wish, span)) {
            case Windows.Found.Unanswered() -> new HoldOutcome.NoAnswer();
            case Windows.Found.NotFree() -> gone(customer, wish, span);
            case Windows.Found.Free(Window window) -> takeAny(customer, span, wish, candidates(window, wish), instead);
        };
    }

    private HoldOutcome takeAny(
            CustomerId customer, Span span, Wish wish, List<List<EmployeeId>> candidates, @Nullable Hold instead) {
        var again = table.renew(customer, span, candidates, settings.holdFor());
        if (again.isPresent() && isStillFree(again.get(), wish)) {
            return taken(again.get(), instead);
        }
        again.ifPresent(hold -> table.release(customer, hold.id()));
        var terms = new HoldTable.Terms(settings.holdFor(), settings.holdsPerCustomer());
        for (var employees : candidates) {
            switch (table.take(customer, span, employees, instead, terms)) {
                case HoldTable.Attempt.TooMany() -> {
                    return new HoldOutcome.TooMany(settings.holdsPerCustomer());
                }
                case HoldTable.Attempt.Occupied() -> {
                    // Somebody else who can come may still be free.
                }
                case HoldTable.Attempt.Held held -> {
                    if (isStillFree(held.hold(), wish)) {
                        return taken(held.hold(), instead);
                    }
                    table.giveBack(held);
                }
            }
        }
        return gone(customer, wish, span);
    }

    private HoldOutcome taken(Hold hold, @Nullable Hold instead) {
        if (instead != null && !instead.id().equals(hold.id())) {
            table.release(instead.customer(), instead.id());
        }
        return new HoldOutcome.Taken(hold);
    }

    private HoldOutcome gone(CustomerId customer, Wish wish, Span span) {
        return new HoldOutcome.Gone(windows.nearest(customer, wish, span));
    }

    /** A list may be minutes old. Without an answer now, the sending asks. */
    private boolean isStillFree(Hold hold, Wish wish) {
        try {
            boolean free = windows.isFree(hold.start(), hold.end(), hold.employees(), wish);
            if (!free) {
                windows.drop(wish, hold);
            }
            return free;
        } catch (HousecallException e) {
            log.info("A window was held without asking again: {}", e.getMessage());
            return true;
        }
    }

    /** Those who come together, or each who could; not always the same one first. */
    private static List<List<EmployeeId>> candidates(Window window, Wish wish) {
        if (window.free().isEmpty()) {
            return List.of(List.of());
        }
        if (!wish.needed().isEmpty()) {
            return List.of(wish.needed());
        }
        var each = new ArrayList<>(window.free().stream().map(List::of).toList());
        Collections.rotate(each, window.start().hashCode());
        return each;
    }

    private static String word(HoldOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
