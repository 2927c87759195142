package dev.porchlight.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.AnInvoice;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTest {

    private final Papers papers = new Papers(new InvoiceSettings(null, null));

    @Test
    void printsWhatThePageSaysAsTextThatCanBeSelected() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(invoice(Rendered.english(), "Water heater"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Harbor Plumbing", "Invoice 10035", "Water heater", "$510.00");
        }
    }

    @Test
    void isTaggedTitledAndInALanguage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(invoice(Rendered.spanish(), "Calentador"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Factura 10035");
        }
    }

    @Test
    void embedsTheLettersThatItUses() throws Exception {
        byte[] made = invoice(Rendered.english(), "Zażółć Ελλάδα Привет");
        try (PDDocument pdf = Loader.loadPDF(made)) {
            for (var page : pdf.getPages()) {
                var resources = page.getResources();
                assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false)
                                .toList())
                        .isNotEmpty()
                        .allMatch(name -> isEmbedded(resources, name));
            }
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zażółć Ελλάδα Привет");
        }
        assertThat(made.length).isLessThan(100 * 1024);
    }

    @Test
    void escapesWhatWouldBeMarkup() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(invoice(Rendered.english(), "<b>\"Bold\"</b> & <img src=x>"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<b>\"Bold\"</b> & <img src=x>");
        }
    }

    @Test
    void numbersThePagesOfALongOne() throws Exception {
        var long60 = AnInvoice.of("invoice_long", 60_000);
        for (int i = 1; i <= 60; i++) {
            long60.item("Line " + i, 1_000, 100);
        }
        try (PDDocument pdf = Loader.loadPDF(printed(long60.invoice(), Rendered.english()))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("Line 1", "Line 60", "1 / " + pdf.getNumberOfPages());
        }
    }

    private static boolean isEmbedded(PDResources resources, COSName name) {
        try {
            return resources.getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] invoice(Say say, String line) {
        return printed(AnInvoice.of("invoice_1", 51_000).item(line, 51_000, 100).invoice(), say);
    }

    private byte[] printed(Invoice invoice, Say say) {
        CustomerFile file =
                AFile.of().with(AJob.of("job_1").job()).with(invoice).file();
        return papers.print("paper/invoice", InvoicePage.of(file, invoice, say), say, Rendered.BRAND)
                .orElseThrow();
    }
}
