package dev.porchlight.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.web.Language;
import dev.porchlight.web.Rendered;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeWordsTest {

    private static final List<String> KINDS = List.of(
            EditContact.NAME,
            AddAddress.NAME,
            BookVisit.NAME,
            BookWork.NAME,
            MoveVisit.NAME,
            CancelVisit.NAME,
            AskForService.NAME);
    private static final List<String> REASONS = List.of(
            Outcome.Refused.NOT_ACCEPTED,
            Outcome.Refused.OVERTAKEN,
            Outcome.Refused.WINDOW_GONE,
            Outcome.Refused.VISIT_GONE,
            Outcome.Refused.JOB_OVER,
            Outcome.Refused.BEGUN,
            Outcome.Refused.NOT_SERVED,
            Outcome.Refused.SOURCE_UNKNOWN);
    private static final Outcome SAVING = new Outcome.BeingSaved();
    private static final Outcome DONE = new Outcome.Done(Rendered.NOW, Map.of());

    /** Missing words fail. */
    @ParameterizedTest
    @EnumSource
    void haveASentenceForWhateverBecomesOfWhatever(Language language) {
        var outcomes = Stream.concat(Stream.of(SAVING, DONE), REASONS.stream().map(reason ->
                        (Outcome) new Outcome.Refused(Rendered.NOW, reason)))
                .toList();

        assertThat(KINDS)
                .allSatisfy(kind -> assertThat(outcomes)
                        .extracting(outcome -> words(kind, outcome, language).sentence())
                        .doesNotHaveDuplicates());
    }

    @Test
    void neverCallARequestBooked() {
        assertThat(Stream.of(SAVING, DONE).map(outcome -> words(AskForService.NAME, outcome, Language.ENGLISH)))
                .allSatisfy(words -> assertThat(words.toString()).doesNotContainIgnoringCase("book"));
        assertThat(Stream.of(SAVING, DONE).map(outcome -> words(AskForService.NAME, outcome, Language.SPANISH)))
                .allSatisfy(words -> assertThat(words.toString()).doesNotContainIgnoringCase("reserv"));
    }

    @Test
    void sayConfirmedOnlyWhenItIs() {
        var saving = words(MoveVisit.NAME, SAVING, Language.ENGLISH);
        var done = words(MoveVisit.NAME, DONE, Language.ENGLISH);

        assertThat(saving.status().words()).isEqualTo("Being saved");
        assertThat(saving.sentence()).contains("not confirmed yet", "the old time stands");
        assertThat(done.status().words()).isEqualTo("Confirmed");
    }

    private static ChangeWords words(String kind, Outcome outcome, Language language) {
        var made = new MadeChange(
                new ChangeReference("PL-7F3K9A"),
                new RequestKey(UUID.randomUUID()),
                kind,
                new Forgotten(kind),
                language,
                Rendered.NOW,
                outcome);
        return ChangeWords.of(made, Rendered.say(language, Rendered.NOW));
    }
}
