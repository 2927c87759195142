package dev.porchlight.requests;

import dev.porchlight.web.Fact;
import dev.porchlight.web.Say;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to ask for, once more.
 *
 * @param path of the draft
 * @param promise by when the office answers; absent when the company promises nothing
 */
public record CheckPage(
        String path,
        String text,
        List<Fact> facts,
        List<KeptFile> files,
        @Nullable String promise) {

    static CheckPage of(Draft draft, Question question, List<RequestFile> files, RequestSettings settings, Say say) {
        String path = NewRequestController.PATH + "/" + draft.id();
        return new CheckPage(
                path,
                question.text(),
                facts(question, say),
                KeptFile.of(files, path + "/files", say),
                settings.answeredWithin(say.language()));
    }

    static List<Fact> facts(Question question, Say say) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say.text("requests.place"), question.where(say)));
        facts.add(new Fact(
                say.text("requests.urgency"), say.text(question.urgency().words())));
        String times = question.times(say);
        if (times != null) {
            facts.add(new Fact(say.text("requests.times"), times));
        }
        facts.add(new Fact(say.text("requests.reach"), question.reach()));
        return facts;
    }
}
