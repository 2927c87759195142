package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page, in every state and language. */
public final class PageRules {

    private PageRules() {}

    public static void hold(Document page) {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        // A region that scripts speak through is empty until they do.
        assertThat(page.select("h1, h2, h3, dt, dd, th, td, a, button, label, li, time, p:not([role=status])"))
                .allSatisfy(element -> assertThat(hasContent(element))
                        .as("%s is empty", element.outerHtml())
                        .isTrue());
        assertThat(leaps(page)).as("headings that leave out a level").isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("img")).allMatch(image -> image.hasAttr("alt") && image.hasAttr("width"));
        assertThat(page.select("[style], [onclick], main script")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("null", "{0}", "[]");
    }

    private static boolean hasContent(Element element) {
        return !element.text().isBlank() || element.selectFirst("img[alt], input, svg") != null;
    }

    private static List<String> leaps(Document page) {
        var leaps = new ArrayList<String>();
        int before = 0;
        for (Element heading : page.select("main :is(h1, h2, h3, h4)")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > before + 1) {
                leaps.add(heading.outerHtml());
            }
            before = level;
        }
        return leaps;
    }
}
