package dev.porchlight.requests;

import dev.porchlight.web.AddressFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed so far, right or wrong.
 *
 * @param place the id of an address of theirs, or {@link #ELSEWHERE}
 * @param urgency the name of an {@link Urgency}
 * @param times the names of {@link PartOfDay}s that suit
 * @param days what they say of days
 * @param reach a way that is on file, or {@link #ANOTHER_WAY}
 */
record Answers(
        @Nullable String place,
        AddressFields address,
        @Nullable String text,
        @Nullable String urgency,
        List<String> times,
        @Nullable String days,
        @Nullable String reach,
        @Nullable String otherReach) {

    static final String ELSEWHERE = "new";
    static final String ANOTHER_WAY = "other";

    static final Answers NONE = new Answers(null, AddressFields.EMPTY, null, null, List.of(), null, null, null);

    /** More than anybody types by hand. What is longer than it may be is shown again as it is, but not without end. */
    private static final int MOST_LETTERS = 20_000;

    Answers {
        address = address == null ? AddressFields.EMPTY : address;
        times = times == null ? List.of() : List.copyOf(times);
    }

    /** Of somebody who has chosen already what they ask for, and where: both can be changed. */
    static Answers about(@Nullable String address, @Nullable String service) {
        var typed = new HashMap<String, List<String>>();
        if (address != null) {
            typed.put("place", List.of(address));
        }
        if (service != null) {
            typed.put("text", List.of(service));
        }
        return of(typed);
    }

    static Answers of(Map<String, List<String>> typed) {
        return new Answers(
                first(typed, "place"),
                new AddressFields(
                        first(typed, "street"),
                        first(typed, "street2"),
                        first(typed, "city"),
                        first(typed, "state"),
                        first(typed, "zip"),
                        null),
                first(typed, "text"),
                first(typed, "urgency"),
                typed.getOrDefault("times", List.of()).stream()
                        .limit(PartOfDay.values().length)
                        .toList(),
                first(typed, "days"),
                first(typed, "reach"),
                first(typed, "otherReach"));
    }

    private static @Nullable String first(Map<String, List<String>> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .findFirst()
                // Forms end lines with two letters, and PostgreSQL takes none that is zero.
                .map(text -> text.replace("\r\n", "\n").replace("\0", ""))
                .filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), MOST_LETTERS)))
                .orElse(null);
    }
}
