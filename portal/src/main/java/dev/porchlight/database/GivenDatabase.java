package dev.porchlight.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database that somebody else runs; user and password are in its URL. */
record GivenDatabase(String url) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return null;
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "the database of PORCHLIGHT_DATABASE_URL";
    }
}
