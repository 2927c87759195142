package dev.porchlight.requests;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Say;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one press sends: kept as it comes, so that whatever breaks off later takes nothing with it. */
final class Taking implements SentForm.Receiver {

    private static final String ACTION = "action";

    private final CustomerId customer;
    private final Draft draft;
    private final Drafts drafts;
    private final Intake intake;
    private final Say say;
    private final List<String> refusals = new ArrayList<>();
    private Map<String, List<String>> fields = Map.of();

    Taking(CustomerId customer, Draft draft, Drafts drafts, Intake intake, Say say) {
        this.customer = customer;
        this.draft = draft;
        this.drafts = drafts;
        this.intake = intake;
        this.say = say;
    }

    @Override
    public void typed(Map<String, List<String>> typed) {
        fields = typed;
        drafts.save(draft, answers());
    }

    @Override
    public boolean file(String name, InputStream body) throws IOException {
        try (var arrived = Arrived.read(body, name, intake.largest())) {
            var refusal = intake.take(customer, draft.id(), arrived).orElse(null);
            if (refusal != null) {
                refusals.add(say.text(
                        "requests.refused.file", Intake.called(name), say.text("requests.refused." + refusal.name())));
            }
            return refusal != Intake.Refusal.TOO_LARGE;
        }
    }

    /** What has no name yet, because it was not read so far. */
    void refuse(Intake.Refusal refusal) {
        if (refusals.isEmpty()) {
            refusals.add(say.text("requests.refused." + refusal.name()));
        }
    }

    Answers answers() {
        return Answers.of(fields);
    }

    boolean wantsCheck() {
        return fields.getOrDefault(ACTION, List.of()).contains("check");
    }

    /** A field was left, and nothing is to be shown. */
    boolean isOnlySaving() {
        return fields.getOrDefault(ACTION, List.of()).contains("save");
    }

    Optional<UUID> removed() {
        try {
            return fields.getOrDefault("remove", List.of()).stream().findFirst().map(UUID::fromString);
        } catch (IllegalArgumentException noFile) {
            return Optional.empty();
        }
    }

    Optional<String> refusals() {
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", refusals));
    }
}
