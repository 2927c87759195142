package dev.porchlight.shared;

import java.util.regex.Pattern;

/** What every id has in common: letters, digits, dashes and underscores, so that it is safe in a path, a log and a key. */
final class Ids {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    private Ids() {}

    static void check(String value) {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id");
        }
    }
}
