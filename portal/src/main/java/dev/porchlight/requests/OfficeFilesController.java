package dev.porchlight.requests;

import dev.porchlight.file.Documents.Document;
import dev.porchlight.web.Downloads;
import dev.porchlight.web.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the office the files of a request. It stands in the lead's note, where leads take no files, and is opened by whoever
 * has the link, without signing in.
 */
@Controller
@RequestMapping(OfficeFilesController.PATH + "/{secret}")
class OfficeFilesController {

    static final String PATH = "/office/files";

    private final Drafts drafts;
    private final RequestFiles files;

    OfficeFilesController(Drafts drafts, RequestFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    /** The link is a key: neither a search engine nor the next page may come by it. */
    @ModelAttribute
    void keepToYourself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @GetMapping
    String list(@PathVariable String secret, Say say, Model model) {
        var view = behind(secret);
        model.addAttribute(
                "page", OfficeFilesPage.of(view, KeptFile.of(files.of(view.request()), PATH + "/" + secret, say), say));
        return "requests/office";
    }

    @GetMapping("/{file}")
    void file(@PathVariable String secret, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        var view = behind(secret);
        try (Document document = Downloads.found(() -> files.open(view.request(), file))) {
            Downloads.send(document, response);
        }
    }

    @GetMapping("/{file}/preview")
    void preview(@PathVariable String secret, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        var view = behind(secret);
        try (Document document = Downloads.found(() -> files.preview(view.request(), file))) {
            Downloads.send(document, response);
        }
    }

    private Drafts.OfficeView behind(String secret) {
        return drafts.behind(new OfficeSecret(secret))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
