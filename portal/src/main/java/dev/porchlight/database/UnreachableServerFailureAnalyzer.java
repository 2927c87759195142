package dev.porchlight.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a server that was given by its URL, for the mistakes that one makes when setting it up. */
final class UnreachableServerFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private static final String CLASS_CONNECTION = "08";
    private static final String CLASS_AUTHORIZATION = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, PSQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        var remedy = remedy(state);
        return remedy == null
                ? null
                : new FailureAnalysis("The database cannot be used: " + cause.getMessage(), remedy, cause);
    }

    static @Nullable String remedy(String state) {
        if (state.startsWith(CLASS_CONNECTION)) {
            return "Check host and port in PORCHLIGHT_DATABASE_URL, that PostgreSQL runs there, and that this machine"
                    + " may reach it.";
        }
        if (state.startsWith(CLASS_AUTHORIZATION)) {
            return "Check user and password in PORCHLIGHT_DATABASE_URL (?user=...&password=...; special characters"
                    + " percent-encoded).";
        }
        return state.equals(NO_SUCH_DATABASE)
                ? "Create the database, or correct its name in PORCHLIGHT_DATABASE_URL."
                : null;
    }
}
