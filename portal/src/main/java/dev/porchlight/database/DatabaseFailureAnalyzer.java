package dev.porchlight.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Prints sentences instead of a stack trace when the portal cannot start for want of a database. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> implements Ordered {

    /** Spring Boot's own analyzer of settings would print the value, and a database URL holds a password. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseUnavailable cause) {
        return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
    }
}
