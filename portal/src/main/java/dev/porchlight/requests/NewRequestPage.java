package dev.porchlight.requests;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Address;
import dev.porchlight.web.AddressFields;
import dev.porchlight.web.Choice;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a request.
 *
 * @param path of the draft
 * @param places the customer's addresses and "another one"; empty when none is on file, and an address is asked for at once
 * @param manyPlaces whether they are too many for a list of radio buttons
 * @param reaches empty when no way to reach the customer is on file
 * @param room how many more files may be added
 * @param allowed what kinds of files, how large and how many
 */
public record NewRequestPage(
        String path,
        @Nullable String text,
        List<Choice> places,
        boolean manyPlaces,
        AddressFields address,
        List<Choice> urgencies,
        List<Choice> times,
        @Nullable String days,
        List<Choice> reaches,
        @Nullable String otherReach,
        List<KeptFile> files,
        int room,
        String allowed,
        FormErrors errors) {

    private static final int MOST_RADIO_BUTTONS = 5;

    static NewRequestPage of(
            UUID draft,
            Answers answers,
            CustomerFile file,
            List<RequestFile> files,
            RequestSettings settings,
            FormErrors errors,
            Say say) {
        String path = NewRequestController.PATH + "/" + draft;
        var places = places(answers, file, say);
        return new NewRequestPage(
                path,
                answers.text(),
                places,
                places.size() > MOST_RADIO_BUTTONS,
                answers.address(),
                Stream.of(Urgency.values())
                        .map(urgency -> new Choice(
                                urgency.name(),
                                say.text(urgency.words()),
                                urgency.name().equals(answers.urgency())))
                        .toList(),
                Stream.of(PartOfDay.values())
                        .map(part -> new Choice(
                                part.name(),
                                say.text(part.words()),
                                answers.times().contains(part.name())))
                        .toList(),
                answers.days(),
                reaches(answers, file, say),
                answers.otherReach(),
                KeptFile.of(files, path + "/files", say),
                Math.max(0, settings.mostFiles() - files.size()),
                say.text(
                        "requests.files.allowed",
                        settings.mostFiles(),
                        settings.largestFile().toMegabytes()),
                errors);
    }

    /** The only one there is needs no choosing. */
    private static List<Choice> places(Answers answers, CustomerFile file, Say say) {
        List<Address> known = Question.places(file);
        if (known.isEmpty()) {
            return List.of();
        }
        String first = known.size() == 1 ? id(known.getFirst()) : null;
        String chosen = answers.place() == null ? first : answers.place();
        var places = new ArrayList<Choice>();
        known.forEach(address -> places.add(
                new Choice(id(address), say.place(address), id(address).equals(chosen))));
        places.add(
                new Choice(Answers.ELSEWHERE, say.text("requests.place.elsewhere"), Answers.ELSEWHERE.equals(chosen)));
        return places;
    }

    private static String id(Address address) {
        return Objects.requireNonNull(address.id()).value();
    }

    private static List<Choice> reaches(Answers answers, CustomerFile file, Say say) {
        var ways = Ways.of(file, say);
        if (ways.isEmpty()) {
            return List.of();
        }
        String chosen = answers.reach() == null ? ways.getFirst().value() : answers.reach();
        var reaches = new ArrayList<Choice>();
        ways.forEach(way ->
                reaches.add(new Choice(way.value(), way.words(), way.value().equals(chosen))));
        reaches.add(
                new Choice(Answers.ANOTHER_WAY, say.text("requests.reach.other"), Answers.ANOTHER_WAY.equals(chosen)));
        return reaches;
    }
}
