package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Documents;
import dev.porchlight.file.Documents.Document;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out photos and files of jobs. */
@Controller
class JobFileController {

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
        try (Document document = Downloads.found(() -> documents.open(file, job, id))) {
            audit.record(
                    new AuditEvent(AuditEvent.Kind.DOCUMENT_VIEWED, file.id(), job + "/" + id, Caller.of(request)));
            Downloads.send(document, response);
        }
    }
}
