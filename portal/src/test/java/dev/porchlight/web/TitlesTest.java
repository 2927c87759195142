package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.AnEstimate;
import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.Job;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private final Say say = Rendered.english();

    @Test
    void callsAJobWhatTheOfficeCalledIt() {
        assertThat(title(AJob.of("job_1")
                        .called("\n  Kitchen faucet \nleaks at the base")
                        .job()))
                .isEqualTo("Kitchen faucet");
    }

    @Test
    void callsAJobWithoutDescriptionWhatItsBillSays() {
        Job job = AJob.of("job_1").called(" ").job();
        var bill = AnInvoice.of("invoice_1", 9_900)
                .of("job_1")
                .item("Drain cleaning", 9_900, 100)
                .invoice();

        assertThat(Titles.job(say, AFile.of().with(job).with(bill).file(), job)).isEqualTo("Drain cleaning");
    }

    @Test
    void callsAJobThatNobodyDescribedByItsNumber() {
        assertThat(title(AJob.of("job_1").called(null).job())).isEqualTo("Job 10035");
        assertThat(title(AJob.of("job_1").called(null).numbered(null).job())).isEqualTo("Job");
        assertThat(Titles.job(
                        Rendered.spanish(),
                        AFile.of().file(),
                        AJob.of("job_1").called(null).job()))
                .isEqualTo("Trabajo 10035");
    }

    @Test
    void cutsAnEssayBetweenWordsAndNeverInsideACharacter() {
        assertThat(title(AJob.of("job_1").called("Replace the pump ".repeat(10)).job()))
                .isEqualTo("Replace the pump Replace the pump Replace the pump Replace the pump Replace the…");
        assertThat(title(AJob.of("job_1").called("🚿".repeat(90)).job())).isEqualTo("🚿".repeat(80) + "…");
    }

    @Test
    void callsAnEstimateByItsOnlyOptionUnlessThatHasNoNameOfItsOwn() {
        var named = AnEstimate.of("csr_1").option("est_1", "Water softener", 1).estimate();
        var unnamed = AnEstimate.of("csr_1").option("est_1", "Option #1", 1).estimate();

        assertThat(Titles.estimate(say, named)).isEqualTo("Water softener");
        assertThat(Titles.estimate(say, unnamed)).isEqualTo("Estimate 20011");
        assertThat(Titles.option(say, unnamed.options().getFirst(), 1)).isEqualTo("Option 1");
    }

    private String title(Job job) {
        return Titles.job(say, AFile.of().with(job).file(), job);
    }
}
