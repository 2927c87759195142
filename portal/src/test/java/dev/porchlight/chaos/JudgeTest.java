package dev.porchlight.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.chaos.Testimony.Press;
import dev.porchlight.chaos.Testimony.Time;
import dev.porchlight.chaos.Testimony.Told;
import dev.porchlight.chaos.Testimony.Word;
import dev.porchlight.chaos.Written.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A judge who finds nothing proves nothing: here it is given what must not be. */
class JudgeTest {

    private static final Instant BEGIN = Instant.parse("2026-11-18T15:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-24T14:00:00Z");
    private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));
    private static final Instant ONE = ELEVEN.plus(Duration.ofHours(2));
    private static final Wish BOOK = new Wish.Book("job_1", NINE, ELEVEN);
    private static final Wish MOVE = new Wish.Move("appt_1", ELEVEN, ONE);
    private static final Wish CANCEL = new Wish.Cancel("appt_1");

    private final List<Written> written = new ArrayList<>();
    private final List<Press> presses = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<String, Map<String, Time>> shown = new HashMap<>();
    private final Map<String, Map<String, Time>> real = new HashMap<>();

    @Test
    void findsNothingWhenAllIsWell() {
        var booked = asked("PL-1", BOOK, State.DONE, 0, 3);
        told(booked, "PL-1", Word.SAVING, 1);
        happened(2, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        told(booked, "PL-1", Word.DONE, 4);
        var moved = asked("PL-2", MOVE, State.DONE, 5, 7);
        happened(6, MOVE, "appt_1", ELEVEN, ONE, "Dana");
        told(moved, "PL-2", Word.DONE, 8);
        var late = asked("PL-3", new Wish.Book("job_2", NINE, ELEVEN), State.REFUSED, 5, 7);
        told(late, "PL-3", Word.REFUSED, 8);
        marks.put("PL-1", 1);
        shown.put("Ada", Map.of("appt_1", new Time(ELEVEN, ONE)));
        real.put("Ada", Map.of("appt_1", new Time(ELEVEN, ONE)));

        var verdict = verdict();

        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
        assertThat(verdict.asked()).isEqualTo(3);
        assertThat(verdict.confirmed()).isEqualTo(2);
        assertThat(verdict.refused()).isEqualTo(1);
        assertThat(verdict.table()).contains("|     3 |         2 |       1 |          0 |    0 |");
    }

    /** A second press on a second page, when the first one's visit is there already. */
    @Test
    void findsNothingInTwoWishesThatOneVisitFulfils() {
        var first = asked("PL-1", BOOK, State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        var second = asked("PL-2", BOOK, State.DONE, 3, 4);
        told(first, "PL-1", Word.DONE, 5);
        told(second, "PL-2", Word.DONE, 5);

        assertThat(verdict().isClean()).isTrue();
    }

    @Test
    void findsWhatIsOpen() {
        asked("PL-1", BOOK, State.OPEN, 0, null);
        follows("PL-2", "PL-1", State.OPEN);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");

        var verdict = verdict();

        assertThat(verdict.open()).hasSize(2);
        assertThat(verdict.doubled()).isEmpty();
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void findsWhatWasConfirmedAndNeverDone() {
        var booked = asked("PL-1", BOOK, State.DONE, 0, 3);
        told(booked, "PL-1", Word.DONE, 4);

        assertThat(verdict().lost()).singleElement().asString().startsWith("PL-1");
        assertThat(verdict().lies()).singleElement().asString().contains("told as done");
    }

    @Test
    void findsWhatWasShownAndIsNotWrittenDown() {
        var key = press(BOOK);
        told(key, "PL-1", Word.SAVING, 1);

        assertThat(verdict().lost()).singleElement().asString().contains("PL-1");
    }

    @Test
    void findsAWishThatAnEarlierOneHasUndone() {
        asked("PL-1", MOVE, State.DONE, 0, 1);
        asked("PL-2", new Wish.Move("appt_1", ONE, ONE.plusSeconds(7200)), State.DONE, 2, 5);
        happened(3, new Wish.Move("appt_1", ONE, ONE.plusSeconds(7200)), "appt_1", ONE, ONE.plusSeconds(7200), "Dana");
        happened(4, MOVE, "appt_1", ELEVEN, ONE, "Dana");

        assertThat(verdict().lost()).anyMatch(lost -> lost.startsWith("PL-2") && lost.contains("not so any more"));
    }

    @Test
    void findsNothingWhenSomebodyCancelsWhatIsNotProvenYet() {
        asked("PL-1", BOOK, State.DONE, 0, 9);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        asked("PL-2", CANCEL, State.DONE, 4, 6);
        happened(5, CANCEL, "appt_1", null, null);

        assertThat(verdict().lost()).isEmpty();
    }

    @Test
    void findsNothingInATimeThatIsBookedCanceledAndBookedAgain() {
        bookedCanceledAndAskedForAgain();
        happened(8, BOOK, "appt_2", NINE, ELEVEN, "Dana");

        assertThat(verdict().lost()).isEmpty();
    }

    @Test
    void findsTheSecondBookingOfATimeThatIsThereNoMore() {
        bookedCanceledAndAskedForAgain();

        assertThat(verdict().lost()).anyMatch(lost -> lost.startsWith("PL-3"));
    }

    private void bookedCanceledAndAskedForAgain() {
        asked("PL-1", BOOK, State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        asked("PL-2", CANCEL, State.DONE, 3, 6);
        asked("PL-3", BOOK, State.DONE, 4, 9);
        happened(5, CANCEL, "appt_1", null, null);
    }

    @Test
    void findsTheSomebodyWhomAMoveHasLost() {
        happened(0, null, "appt_1", NINE, ELEVEN, "Dana");
        asked("PL-1", MOVE, State.DONE, 1, 3);
        happened(2, MOVE, "appt_1", ELEVEN, ONE, "Luis");

        assertThat(verdict().lost()).singleElement().asString().contains("somebody");
    }

    @Test
    void findsAMissingNoteAndASecondOne() {
        asked("PL-1", BOOK, State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        marks.put("PL-1", 0);
        assertThat(verdict().lost()).singleElement().asString().startsWith("PL-1");

        marks.put("PL-1", 2);
        assertThat(verdict().doubled()).singleElement().asString().startsWith("PL-1");
    }

    @Test
    void asksForNoNoteThatHousecallProRefused() {
        asked("PL-1", BOOK, State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        follows("PL-2", "PL-1", State.REFUSED);
        marks.put("PL-1", 0);

        assertThat(verdict().isClean()).isTrue();
    }

    @Test
    void findsWhatHappenedTwice() {
        asked("PL-1", BOOK, State.DONE, 0, 4);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        happened(2, BOOK, "appt_2", NINE, ELEVEN, "Luis");

        assertThat(verdict().doubled()).singleElement().asString().contains("2 times");
        assertThat(verdict().overlapping()).isEmpty();
    }

    @Test
    void findsTwoReferencesOfOnePress() {
        var key = asked("PL-1", BOOK, State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        told(key, "PL-1", Word.DONE, 3);
        told(key, "PL-2", Word.DONE, 3);

        assertThat(verdict().doubled()).singleElement().asString().contains("PL-1, PL-2");
    }

    @Test
    void findsSomebodyInTwoPlaces() {
        asked("PL-1", BOOK, State.DONE, 0, 2);
        asked("PL-2", new Wish.Book("job_2", NINE, ELEVEN), State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        happened(2, new Wish.Book("job_2", NINE, ELEVEN), "appt_2", NINE, ELEVEN, "Dana");

        assertThat(verdict().overlapping())
                .singleElement()
                .asString()
                .contains("PL-1")
                .contains("PL-2");
    }

    /** It is over when all is over, and was so all the same. */
    @Test
    void findsSomebodyWhoWasInTwoPlacesForAMoment() {
        asked("PL-1", BOOK, State.DONE, 0, 2);
        asked("PL-2", new Wish.Book("job_2", NINE, ELEVEN), State.DONE, 0, 2);
        asked("PL-3", CANCEL, State.DONE, 2, 4);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        happened(2, new Wish.Book("job_2", NINE, ELEVEN), "appt_2", NINE, ELEVEN, "Dana");
        happened(3, CANCEL, "appt_1", null, null);

        assertThat(verdict().overlapping()).hasSize(1);
    }

    @Test
    void leavesTheOfficeItsOverlaps() {
        happened(0, null, "appt_9", NINE, ELEVEN, "Dana");
        asked("PL-1", BOOK, State.DONE, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");

        assertThat(verdict().overlapping()).isEmpty();
    }

    @Test
    void findsARefusalOfWhatWasDone() {
        var key = asked("PL-1", BOOK, State.REFUSED, 0, 2);
        happened(1, BOOK, "appt_1", NINE, ELEVEN, "Dana");
        told(key, "PL-1", Word.REFUSED, 3);

        assertThat(verdict().lies()).singleElement().asString().contains("was done");
        assertThat(verdict().doubled()).isEmpty();
    }

    @Test
    void findsAConfirmationThatCameTooEarly() {
        var key = asked("PL-1", BOOK, State.DONE, 0, 4);
        told(key, "PL-1", Word.DONE, 1);
        happened(3, BOOK, "appt_1", NINE, ELEVEN, "Dana");

        assertThat(verdict().lies()).singleElement().asString().contains("when it was not so");
    }

    @Test
    void findsAWordThatWasTakenBack() {
        var key = asked("PL-1", BOOK, State.REFUSED, 0, 4);
        told(key, "PL-1", Word.REFUSED, 5);
        told(key, "PL-1", Word.SAVING, 7);
        told(key, "PL-1", Word.REFUSED, 9);

        assertThat(verdict().lies()).singleElement().asString().contains("as SAVING");
    }

    @Test
    void findsALastWordThatIsNotWhatBecameOfIt() {
        var key = asked("PL-1", BOOK, State.REFUSED, 0, 4);
        told(key, "PL-1", Word.SAVING, 7);

        assertThat(verdict().lies()).singleElement().asString().contains("last told");
    }

    @Test
    void findsAListThatShowsWhatIsNot() {
        shown.put("Ada", Map.of("appt_1", new Time(NINE, ELEVEN)));
        real.put("Ada", Map.of("appt_1", new Time(ELEVEN, ONE)));

        assertThat(verdict().lies()).singleElement().asString().startsWith("Ada sees");
    }

    private Verdict verdict() {
        return Judge.judge(new Evidence(written, presses, told, deeds, marks, shown, real));
    }

    private UUID press(Wish wish) {
        var key = UUID.randomUUID();
        presses.add(new Press(key, wish));
        return key;
    }

    private UUID asked(String reference, Wish wish, State state, int asked, @Nullable Integer settled) {
        var key = press(wish);
        written.add(new Written(reference, key, "visit", state, null, at(asked), settled == null ? null : at(settled)));
        return key;
    }

    private void follows(String reference, String first, State state) {
        written.add(new Written(reference, UUID.randomUUID(), "note", state, first, at(0), null));
    }

    /** A page that was asked for a second before it was there. */
    private void told(UUID key, String reference, Word word, int second) {
        told.add(new Told(key, reference, word, at(second - 1), at(second)));
    }

    private void happened(
            int second,
            @Nullable Wish effect,
            String appointment,
            @Nullable Instant start,
            @Nullable Instant end,
            String... employees) {
        deeds.add(new Deed(at(second), effect, appointment, start, end, Set.of(employees)));
    }

    private static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }
}
