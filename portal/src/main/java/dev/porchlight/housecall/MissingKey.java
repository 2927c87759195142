package dev.porchlight.housecall;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The portal was started without a usable API key. */
final class MissingKey extends RuntimeException {

    private MissingKey(String message) {
        super(message);
    }

    /** The key itself is never part of what is said. */
    static void check(HousecallSettings settings) {
        if (settings.key().isBlank()) {
            throw new MissingKey("There is no API key for Housecall Pro.");
        }
        if (!settings.key().value().chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new MissingKey("The API key for Housecall Pro contains characters that no key has.");
        }
    }

    /** Says so at start-up, in words instead of a stack trace. Named in {@code META-INF/spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingKey> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingKey cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set PORCHLIGHT_HOUSECALL_KEY to the company's API key. An administrator makes one on the API page"
                            + " of Housecall Pro's app store. To look around without one, start bin/dev: it brings a"
                            + " sandbox.",
                    cause);
        }
    }
}
