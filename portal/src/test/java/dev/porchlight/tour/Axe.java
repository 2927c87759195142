package dev.porchlight.tour;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * axe-core in a page: loaded once per document, and asked for violations only. Its own builder loads half a megabyte for every
 * question, puts the answer together in a page of its own, and tells of everything that was in order, too.
 */
final class Axe {

    private static final String SOURCE = source();
    private static final String VIOLATIONS = """
        what => axe.run(document, {runOnly: what, resultTypes: ['violations']}).then(result => result.violations.map(
            rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))\
        """;
    private static final Map<String, Object> EVERYTHING = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    /** Everything that another colour scheme can change. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
    /** Everything that another width can change. */
    private static final Map<String, Object> LAYOUT = Map.of(
            "type",
            "rule",
            "values",
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "target-size",
                    "scrollable-region-focusable",
                    "aria-hidden-focus",
                    "region",
                    "bypass",
                    "heading-order",
                    "page-has-heading-one",
                    "landmark-one-main",
                    "landmark-unique",
                    "link-name",
                    "button-name",
                    "label"));

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    static Axe in(Page page) {
        page.evaluate(SOURCE);
        return new Axe(page);
    }

    List<String> violations() {
        return violations(EVERYTHING);
    }

    List<String> violationsOfLayout() {
        return violations(LAYOUT);
    }

    List<String> violationsOfColours() {
        return violations(COLOURS);
    }

    private List<String> violations(Map<String, Object> what) {
        return ((List<?>) page.evaluate(VIOLATIONS, what))
                .stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
