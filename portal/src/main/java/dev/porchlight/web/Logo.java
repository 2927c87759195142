package dev.porchlight.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The company's logo: a file that is looked at before customers load it. */
record Logo(String name, Asset asset) {

    private static final int LARGEST = 64 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** What makes a picture do more than show: a browser would refuse it anyway, and a person should know. */
    private static final Pattern ACTIVE =
            Pattern.compile("<script|\\son\\w+\\s*=|javascript:|<foreignObject|<!ENTITY", Pattern.CASE_INSENSITIVE);

    static Logo read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > LARGEST) {
            throw unusable(file, "is larger than 64 KB, which every customer would wait for");
        }
        if (Arrays.equals(PNG, 0, PNG.length, bytes, 0, Math.min(PNG.length, bytes.length))) {
            return new Logo("logo.png", Asset.binary("image/png", bytes));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.contains("<svg")) {
            throw unusable(file, "is neither an SVG nor a PNG");
        }
        if (ACTIVE.matcher(text).find()) {
            throw unusable(file, "contains a script or the like");
        }
        return new Logo("logo.svg", Asset.text("image/svg+xml", text));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException _) {
            throw unusable(file, "cannot be read");
        }
    }

    private static IllegalArgumentException unusable(Path file, String why) {
        return new IllegalArgumentException("porchlight.brand.logo: " + file + " " + why + ".");
    }
}
