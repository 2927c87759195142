package dev.porchlight.requests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a file is, told by how it begins and never by its name. Only what can be made safe is taken: pictures are made anew
 * ({@link Pictures}), PDFs are only ever saved. All others are told apart as far as it helps to say what to do instead.
 */
enum Contents {
    JPEG,
    PNG,
    PDF,
    /** Pictures of iPhones. Java cannot read them, so nothing could be taken out of them. */
    HEIC,
    OTHER_PICTURE,
    /** Has the place in it, too, and cannot be made anew here. */
    VIDEO,
    OTHER,
    EMPTY;

    private static final int BEGINNING = 12;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    static Contents of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(BEGINNING));
        }
    }

    static Contents of(byte[] start) {
        // One letter for each byte, so that beginnings can be compared as texts.
        String letters = new String(start, StandardCharsets.ISO_8859_1);
        if (letters.isEmpty()) {
            return EMPTY;
        }
        if (letters.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (letters.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (letters.startsWith("%PDF-")) {
            return PDF;
        }
        return letters.startsWith("ftyp", 4) ? boxed(letters) : others(letters);
    }

    private static Contents boxed(String letters) {
        String brand = letters.substring(Math.min(8, letters.length()));
        if (HEIC_BRANDS.contains(brand)) {
            return HEIC;
        }
        return AVIF_BRANDS.contains(brand) ? OTHER_PICTURE : VIDEO;
    }

    private static Contents others(String letters) {
        boolean riff = letters.startsWith("RIFF");
        if (letters.startsWith("GIF8")
                || letters.startsWith("BM")
                || letters.startsWith("II*\0")
                || letters.startsWith("MM\0*")
                || riff && letters.startsWith("WEBP", 8)) {
            return OTHER_PICTURE;
        }
        boolean video = letters.startsWith("\u001aE\u00df\u00a3") || riff && letters.startsWith("AVI ", 8);
        return video ? VIDEO : OTHER;
    }
}
