package dev.porchlight.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.changes.BookVisit;
import dev.porchlight.changes.BookWork;
import dev.porchlight.changes.Change;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.changes.Slot;
import dev.porchlight.file.AFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OvertakenTest {

    private static final String NINE = "2026-12-10T14:00:00Z";
    private static final String ELEVEN = "2026-12-10T16:00:00Z";
    private static final Instant NOW = AFile.LEARNT;
    private static final JobId JOB = new JobId("job_1");
    private static final Slot SLOT =
            new Slot(Instant.parse(NINE), Instant.parse(ELEVEN), 120, List.of(), UUID.randomUUID(), null);
    private static final BookVisit VISIT = new BookVisit(JOB, SLOT);
    private static final BookWork WORK = new BookWork(new AddressId("adr_1"), "Drain check", SLOT, List.of(), null, "");
    private static final Outcome DONE = new Outcome.Done(NOW, Map.of(Outcome.Done.JOB, JOB.value()));

    @Test
    void standsWhileTheVisitIsThere() {
        for (Change change : List.of(VISIT, WORK)) {
            assertThat(isOvertaken(AJob.of("job_1").planned(NINE, 120), change, DONE))
                    .isFalse();
            assertThat(isOvertaken(AJob.of("job_1").planned(ELEVEN, 0).planned(NINE, 120), change, DONE))
                    .isFalse();
        }
    }

    @Test
    void isNotSoAnyMoreOnceItIsMovedOrCanceled() {
        for (Change change : List.of(VISIT, WORK)) {
            assertThat(isOvertaken(AJob.of("job_1").planned(ELEVEN, 120), change, DONE))
                    .isTrue();
            assertThat(isOvertaken(AJob.of("job_1"), change, DONE)).isTrue();
            assertThat(isOvertaken(AJob.of("job_1").planned(NINE, 120).status(WorkStatus.PRO_CANCELED), change, DONE))
                    .isTrue();
        }
    }

    @Test
    void standsWhereNothingIsKnown() {
        assertThat(isOvertaken(AJob.of("job_2"), VISIT, DONE)).isFalse();
        // The answer to a new job does not tell its visits.
        assertThat(isOvertaken(AJob.of("job_1").status(WorkStatus.SCHEDULED), WORK, DONE))
                .isFalse();
        assertThat(isOvertaken(AJob.of("job_1"), WORK, new Outcome.BeingSaved()))
                .isFalse();
        assertThat(isOvertaken(AJob.of("job_1"), VISIT, new Outcome.Refused(NOW, Outcome.Refused.JOB_OVER)))
                .isFalse();
    }

    private static boolean isOvertaken(AJob job, Change change, Outcome outcome) {
        var made = new MadeChange(
                new ChangeReference("PL-DDTJ3F"),
                new RequestKey(UUID.randomUUID()),
                "any",
                change,
                Language.ENGLISH,
                NOW.minus(Duration.ofMinutes(1)),
                outcome);
        return Overtaken.is(AFile.of().with(job.job()).file(), made);
    }
}
