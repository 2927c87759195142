package dev.porchlight.estimates;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Schedule;
import dev.porchlight.web.Say;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What there is to say about an estimate in a sentence. */
final class EstimateWords {

    private EstimateWords() {}

    static String sentence(Choice choice, EstimateState state, Say say) {
        return switch (state) {
            case WAITING ->
                say.count(
                        "estimates.sentence.waiting",
                        choice.offered().stream()
                                .filter(offered -> offered.option().canBeDecided())
                                .count());
            case APPROVED -> say.text("estimates.sentence.approved", approved(choice, say));
            case DECLINED -> say.text("estimates.sentence.declined");
            case CLOSED -> say.text("estimates.sentence.closed");
            case IN_PREPARATION -> preparation(choice.estimate().schedule(), say);
        };
    }

    static @Nullable String advice(EstimateState state, Validity validity, Say say) {
        return switch (state) {
            case WAITING -> say.text(validity.isOver() ? "estimates.advice.outdated" : "estimates.advice.waiting");
            case DECLINED -> say.text("estimates.advice.declined");
            case CLOSED -> say.text("estimates.advice.closed");
            case APPROVED, IN_PREPARATION -> null;
        };
    }

    /** So that the office knows at once which one is meant. */
    static String subject(Estimate estimate, String title, Say say) {
        String number = estimate.estimateNumber();
        return number == null || number.isBlank() || title.contains(number.strip())
                ? title
                : say.text("estimates.subject", title, number.strip());
    }

    private static String approved(Choice choice, Say say) {
        return say.list(choice.offered().stream()
                .filter(offered -> offered.option().isAccepted())
                .map(offered -> offered.title(say))
                .toList());
    }

    private static String preparation(Schedule schedule, Say say) {
        Instant start = schedule.scheduledStart();
        if (start == null || say.dateOf(start).isBefore(say.today())) {
            return say.text("estimates.sentence.inPreparation");
        }
        String window = say.window(start, Duration.ofMinutes(schedule.arrivalWindow()));
        return say.text("estimates.sentence.visit", say.nearDay(say.dateOf(start)), window);
    }
}
