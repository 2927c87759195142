package dev.porchlight.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal journal = new Journal(Clock.systemUTC(), _ -> Optional.empty());

    @Test
    void notesACallBeforeItIsAnswered() {
        journal.received(request());

        assertThat(journal.all())
                .singleElement()
                .extracting(Journal.Entry::status)
                .isNull();
    }

    @Test
    void notesTheAnswer() {
        journal.received(request()).answered(201);

        assertThat(journal.all())
                .singleElement()
                .extracting(Journal.Entry::status)
                .isEqualTo(201);
    }

    @Test
    void tellsWhatCameSince() {
        journal.received(request());
        long before = journal.latest();
        journal.received(request());
        journal.received(request());

        assertThat(journal.since(before)).extracting(Journal.Entry::n).containsExactly(2L, 3L);
    }

    @Test
    void goesOnCountingAfterItWasCleared() {
        journal.received(request());
        journal.clear();
        journal.received(request());

        assertThat(journal.all()).extracting(Journal.Entry::n).containsExactly(2L);
    }

    @Test
    void forgetsTheOldest() {
        for (int i = 0; i < 50_010; i++) {
            journal.received(request());
        }

        assertThat(journal.all())
                .hasSize(50_000)
                .first()
                .extracting(Journal.Entry::n)
                .isEqualTo(11L);
    }

    private static Request request() {
        return new Request("GET", "/jobs", Map.of(), Query.NONE, Map.of(), new byte[0]);
    }
}
