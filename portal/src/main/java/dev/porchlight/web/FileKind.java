package dev.porchlight.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a browser may do with a file that somebody uploaded. What is not known to be harmless is saved, never opened. */
enum FileKind {
    /** Shown in the page. */
    PICTURE,
    /** Saved, too: in the sandbox that strangers' files get, Chromium shows none. */
    PDF,
    /** Saved. */
    OTHER;

    static final String UNKNOWN_TYPE = "application/octet-stream";

    private static final String PDF_TYPE = "application/pdf";

    /** Neither SVG, which is a program, nor HEIC, which most browsers cannot show. */
    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

    private static final Map<String, String> NICKNAMES = Map.of("image/jpg", "image/jpeg", "image/pjpeg", "image/jpeg");

    static FileKind of(@Nullable String type) {
        String plain = plain(type);
        if (PICTURES.contains(plain)) {
            return PICTURE;
        }
        return plain.equals(PDF_TYPE) ? PDF : OTHER;
    }

    /** The type to answer with: ours, never a text that somebody sent us. */
    static String type(@Nullable String type) {
        return of(type) == OTHER ? UNKNOWN_TYPE : plain(type);
    }

    private static String plain(@Nullable String type) {
        String word = Objects.requireNonNullElse(type, "")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return NICKNAMES.getOrDefault(word, word);
    }
}
