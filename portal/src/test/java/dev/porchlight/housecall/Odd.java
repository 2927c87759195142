package dev.porchlight.housecall;

import java.util.List;
import java.util.stream.IntStream;

/** Records as offices really leave them: half empty, doubled, in any script, with words that nobody has heard of. */
public final class Odd {

    public static final String LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";

    private static final Address NOTHING_BUT_NULLS = new Address(null, "service", null, null, null, null, null, null);
    private static final Address BLANK = new Address(null, null, " ", "", "\t", "", " ", null);

    private Odd() {}

    public static List<Job> jobs() {
        return List.of(
                AJob.of("job_empty")
                        .called(null)
                        .numbered(null)
                        .created(null)
                        .status(null)
                        .at(NOTHING_BUT_NULLS)
                        .job(),
                AJob.of("job_blank")
                        .called(" \n\t ")
                        .numbered(" ")
                        .at(BLANK)
                        .by(" ")
                        .note("\n")
                        .file("att_1", " ", " ")
                        .job(),
                AJob.of("job_new_word")
                        .status(new WorkStatus("waiting for the 部品 🚿"))
                        .planned("2026-12-01T14:00:00Z", 0)
                        .status(new WorkStatus("waiting for the 部品 🚿"))
                        .job(),
                AJob.of("job_empty_word").status(new WorkStatus("")).job(),
                AJob.of("job_credit")
                        .finished("2026-12-07T15:00:00Z")
                        .costs(-12_000, -5_000)
                        .job(),
                AJob.of("job_free").finished("2026-12-06T15:00:00Z").job(),
                AJob.of("job_scripts")
                        .called("إصلاح السباكة <b>\"عاجل\"</b>\nمرحبا")
                        .at(AJob.address("東京都千代田区 1-2", "Łódź"))
                        .by("Zoë", "李", "محمد")
                        .planned("2026-12-08T20:00:00Z", 60)
                        .job(),
                AJob.of("job_long")
                        .called(LONG_WORD.repeat(3))
                        .at(AJob.address(LONG_WORD, LONG_WORD))
                        .by(LONG_WORD)
                        .costs(Long.MAX_VALUE / 1_000_000, 1)
                        .plannedAnyTime("2026-12-24")
                        .job(),
                AJob.of("job_no_times").status(WorkStatus.SCHEDULED).job(),
                AJob.of("job_begun_from_nowhere")
                        .status(WorkStatus.IN_PROGRESS)
                        .cameOf("est_of_nobody")
                        .job());
    }

    /** Several for one job, with suffixes, with numbers that are doubled or absent. */
    public static List<Invoice> invoices() {
        return List.of(
                AnInvoice.of("invoice_1", 30_000)
                        .of("job_credit")
                        .numbered("10035706")
                        .status(InvoiceStatus.CANCELED)
                        .invoice(),
                AnInvoice.of("invoice_2", 30_000)
                        .of("job_credit")
                        .numbered("10035706-1")
                        .due("2026-11-01T00:00:00Z")
                        .invoice(),
                AnInvoice.of("invoice_3", 0)
                        .of("job_credit")
                        .numbered(null)
                        .sent(null)
                        .status(null)
                        .invoice(),
                AnInvoice.of("invoice_4", -700)
                        .of("job_free")
                        .numbered(" ")
                        .status(new InvoiceStatus("förlorad"))
                        .invoice(),
                AnInvoice.of("invoice_5", 700)
                        .of("job_scripts")
                        .numbered("10035706-1")
                        .open(900)
                        .invoice());
    }

    public static List<Estimate> estimates() {
        var many = AnEstimate.of("csr_many").numbered(LONG_WORD);
        IntStream.rangeClosed(1, 200).forEach(i -> many.option("est_many_" + i, "ボイラー " + i, i * 100L));
        return List.of(
                AnEstimate.of("csr_empty").numbered(null).status(null).estimate(),
                AnEstimate.of("csr_blank")
                        .numbered(" ")
                        .option("est_blank", " ", 0, null, null)
                        .saying("\n")
                        .file("att_2", null, null)
                        .estimate(),
                AnEstimate.of("csr_words")
                        .option("est_1", "Option #1", -5, new ApprovalStatus("customer mused"), null)
                        .option("est_2", "غلاية", 5, null, new OptionStatus("brütend"))
                        .option("est_3", LONG_WORD, 5, new ApprovalStatus(""), new OptionStatus(""))
                        .estimate(),
                AnEstimate.of("csr_same")
                        .option("est_4", "Same", 100)
                        .option("est_5", "Same", 100)
                        .saying("<script>alert(1)</script>")
                        .estimate(),
                AnEstimate.of("csr_decided")
                        .option("est_6", null, 100, ApprovalStatus.PRO_APPROVED, OptionStatus.CANCELED)
                        .decided("2026-12-04T20:00:00Z")
                        .option("est_7", null, 100, ApprovalStatus.EXPIRED, OptionStatus.TIMED_OUT)
                        .option("est_8", null, 100, ApprovalStatus.PRO_DECLINED, null)
                        .estimate(),
                many.estimate());
    }

    /** Of one job or option: same names, no names, fractions, discounts of every sign. */
    public static List<LineItem> lines() {
        return List.of(
                ALine.of(" ", 0).line(),
                ALine.of("Pipe", 400).times("0.125").line(),
                ALine.of("Pipe", 333).times("-2").saying("Pipe").line(),
                ALine.of("خصم", 5_000).kind("percent discount").line(),
                ALine.of("Goodwill", -5_000).kind("fixed discount").line(),
                ALine.of(LONG_WORD, 1).kind("tax of the moon").unit(" ").line());
    }
}
