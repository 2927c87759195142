package dev.porchlight.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The files that {@code app.css} lists, made into one and without what only people need. */
final class Stylesheet {

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final Palette palette;

    Stylesheet(Palette palette) {
        this.palette = palette;
    }

    static String file(String name) {
        try {
            return new ClassPathResource("css/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no css/" + name, e);
        }
    }

    String css() {
        String whole = IMPORT.matcher(file("app.css")).replaceAll(line -> quoted(imported(line)));
        return smaller(whole + "@layer tokens {" + palette.css() + "}");
    }

    private static String imported(MatchResult line) {
        return "@layer " + line.group(2) + " {" + file(line.group(1)) + "}";
    }

    private static String quoted(String replacement) {
        return replacement.replace("\\", "\\\\").replace("$", "\\$");
    }

    /** Safe for what we write: no space inside of a string or of an {@code @import} matters to it. */
    static String smaller(String css) {
        return COMMENT.matcher(css)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll(": ", ":")
                .replaceAll("\\( ", "(")
                .replaceAll(" \\)", ")")
                .replace(";}", "}")
                .replaceAll("(?<=[ (,:-])0\\.(\\d)", ".$1")
                .strip();
    }
}
