package dev.porchlight.changes;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customer and office call a change when they talk about it: {@code PL-7F3K9}. Without letters that read as digits. */
public record ChangeReference(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern SHAPE = Pattern.compile("PL-[0-9A-HJKMNP-TV-Z]{5,8}");

    public ChangeReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no reference");
        }
    }

    /** One of a billion; the database refuses a second of the same. */
    static ChangeReference fresh() {
        return new ChangeReference(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining("", "PL-", "")));
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
