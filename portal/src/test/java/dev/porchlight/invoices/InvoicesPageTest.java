package dev.porchlight.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.InvoiceStatus;
import dev.porchlight.housecall.PaymentStatus;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** It is Tuesday 8 December 2026, 2:05 pm where the company is. */
class InvoicesPageTest {

    private final Say say = Rendered.english();

    @Test
    void putsWhatIsOwedFirstByItsDayThenTheRestTheLatestFirst() {
        var file = AFile.of()
                .with(
                        AnInvoice.of("invoice_1", 100)
                                .numbered("1")
                                .paid("2026-01-02T15:00:00Z")
                                .invoice(),
                        AnInvoice.of("invoice_2", 200)
                                .numbered("2")
                                .paid("2026-11-02T15:00:00Z")
                                .invoice(),
                        AnInvoice.of("invoice_3", 300).numbered("3").invoice(),
                        AnInvoice.of("invoice_4", 400)
                                .numbered("4")
                                .due("2026-12-20T05:00:00Z")
                                .invoice(),
                        AnInvoice.of("invoice_5", 500)
                                .numbered("5")
                                .due("2026-12-01T05:00:00Z")
                                .invoice())
                .file();

        Document html = list(file, say);

        assertThat(html.select(".row__title").eachText())
                .containsExactly("Invoice 5", "Invoice 4", "Invoice 3", "Invoice 2", "Invoice 1");
        assertThat(html.select("main").text()).contains("3 invoices to pay: $12.00 altogether.");
    }

    @Test
    void namesTheWorkThatAnInvoiceIsFor() {
        var file = AFile.of()
                .with(AJob.of("job_1").job())
                .with(AnInvoice.of("invoice_1", 33_000)
                        .of("job_1")
                        .paid("2026-12-02T15:00:00Z")
                        .invoice())
                .file();

        assertThat(list(file, say).select("a.row").text())
                .isEqualTo("Invoice 10035 · Water heater replacement Paid $330.00, 2 December");
        assertThat(list(file, say).select("main").text()).contains("There is nothing to pay.");
    }

    @Test
    void promisesNothingWhileNotAllIsKnown() {
        var paid = AnInvoice.of("invoice_1", 1).paid("2026-12-02T15:00:00Z").invoice();
        var filling = new Part<>(List.of(paid), AFile.LEARNT, Standing.FILLING, 200);

        assertThat(list(AFile.of().invoices(filling).file(), say).select("main").text())
                .doesNotContain("nothing to pay");
        assertThat(list(AFile.of().invoices(Part.unknown(Standing.UNREACHABLE)).file(), say)
                        .select(".empty"))
                .isEmpty();
        assertThat(list(AFile.of().file(), say).select(".empty").text()).startsWith("No invoices yet.");
    }

    @Test
    void cutsThousandsOfInvoicesIntoPages() {
        List<Invoice> many = IntStream.range(0, 5_000)
                .mapToObj(i -> AnInvoice.of("invoice_" + i, 100)
                        .paid("2026-11-02T15:00:00Z")
                        .invoice())
                .toList();

        Document html = list(AFile.of().invoices(AFile.known(many)).file(), say);

        assertThat(html.select("a.row")).hasSize(25);
        assertThat(html.select("a[rel=next]").attr("href")).isEqualTo("/invoices?page=2");
    }

    @Test
    void writesTheBillSoThatItAddsUp() {
        var invoice = AnInvoice.of("invoice_1", 22_600)
                .item("Heater", 10_500, 200)
                .item("Permit", 1_500, 100)
                .discount("Good neighbor", 1_500)
                .tax("Sales tax", 1_600)
                .payment(10_000, "2026-12-02T15:00:00Z")
                .open(12_600)
                .invoice();

        Document html = one(AFile.of().with(invoice).file(), invoice, say);

        assertThat(html.select("section[aria-labelledby=bill] .row").eachText())
                .containsExactly("Heater $210.00 2 × $105.00", "Permit $15.00");
        assertThat(html.select(".sums__sum").eachText())
                .containsExactly(
                        "Good neighbor −$15.00",
                        "Subtotal $210.00",
                        "Sales tax $16.00",
                        "Total $226.00",
                        "Paid 2 December, card −$100.00",
                        "Left to pay $126.00");
    }

