package dev.porchlight.schedule;

import dev.porchlight.changes.RequestKey;
import dev.porchlight.changes.Slot;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.windows.Hold;
import java.time.Instant;
import java.util.UUID;

/**
 * A time that a customer has chosen and not sent yet. Kept by the server, so that going back, a refresh or a lost
 * connection loses nothing.
 *
 * @param keptUntil how long the time is held
 * @param text what they say about it
 * @param key of the change that it becomes; another with every time that is chosen
 */
record Booking(UUID id, Plan plan, Slot slot, Instant keptUntil, String text, RequestKey key) {

    Hold hold(CustomerId customer) {
        return new Hold(slot.hold(), customer, slot.start(), slot.end(), slot.employees(), keptUntil);
    }

    Booking at(Slot another, Instant until) {
        return new Booking(id, plan, another, until, text, RequestKey.fresh());
    }

    Booking saying(String words) {
        return new Booking(id, plan, slot, keptUntil, words, key);
    }
}
