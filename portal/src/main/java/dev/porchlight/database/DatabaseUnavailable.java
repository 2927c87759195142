package dev.porchlight.database;

import org.jspecify.annotations.Nullable;

/** Why there is no database, in words for the person who starts the portal. */
public final class DatabaseUnavailable extends RuntimeException {

    private final String problem;
    private final String remedy;

    DatabaseUnavailable(String problem, String remedy) {
        this(problem, remedy, null);
    }

    DatabaseUnavailable(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