    @Test
    void putsDiscountsBehindASubtotalThatDoesNotHoldThem() {
        var invoice = AnInvoice.of("invoice_1", 9_000)
                .subtotal(10_000)
                .discount(" ", 1_000)
                .invoice();

        assertThat(one(AFile.of().with(invoice).file(), invoice, say)
                        .select(".sums__sum")
                        .eachText())
                .containsExactly("Subtotal $100.00", "Discount −$10.00", "Total $90.00");
    }

    @Test
    void tellsPaymentsThatFailedFromThoseThatCount() {
        var invoice = AnInvoice.of("invoice_1", 33_000)
                .payment(PaymentStatus.FAILED, 33_000, "2026-12-01T15:00:00Z")
                .payment(PaymentStatus.PENDING, 33_000, "2026-12-02T15:00:00Z")
                .refund(500, "2026-12-03T15:00:00Z")
                .invoice();

        assertThat(one(AFile.of().with(invoice).file(), invoice, say)
                        .select(".sums__sum")
                        .eachText())
                .containsExactly(
                        "Total $330.00",
                        "Payment of 1 December that did not go through, card $330.00",
                        "Payment on its way since 2 December, card $330.00",
                        "Refunded 3 December, card $5.00",
                        "Left to pay $330.00");
    }

    @Test
    void saysHowToPayOnlyWhileThereIsSomethingToPay() {
        var open = AnInvoice.of("invoice_1", 33_000).due("2026-12-12T05:00:00Z").invoice();
        var paid =
                AnInvoice.of("invoice_1", 33_000).paid("2026-12-02T15:00:00Z").invoice();

        assertThat(one(AFile.of().with(open).file(), open, say).select("main a[href^=tel]"))
                .hasSize(1);
        assertThat(one(AFile.of().with(paid).file(), paid, say).select("main a[href^=tel]"))
                .isEmpty();
        assertThat(one(AFile.of().with(paid).file(), paid, say)
                        .select("main h2")
                        .first()
                        .text())
                .isEqualTo("Paid Wednesday 2 December");
    }

    @ParameterizedTest
    @MethodSource("oddInvoices")
    void isAValidPageWhateverTheOfficeLeftOut(Invoice invoice) {
        var file = AFile.of().with(invoice).file();

        PageRules.hold(list(file, say));
        PageRules.hold(one(file, invoice, say));
        PageRules.hold(one(file, invoice, Rendered.spanish()));
        PageRules.hold(list(file, Rendered.spanish()));
    }

    static Stream<Invoice> oddInvoices() {
        return Stream.of(
                AnInvoice.of("invoice_1", 0)
                        .numbered(null)
                        .sent(null)
                        .status(null)
                        .invoice(),
                AnInvoice.of("invoice_1", -500)
                        .status(new InvoiceStatus("in_dispute"))
                        .invoice(),
                AnInvoice.of("invoice_1", 100)
                        .of("job_elsewhere")
                        .item(" ", 100, 150)
                        .invoice(),
                AnInvoice.of("invoice_1", 100).status(InvoiceStatus.VOIDED).invoice(),
                AnInvoice.of("invoice_1", 100)
                        .tax(" ", 10)
                        .refund(10, "2026-12-03T15:00:00Z")
                        .invoice());
    }

    private static Document list(CustomerFile file, Say say) {
        var ordered = InvoiceOrder.inOrder(file.invoices().records());
        return Rendered.at("/invoices")
                .in(say)
                .page("invoices/invoices", InvoicesPage.of(file, ordered, InvoiceFilter.NONE, 1, say));
    }

    private static Document one(CustomerFile file, Invoice invoice, Say say) {
        return Rendered.at("/invoices/" + invoice.id())
                .in(say)
                .page("invoices/invoice", InvoicePage.of(file, invoice, say));
    }
}
