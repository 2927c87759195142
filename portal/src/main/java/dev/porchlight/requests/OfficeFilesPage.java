package dev.porchlight.requests;

import dev.porchlight.web.Say;
import java.util.List;

/** What the office sees behind the link in a lead's note. */
public record OfficeFilesPage(String title, String sent, List<KeptFile> files) {

    static OfficeFilesPage of(Drafts.OfficeView view, List<KeptFile> files, Say say) {
        return new OfficeFilesPage(
                view.reference() == null
                        ? say.text("requests.office.title")
                        : say.text("requests.office.title.of", view.reference()),
                say.text("requests.asked", say.date(view.sentAt())),
                files);
    }
}
