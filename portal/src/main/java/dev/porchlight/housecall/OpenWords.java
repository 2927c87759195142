package dev.porchlight.housecall;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Status words, of which new ones may come: an empty one says nothing, and is taken for absent. */
final class OpenWords {

    private OpenWords() {}

    static <T> @Nullable T said(@Nullable T status, Function<T, String> word) {
        return status == null || word.apply(status).isBlank() ? null : status;
    }
}
