package dev.porchlight.requests;

import dev.porchlight.changes.AskForService;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.NewAddress;
import dev.porchlight.shared.AddressId;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, once it is right.
 *
 * @param place one of theirs; absent when it is {@code elsewhere}
 */
record Question(
        @Nullable Address place,
        @Nullable NewAddress elsewhere,
        String text,
        Urgency urgency,
        List<PartOfDay> times,
        @Nullable String days,
        String reach) {

    static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 200;

    /** Their addresses at which work can be done: those with an id and something to read. */
    static List<Address> places(CustomerFile file) {
        return file.customer().map(Customer::addresses).orElse(List.of()).stream()
                .filter(address -> address.id() != null && !address.isBlank())
                .toList();
    }

    /** Good for nothing when there are errors. In the order of the page. */
    static Question parse(Answers answers, CustomerFile file, Say say, FormErrors errors) {
        String text = text(answers.text(), say, errors);
        Address place = place(answers.place(), file).orElse(null);
        NewAddress elsewhere = null;
        if (place == null
                && (Answers.ELSEWHERE.equals(answers.place()) || places(file).isEmpty())) {
            elsewhere = answers.address().parse(say, errors);
        } else if (place == null) {
            errors.add("place", say.text("requests.place.missing"));
        }
        Urgency urgency = named(Urgency.values(), answers.urgency());
        if (urgency == null) {
            errors.add("urgency", say.text("requests.urgency.missing"));
        }
        return new Question(
                place,
                elsewhere,
                text,
                Objects.requireNonNullElse(urgency, Urgency.ANYTIME),
                times(answers),
                line("days", answers.days(), say, errors),
                reach(answers, file, say, errors));
    }

    AskForService asChange(Say office, @Nullable String leadSource, List<URI> links) {
        AddressId id = place == null ? null : place.id();
        return new AskForService(
                id, elsewhere, text, office.text(urgency.words()), times(office), reach, leadSource, links);
    }

    /** "Mornings. Not on Thursday" */
    @Nullable
    String times(Say say) {
        var parts = new ArrayList<String>();
        if (!times.isEmpty()) {
            parts.add(
                    say.list(times.stream().map(time -> say.text(time.words())).toList()));
        }
        if (days != null) {
            parts.add(days);
        }
        return parts.isEmpty() ? null : String.join(". ", parts);
    }

    String where(Say say) {
        if (place != null) {
            return say.place(place);
        }
        NewAddress there = Objects.requireNonNull(elsewhere);
        return say.place(new Address(
                null, null, there.street(), there.streetLine2(), there.city(), there.state(), there.zip(), null));
    }

    private static String text(@Nullable String typed, Say say, FormErrors errors) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        if (text.isEmpty()) {
            errors.add("text", say.text("requests.text.missing"));
        }
        if (text.length() > LONGEST_TEXT) {
            errors.add("text", say.text("requests.text.tooLong", say.number(LONGEST_TEXT), say.number(text.length())));
        }
        return text;
    }

    /** Somebody else's id is in no file of theirs, so it is no place at all. */
    private static Optional<Address> place(@Nullable String chosen, CustomerFile file) {
        return places(file).stream()
                .filter(address -> address.id() != null && address.id().value().equals(chosen))
                .findFirst();
    }

    private static List<PartOfDay> times(Answers answers) {
        return Stream.of(PartOfDay.values())
                .filter(part -> answers.times().contains(part.name()))
                .toList();
    }

    private static String reach(Answers answers, CustomerFile file, Say say, FormErrors errors) {
        var ways = Ways.of(file, say);
        var way = ways.stream()
                .filter(known -> known.value().equals(answers.reach()))
                .findFirst();
        if (way.isPresent()) {
            return way.get().words();
        }
        if (!Answers.ANOTHER_WAY.equals(answers.reach()) && !ways.isEmpty()) {
            errors.add("reach", say.text("requests.reach.missing"));
            return "";
        }
        String other = line("otherReach", answers.otherReach(), say, errors);
        if (other == null) {
            errors.add("otherReach", say.text("requests.reach.other.missing"));
        }
        return Objects.requireNonNullElse(other, "");
    }

    private static @Nullable String line(String field, @Nullable String typed, Say say, FormErrors errors) {
        String line = Objects.requireNonNullElse(typed, "").strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST_LINE) {
            errors.add(field, say.text("web.form.tooLong", LONGEST_LINE));
        }
        return line.isEmpty() ? null : line;
    }

    private static @Nullable Urgency named(Urgency[] urgencies, @Nullable String name) {
        return Stream.of(urgencies)
                .filter(urgency -> urgency.name()
                        .equals(Objects.requireNonNullElse(name, "").toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
