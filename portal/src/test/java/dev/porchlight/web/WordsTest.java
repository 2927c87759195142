package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of all packages, in all languages. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9.]*)\"");

    private final Words english = Words.of(Language.ENGLISH, Words.Missing.FAILS);
    private final Words spanish = Words.of(Language.SPANISH, Words.Missing.FAILS);

    @Test
    void existInEveryLanguage() {
        assertThat(spanish.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    }

    @Test
    void haveTheSameGapsInEveryLanguage() {
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(spanish.gaps(key)).as(key).isEqualTo(english.gaps(key)));
    }

    @Test
    void beginWithTheNameOfTheirFile() throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            assertThat(files).allSatisfy(file -> {
                String name = file.getFileName().toString().replaceFirst("(_es)?\\.properties", ".");
                assertThat(keysIn(file))
                        .isNotEmpty()
                        .allSatisfy(key -> assertThat(key).startsWith(name));
            });
        }
    }

    /** A key is used when the code has it whole, or a beginning of it that ends with a dot, or all but a last part. */
    @Test
    void areAllUsed() {
        Set<String> literals = literals();

        List<String> unused = keys().filter(key -> !isUsed(key, literals)).toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void failInTestsAndShowThemselvesInProductionWhenTheyAreMissing() {
        assertThatThrownBy(() -> english.text("home.nobody.wrote.this")).hasMessageContaining("home.nobody.wrote.this");
        assertThat(Words.of(Language.ENGLISH, Words.Missing.SHOWS_THE_KEY).text("home.nobody.wrote.this"))
                .isEqualTo("this");
    }

    @Test
    void fillTheirGaps() {
        assertThat(new Phrase("Don't pay {1} for {0}, {1}!").with("that", 5)).isEqualTo("Don't pay 5 for that, 5!");
        assertThat(new Phrase("{0}").with("x")).isEqualTo("x");
    }

    private static boolean isUsed(String key, Set<String> literals) {
        for (String part = key; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            if (literals.contains(part + ".") || (literals.contains(part) && part.contains("."))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> keys() {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.flatMap(file -> keysIn(file).stream()).distinct().sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keysIn(Path file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Set<String> literals() {
        return Stream.of(SOURCES, TEMPLATES)
                .flatMap(WordsTest::files)
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
