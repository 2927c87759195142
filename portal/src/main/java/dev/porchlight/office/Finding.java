package dev.porchlight.office;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check has found.
 *
 * @param means what is so, and what it means
 * @param remedy what to do; absent when nothing needs to be done
 */
public record Finding(Level level, String means, @Nullable String remedy) {

    /** How bad it is. */
    public enum Level {
        FINE,
        /** The portal can be used, and somebody should know this. */
        NOTE,
        /** The portal cannot be used by customers as it is. */
        PROBLEM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding fine(String means) {
        return new Finding(Level.FINE, means, null);
    }

    public static Finding note(String means, String remedy) {
        return new Finding(Level.NOTE, means, remedy);
    }

    /** There is nothing to be done about it. */
    public static Finding note(String means) {
        return new Finding(Level.NOTE, means, null);
    }

    public static Finding problem(String means, String remedy) {
        return new Finding(Level.PROBLEM, means, remedy);
    }

    /** For the many checks that find one thing. */
    public List<Finding> alone() {
        return List.of(this);
    }
}
