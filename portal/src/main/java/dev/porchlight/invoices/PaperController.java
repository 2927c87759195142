package dev.porchlight.invoices;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.web.Brands;
import dev.porchlight.web.Say;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Invoices and statements to keep: as PDF, and as a table for spreadsheets. */
@Controller
class PaperController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Papers papers;
    private final Brands brands;
    private final Audit audit;

    PaperController(Papers papers, Brands brands, Audit audit) {
        this.papers = papers;
        this.brands = brands;
        this.audit = audit;
    }

    @GetMapping("/invoices/{id}/pdf")
    ResponseEntity<byte[]> invoice(CustomerFile file, Say say, @PathVariable InvoiceId id, HttpServletRequest request) {
        var invoice = file.invoice(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = InvoicePage.of(file, invoice, say);
        viewed(file, id + "/pdf", request);
        return pdf("paper/invoice", page, page.title(), say);
    }

    @GetMapping("/invoices/statement/pdf")
    ResponseEntity<byte[]> statement(CustomerFile file, Say say, @RequestParam int year, HttpServletRequest request) {
        var statement = Statement.of(file, year, say);
        viewed(file, "statement/" + year + "/pdf", request);
        return pdf("paper/statement", statement, statement.title(), say);
    }

    @GetMapping("/invoices/statement/csv")
    ResponseEntity<byte[]> table(CustomerFile file, Say say, @RequestParam int year, HttpServletRequest request) {
        var statement = Statement.of(file, year, say);
        viewed(file, "statement/" + year + "/csv", request);
        return answer(statement.csv().getBytes(StandardCharsets.UTF_8), CSV, statement.title() + ".csv");
    }

    private ResponseEntity<byte[]> pdf(String template, Object page, String title, Say say) {
        var made = papers.print(template, page, say, brands.in(say.language()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        return answer(made, MediaType.APPLICATION_PDF, title + ".pdf");
    }

    private void viewed(CustomerFile file, String what, HttpServletRequest request) {
        audit.record(new AuditEvent(AuditEvent.Kind.DOCUMENT_VIEWED, file.id(), what, Caller.of(request)));
    }

    private static ResponseEntity<byte[]> answer(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
