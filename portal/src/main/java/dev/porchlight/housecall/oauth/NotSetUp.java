package dev.porchlight.housecall.oauth;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting is missing or cannot be used. Its value is never part of what is said. */
final class NotSetUp extends RuntimeException {

    private final String problem;
    private final String remedy;

    NotSetUp(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    static void check(OAuthSettings settings) {
        if (settings.clientId().isEmpty() || settings.clientSecret().isBlank()) {
            throw new NotSetUp(
                    "Housecall Pro is to be reached by OAuth, and the application's client id or secret is missing.",
                    "Set PORCHLIGHT_HOUSECALL_OAUTH_CLIENT_ID and PORCHLIGHT_HOUSECALL_OAUTH_CLIENT_SECRET, which"
                            + " Housecall Pro gave you when it registered the application; or use a key:"
                            + " PORCHLIGHT_HOUSECALL_AUTH=Token.");
        }
    }

    /** Says so at start-up, in words instead of a stack trace. Named in {@code META-INF/spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<NotSetUp> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NotSetUp cause) {
            return new FailureAnalysis(cause.problem, cause.remedy, cause);
        }
    }
}
