package dev.porchlight.estimates;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Documents;
import dev.porchlight.file.Documents.Document;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.web.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out photos and files of estimates. */
@Controller
class EstimateFileController {

    private final Documents documents;
    private final Audit audit;

    EstimateFileController(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    @GetMapping("/estimates/{estimate}/files/{id}")
    void file(
            CustomerFile file,
            @PathVariable EstimateId estimate,
            @PathVariable AttachmentId id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (Document document = Downloads.found(() -> documents.open(file, estimate, id))) {
            audit.record(new AuditEvent(
                    AuditEvent.Kind.DOCUMENT_VIEWED, file.id(), estimate + "/" + id, Caller.of(request)));
            Downloads.send(document, response);
        }
    }
}
