package dev.porchlight.changes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What customer and office call a change when they talk about it: {@code PL-7F3K9}. Without letters that read as digits. */
public record ChangeReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("PL-[0-9A-HJKMNP-TV-Z]{5,8}");

    public ChangeReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no reference");
        }
    }

    public static Optional<ChangeReference> parse(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> SHAPE.matcher(text).matches())
                .map(ChangeReference::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
