package dev.porchlight.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Rendered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeNotesTest {

    private static final ChangeReference REFERENCE = new ChangeReference("PL-7F3K9A");

    private final OfficeNotes notes = new OfficeNotes(Rendered::english);

    @Test
    void keepWhatWasTypedInItsWords() {
        var note = notes.request(REFERENCE, request("It drips – «at night»\r\n<b>& loudly</b> 👩\u200D🔧"));

        assertThat(note).contains("It drips – «at night»\n<b>& loudly</b> 👩\u200D🔧", "PL-7F3K9A");
        assertThat(note).doesNotContain("How urgent", "How to reach");
    }

    @Test
    void leaveOutWhatSteersTheTextAround() {
        assertThat(notes.request(REFERENCE, request("a\u202Eb\u0000c\u001B[31md")))
                .contains("abc[31md");
    }

    @Test
    void areNoLongerThanAnybodyReads() {
        assertThat(notes.request(REFERENCE, request("💧".repeat(10_000))))
                .hasSizeLessThan(4_200)
                .endsWith("💧 …");
    }

    @Test
    void sayWhichVisitInTheCompanysTime() {
        var seen = new Seen(
                Instant.parse("2026-12-09T14:00:00Z"), Instant.parse("2026-12-09T16:00:00Z"), null, 120, List.of());
        var anytime = new Seen(null, null, LocalDate.of(2026, 12, 10), 0, List.of());

        assertThat(notes.canceled(REFERENCE, cancel(seen)))
                .contains("Wednesday 9 December, between 9 and 11 in the morning");
        assertThat(notes.canceled(REFERENCE, cancel(anytime))).contains("Thursday 10 December");
    }

    private static CancelVisit cancel(Seen seen) {
        return new CancelVisit(new JobId("job_1"), new AppointmentId("appt_1"), seen, null);
    }

    private static AskForService request(String text) {
        return new AskForService(new AddressId("adr_1"), null, text, null, " ", null, null, List.of());
    }
}
