package dev.porchlight.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What customers asked for, and everything that they were told about it. */
final class Testimony {

    /** What a page says of a change. */
    enum Word {
        SAVING,
        DONE,
        REFUSED
    }

    /** @param key of the form, the same for every press of the same page */
    record Press(UUID key, Wish wish) {}

    /**
     * One page.
     *
     * @param reference null when the page named none
     * @param since when the page was asked for; it is at least as new as that
     * @param at when it was there
     */
    record Told(UUID key, @Nullable String reference, Word word, Instant since, Instant at) {}

    /** The time of a visit as a page shows it. */
    record Time(Instant start, Instant end) {}

    private final Map<UUID, Press> presses = new ConcurrentHashMap<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<String, Time>> shown = new ConcurrentHashMap<>();

    void pressed(UUID key, Wish wish) {
        presses.put(key, new Press(key, wish));
    }

    void told(Told page) {
        told.add(page);
    }

    /** The visits to come that a customer sees when all is over, with their times. */
    void shown(String customer, Map<String, Time> visits) {
        shown.put(customer, Map.copyOf(visits));
    }

    List<Press> presses() {
        return List.copyOf(presses.values());
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    Map<String, Map<String, Time>> shown() {
        return Map.copyOf(shown);
    }
}
