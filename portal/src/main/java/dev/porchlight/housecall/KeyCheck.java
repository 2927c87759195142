package dev.porchlight.housecall;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/**
 * Whether Housecall Pro answers, knows the key, and what it lets it read. What alters something is not tried: there is no
 * way to do so without altering something.
 */
@Order(20)
@Import({HousecallConfiguration.class, FirstQuestion.class})
class KeyCheck implements Check {

    private final HousecallSettings settings;
    private final FirstQuestion first;
    private final Trials trials;

    KeyCheck(HousecallSettings settings, FirstQuestion first, Connection connection) {
        this.settings = settings;
        this.first = first;
        this.trials = new Trials(connection, settings.url());
    }

    @Override
    public List<Finding> examine() throws InterruptedException {
        try {
            first.company();
        } catch (HousecallException e) {
            return new NoAnswer(settings).finding(e).alone();
        }
        var findings = new ArrayList<Finding>();
        findings.add(kind());
        findings.addAll(rights(trials.run()));
        return findings;
    }

    private Finding kind() {
        if (settings.auth() != HousecallSettings.Auth.TOKEN) {
            return Finding.fine("Housecall Pro knows it.");
        }
        if (trials.isOfAnApplication()) {
            return Finding.note(
                    "Housecall Pro knows it. It is an application's key: by Housecall Pro's document it may neither"
                            + " change appointments nor decide on estimates.",
                    "Use a company's key, made on the API page of the app store, or connect by OAuth.");
        }
        return Finding.fine(
                "Housecall Pro knows it: a company's key. By Housecall Pro's document it may change all that"
                        + " the portal changes; that is not tried here.");
    }

    private static List<Finding> rights(List<Trial> trials) {
        var findings = new ArrayList<Finding>();
        var allowed = named(trials, Trial.Allowed.class);
        if (!allowed.isEmpty()) {
            var untried = named(trials, Trial.Untried.class);
            findings.add(Finding.fine("It may read " + allowed + "."
                    + (untried.isEmpty() ? "" : " For want of a record it was not tried with " + untried + ".")));
        }
        trials.forEach(trial -> findings.addAll(trouble(trial)));
        return findings;
    }

    private static List<Finding> trouble(Trial trial) {
        return switch (trial) {
            case Trial.Allowed _, Trial.Untried _ -> List.of();
            case Trial.Denied(Operation operation, int status) ->
                new Finding(
                                operation.isNeeded() ? Finding.Level.PROBLEM : Finding.Level.NOTE,
                                "It may not read %s (%d): %s.".formatted(operation.things(), status, operation.loss()),
                                "Use a company's key, or ask Housecall Pro's support to allow GET %s."
                                        .formatted(operation.path().replaceFirst("\\?.*", "")))
                        .alone();
            case Trial.Unclear(Operation operation, int status) ->
                Finding.note(
                                "Whether it may read %s is not known: %s."
                                        .formatted(
                                                operation.things(),
                                                status == 0 ? "there was no answer" : "the answer was " + status),
                                "Ask again.")
                        .alone();
        };
    }

    private static String named(List<Trial> trials, Class<? extends Trial> outcome) {
        return trials.stream()
                .filter(outcome::isInstance)
                .map(trial -> trial.operation().things())
                .collect(Collectors.joining(", "));
    }
}
