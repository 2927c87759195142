package dev.porchlight.requests;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.file.Documents.Document;
import dev.porchlight.web.Downloads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out the files of a request to whoever added them, before and after it was sent. */
@Controller
@RequestMapping(NewRequestController.PATH + "/{id}/files/{file}")
class RequestFileController {

    private final Drafts drafts;
    private final RequestFiles files;

    RequestFileController(Drafts drafts, RequestFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    @GetMapping
    void file(SignedInCustomer here, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        try (Document document =
                Downloads.found(() -> drafts.find(here.id(), id).flatMap(draft -> files.open(draft.id(), file)))) {
            Downloads.send(document, response);
        }
    }

    @GetMapping("/preview")
    void preview(SignedInCustomer here, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        try (Document document =
                Downloads.found(() -> drafts.find(here.id(), id).flatMap(draft -> files.preview(draft.id(), file)))) {
            Downloads.send(document, response);
        }
    }
}
