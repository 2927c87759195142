package dev.porchlight.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.InvoiceStatus;
import dev.porchlight.web.Rendered;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void countsWhatBelongsToTheYearOfTheCompanysClock() {
        // Half past ten in the evening of New Year's Eve in New York.
        Invoice last =
                AnInvoice.of("invoice_1", 10_000).sent("2026-01-01T03:30:00Z").invoice();

        assertThat(rows(2025, last)).hasSize(1);
        assertThat(rows(2026, last)).isEmpty();
    }

    @Test
    void listsACanceledInvoiceAndCountsItForNothing() {
        Invoice canceled = AnInvoice.of("invoice_1", 10_000)
                .sent("2026-03-01T15:00:00Z")
                .status(InvoiceStatus.CANCELED)
                .invoice();

        assertThat(rows(2026, canceled)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("Canceled");
            assertThat(row.total()).isEqualTo("$0.00");
        });
    }

    @Test
    void isATableForSpreadsheetsThatRunsNothing() {
        String csv = statement(
                        2026,
                        AFile.of()
                                .with(AJob.of("job_1")
                                        .called("=HYPERLINK(\"x\"), 2")
                                        .job()),
                        AnInvoice.of("invoice_1", -10_000)
                                .numbered("-1")
                                .of("job_1")
                                .sent("2026-03-01T15:00:00Z")
                                .paid("2026-03-02T15:00:00Z")
                                .invoice())
                .csv();

        assertThat(csv).startsWith("\uFEFFDay,Number,Work,State,Total,Paid,Owed\r\n");
        assertThat(csv).contains("2026-03-01,'-1,\"'=HYPERLINK(\"\"x\"\"), 2\",Paid,-100.00,-100.00,0.00\r\n");
    }

    private static List<Statement.Row> rows(int year, Invoice invoice) {
        return statement(year, AFile.of(), invoice).rows();
    }

    private static Statement statement(int year, AFile made, Invoice invoice) {
        CustomerFile file = made.with(invoice).file();
        return Statement.of(file, year, Rendered.english());
    }
}
