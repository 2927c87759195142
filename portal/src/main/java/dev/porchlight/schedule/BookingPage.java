package dev.porchlight.schedule;

import dev.porchlight.schedule.Planner.Prospect;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, to be checked before it is sent.
 *
 * @param title "Move this visit?"
 * @param time that was chosen
 * @param before the time that a visit has which is moved
 * @param stays what a move does not change
 * @param kept "Kept for you until 10:42", or that it is not any more
 * @param text what the customer says about new work; absent when there is nothing to say
 * @param rule what can be done with it afterwards
 * @param button "Book Tuesday 9 December, between 9 and 11"
 */
public record BookingPage(
        String path,
        String request,
        String title,
        String time,
        @Nullable String before,
        @Nullable String stays,
        List<Fact> facts,
        String kept,
        @Nullable String text,
        @Nullable String rule,
        String button,
        FormErrors errors) {

    static BookingPage of(Booking booking, Prospect prospect, @Nullable String ruleAfter, FormErrors errors, Say say) {
        boolean isMove = prospect.visit() != null;
        String time = time(booking, say);
        Instant until = booking.keptUntil();
        var facts = new ArrayList<>(PlanWords.facts(prospect, say));
        facts.removeIf(fact -> fact.term().equals(say.text("schedule.fact.now")));
        price(prospect, say, facts);
        return new BookingPage(
                "/schedule/bookings/" + booking.id(),
                booking.key().toString(),
                say.text(isMove ? "schedule.check.move" : "schedule.check.book"),
                time,
                PlanWords.now(prospect, say).orElse(null),
                PlanWords.stays(prospect, say),
                facts,
                until.isAfter(say.now())
                        ? say.text("schedule.check.kept", say.time(until))
                        : say.text("schedule.check.notKept"),
                booking.plan() instanceof Plan.NewWork ? booking.text() : null,
                ruleAfter,
                say.text(isMove ? "schedule.check.send.move" : "schedule.check.send.book", time),
                errors);
    }

    static String time(Booking booking, Say say) {
        return PlanWords.time(
                booking.slot().start(), Duration.ofMinutes(booking.slot().arrivalWindowMinutes()), say);
    }

    private static void price(Prospect prospect, Say say, List<Fact> facts) {
        var service = prospect.service();
        if (service == null) {
            return;
        }
        service.fixedPrice()
                .map(price -> say.money(price))
                .or(() -> service.from().map(from -> say.text("schedule.service.from", say.money(from))))
                .ifPresent(price -> facts.add(new Fact(say.text("schedule.fact.price"), price)));
    }
}
