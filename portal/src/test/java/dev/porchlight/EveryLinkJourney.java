package dev.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.web.PageRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everybody in the sandbox follows every link from their home, however odd their records are: no link is dead, no page is
 * broken, and none leads to anything that is somebody else's.
 */
class EveryLinkJourney {

    /** Enough to see every kind of page; the property manager has thousands. */
    private static final int MOST_PAGES = 120;

    /** Of a list as of everything else. */
    private static final int BUDGET = 30 * 1024;

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "odette@example.com",
                "zoe@example.com",
                "nia@example.com",
                "bea.lang@example.com",
                "grace@example.com",
                "+16175550107",
                "ada@example.com.au",
                "nada@example.com",
                "manager@example.com"
            })
    void leadsToAPageThatIsWhole(String address) throws Exception {
        Visitor visitor = portal.signedIn(address);
        var met = new HashSet<>(Set.of("/"));
        var next = new ArrayDeque<>(List.of("/"));

        for (int pages = 0; pages < MOST_PAGES && !next.isEmpty(); pages++) {
            String path = next.remove();
            Visitor.Answered answered = visitor.ask(path);

            assertThat(answered.status()).as(path).isEqualTo(200);
            if (answered.isPage()) {
                isWhole(path, answered.page());
                linksOf(answered.page()).stream().filter(met::add).forEach(next::add);
            }
        }

        assertThat(met).contains("/jobs", "/estimates", "/invoices");
    }

    private static void isWhole(String path, Document page) throws IOException {
        assertThat(compressed(page)).as("compressed bytes of %s", path).isLessThanOrEqualTo(BUDGET);
        assertThat(page.select("main").text())
                .as(path)
                .doesNotContain("null", "{0}", "{1}", "[]")
                .doesNotContainPattern("\\b(web|home|jobs|estimates|invoices|account)\\.[a-z]+")
                .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z_]{3,}\\b");
        PageRules.hold(page);
        for (Element here : page.select("a[href^='#']")) {
            assertThat(page.select("[id='" + here.attr("href").substring(1) + "']"))
                    .as("%s on %s", here.attr("href"), path)
                    .hasSize(1);
        }
    }

    private static int compressed(Document page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.outerHtml().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** Of pages, pictures and files of the portal itself; changing the language would change what is being read. */
    private static List<String> linksOf(Document page) {
        String here = page.location().replaceFirst("(https?://[^/]+).*", "$1");
        return page.select("a[href], img[src], link[href], script[src]").stream()
                .map(element -> element.absUrl(element.hasAttr("href") ? "href" : "src"))
                .filter(link -> link.startsWith(here + "/"))
                .map(URI::create)
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(path -> !path.startsWith("/language"))
                .toList();
    }
}
