package dev.porchlight.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may contain. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path BEHAVIOURS = Path.of("src/main/resources/js/behaviours");

    /** Mail programs know no stylesheets, so mails are styled in place. */
    private static final Path MAILS = TEMPLATES.resolve("mail");

    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)|<(base|iframe|object|embed)\\b");
    private static final Pattern CLASSES = Pattern.compile("class=\"([\\w -]+)\"");
    private static final Pattern BEHAVIOUR = Pattern.compile("data-behaviour=\"([^\"]+)\"");

    private static final Path PAPER_STYLE = Path.of("src/main/resources/paper/style.css");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label)=\"([^\"$]*\\p{L}[^\"$]*)\"");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES)
                .filter(file -> file.toString().endsWith(".jte"))
                .sorted();
    }

    static Stream<Path> pages() throws IOException {
        return templates().filter(file -> !file.startsWith(MAILS));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdNoStyleScriptOrHandler(Path template) {
        assertThat(found(INLINE, text(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapeEverything(Path template) {
        assertThat(text(template)).doesNotContain("$unsafe");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void takeEveryWordFromTheWords(Path template) {
        assertThat(found(WORD, Printed.in(text(template)))).isEmpty();
        assertThat(found(SPOKEN_ATTRIBUTE, text(template))).isEmpty();
    }

    @Test
    void wouldBeFoundWithWordsInside() {
        assertThat(Printed.in("@if(a(\"b\"))<p title=\"${x > 1}\">${y(\"z\")}</p>@endif")
                        .strip())
                .isEmpty();
        assertThat(Printed.in("@template.a.b(c = d(), content = @`<h1>Hidden words</h1>`)"))
                .contains("Hidden words");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void useOnlyClassesThatTheStylesheetHas(Path template) {
        String css = new Stylesheet(new Palette(
                                Stylesheet.file("tokens.css"),
                                Colour.ofHex(Palette.DEFAULT_COLOUR),
                                Colour.ofHex(Palette.DEFAULT_GLOW)))
                        .css()
                + text(PAPER_STYLE);

        assertThat(CLASSES.matcher(text(template))
                        .results()
                        .flatMap(match -> Stream.of(match.group(1).split(" "))))
                .allSatisfy(name -> assertThat(css).containsPattern("\\." + name + "(?![\\w-])"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void askOnlyForBehavioursThatExist(Path template) {
        assertThat(BEHAVIOUR.matcher(text(template)).results().map(match -> match.group(1)))
                .allSatisfy(name -> assertThat(BEHAVIOURS.resolve(name + ".js")).exists());
    }

    /** The forms of sign-in are sent by strangers, who have no session that a token could belong to. */
    static Stream<Path> pagesOfSomebodySignedIn() throws IOException {
        return pages().filter(file -> !file.startsWith(TEMPLATES.resolve("account")));
    }

    @ParameterizedTest
    @MethodSource("pagesOfSomebodySignedIn")
    void protectEveryFormOfSomebodySignedIn(Path template) {
        String text = text(template);

        // A form with files carries its token in its address: it is read before what is sent is.
        assertThat(text.split("method=\"post\"", -1).length - 1)
                .isLessThanOrEqualTo(text.split("@template\\.ui\\.csrf|shell\\.csrfName\\(\\)", -1).length - 1);
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(joining(" | "));
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
