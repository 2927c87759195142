package dev.porchlight.schedule;

import dev.porchlight.web.Fact;
import dev.porchlight.web.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before a visit is cancelled.
 *
 * @param back the visit's own page
 * @param seen the time that is shown, as {@link OwnVisit#mark}
 * @param when it would be
 * @param reason as typed
 */
public record CancellationPage(
        String path,
        String back,
        String request,
        String seen,
        String when,
        List<Fact> facts,
        String rule,
        @Nullable String reason,
        FormErrors errors) {}
