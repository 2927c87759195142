package dev.porchlight.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.InvoiceStatus;
import dev.porchlight.web.Language;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** It is Tuesday 8 December 2026, 2:05 pm where the company is. */
class InvoiceStateTest {

    private final Say say = Rendered.english();

    @Test
    void isOverdueWhenTheLastDayIsOverAndNotBefore() {
        var invoice = AnInvoice.of("invoice_1", 33_000).due("2026-12-08T05:00:00Z");

        assertThat(words(invoice, say)).isEqualTo("To pay");
        assertThat(words(invoice, at("2026-12-09T04:59:59Z"))).isEqualTo("To pay");
        assertThat(words(invoice, at("2026-12-09T05:00:00Z"))).isEqualTo("Overdue");
    }

    @Test
    void isPartlyPaidWhenLessThanItsAmountIsDue() {
        var invoice = AnInvoice.of("invoice_1", 33_000).open(10_000);

        assertThat(words(invoice, say)).isEqualTo("Partly paid");
        assertThat(words(invoice.due("2026-12-01T05:00:00Z"), say)).isEqualTo("Partly paid, overdue");
    }

    @Test
    void saysWhatToPayByWhen() {
        var invoice = AnInvoice.of("invoice_1", 33_000);

        assertThat(sentence(invoice)).isEqualTo("$330.00 to pay");
        assertThat(sentence(invoice.due("2026-12-12T05:00:00Z"))).isEqualTo("$330.00 due by Saturday 12 December");
        assertThat(sentence(invoice.due("2026-12-09T05:00:00Z"))).isEqualTo("$330.00 due by tomorrow");
        assertThat(sentence(invoice.due("2026-12-01T05:00:00Z"))).isEqualTo("$330.00, was due Tuesday 1 December");
    }

    @Test
    void owesNothingOnceItIsClosedWhateverItSaysIsDue() {
        for (InvoiceStatus status : new InvoiceStatus[] {
            InvoiceStatus.PAID, InvoiceStatus.VOIDED, InvoiceStatus.CANCELED, InvoiceStatus.UNCOLLECTIBLE
        }) {
            var state = InvoiceState.of(
                    AnInvoice.of("invoice_1", 33_000).status(status).invoice(), say);

            assertThat(state.isOwed()).isFalse();
            assertThat(state.sentence(say)).isEmpty();
        }
    }

    @Test
    void isPaidWhenNothingIsDueAlthoughUpstreamStillCallsItOpen() {
        assertThat(words(AnInvoice.of("invoice_1", 33_000).open(0), say)).isEqualTo("Paid");
    }

    @Test
    void saysThatAPaymentIsOnItsWay() {
        assertThat(words(AnInvoice.of("invoice_1", 33_000).status(InvoiceStatus.PENDING_PAYMENT), say))
                .isEqualTo("Payment on its way");
    }

    @Test
    void showsAWordThatIsNewToUsAsItIs() {
        assertThat(words(AnInvoice.of("invoice_1", 1).status(new InvoiceStatus("in_dispute")), say))
                .isEqualTo("In dispute");
        assertThat(words(AnInvoice.of("invoice_1", 1).status(null), say)).isEqualTo("Open");
    }

    private static String words(AnInvoice invoice, Say say) {
        return InvoiceState.of(invoice.invoice(), say).status(say).words();
    }

    private String sentence(AnInvoice invoice) {
        return InvoiceState.of(invoice.invoice(), say).sentence(say);
    }

    private static Say at(String now) {
        return Rendered.say(Language.ENGLISH, Instant.parse(now));
    }
}
