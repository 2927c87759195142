package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Documents;
import dev.porchlight.file.Documents.Document;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.JobId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out photos and files of jobs. What somebody uploaded is never trusted to be what it says it is. */
@Controller
class JobFileController {

    /** Nothing in it runs, loads or is framed, should a browser ever take it for a page. */
    private static final String INERT = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Chromium does not show a PDF in a sandbox, and gives its viewer one of its own. */
    private static final String INERT_PDF = "default-src 'none'; frame-ancestors 'none'";

    private final Documents documents;
    private final Audit audit;

    JobFileController(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    @GetMapping("/jobs/{job}/files/{id}")
    void file(
            CustomerFile file,
            @PathVariable JobId job,
            @PathVariable AttachmentId id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (Document document = open(file, job, id)) {
            audit.record(
                    new AuditEvent(AuditEvent.Kind.DOCUMENT_VIEWED, file.id(), job + "/" + id, Caller.of(request)));
            describe(document, response);
            document.body().transferTo(response.getOutputStream());
        }
    }

    private Document open(CustomerFile file, JobId job, AttachmentId id) {
        try {
            return documents.open(file, job, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (UncheckedIOException silence) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "the file store is silent", silence);
        }
    }

    private static void describe(Document document, HttpServletResponse response) {
        FileKind kind = FileKind.of(document.fileType());
        response.setContentType(FileKind.type(document.fileType()));
        if (document.size() >= 0) {
            response.setContentLengthLong(document.size());
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(kind, document.fileName()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("Content-Security-Policy", kind == FileKind.PDF ? INERT_PDF : INERT);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static String disposition(FileKind kind, @Nullable String name) {
        var disposition = kind == FileKind.OTHER ? ContentDisposition.attachment() : ContentDisposition.inline();
        if (name != null && !name.isBlank()) {
            disposition.filename(name.strip().replaceAll("[\\p{Cntrl}/\\\\]", "_"), StandardCharsets.UTF_8);
        }
        return disposition.build().toString();
    }
}
