package dev.porchlight.requests;

import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes back to what they have begun and not sent.
 *
 * @param line how it begins; absent when nothing was said yet
 * @param files "2 files"; absent when there are none
 */
public record BegunPage(
        UUID draft,
        String path,
        String begun,
        @Nullable String line,
        @Nullable String files) {

    static BegunPage of(Draft draft, int files, Say say) {
        return new BegunPage(
                draft.id(),
                NewRequestController.PATH + "/" + draft.id(),
                say.text("requests.begun", say.moment(draft.begunAt())),
                Titles.firstLine(draft.answers().text()).orElse(null),
                files == 0 ? null : say.count("requests.files.kept", files));
    }
}
