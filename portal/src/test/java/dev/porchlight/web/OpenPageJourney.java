package dev.porchlight.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import dev.porchlight.RunningPortal;
import dev.porchlight.file.PageOpen;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.tour.Look;
import dev.porchlight.tour.Stage;
import dev.porchlight.tour.Theatre;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** Somebody waits at home with the page open. */
class OpenPageJourney {

    private static RunningPortal portal;
    private static Theatre theatre;
    private Stage stage;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of(), Watched.class);
        theatre = Theatre.open(portal);
    }

    @AfterAll
    static void stop() {
        theatre.close();
    }

    @BeforeEach
    void arrive() {
        portal.atPeace();
        stage = theatre.stage(Look.PHONE);
        stage.openAs("ada@example.com", "/");
    }

    @AfterEach
    void leave() {
        stage.close();
        awaitNoOpenPage();
    }

    @Test
    void showsByItselfWhatHappensAndKeepsTheFocus() {
        Locator summary = stage.page().locator("summary.person__name");
        summary.click();
        summary.focus();
        String before = stage.page().locator(".age").getAttribute("data-version");
        await().until(() -> pages().count() > 0);

        stage.page().request().post(portal.sandbox().url() + "/_sandbox/act", act("complete", nextJob()));

        assertThat(stage.page().locator(".age[data-version='" + before + "']")).hasCount(0);
        assertThat(summary).isFocused();
        assertThat(stage.page().locator("details.person")).hasAttribute("open", "");
        assertThat(stage.complaints()).isEmpty();
    }

    @Test
    void forgetsPagesThatWereClosed() {
        await().until(() -> pages().count() > 0);

        stage.close();

        awaitNoOpenPage();
    }

    @Test
    void keepsTheFileInUse() {
        Watched.OPEN.clear();
        await().until(() -> pages().count() > 0);

        pages().showLife();

        assertThat(Watched.OPEN).hasSize(1);
    }

    /** Hears for whom pages are open. */
    static class Watched {

        private static final Set<CustomerId> OPEN = ConcurrentHashMap.newKeySet();

        @EventListener
        void on(PageOpen page) {
            OPEN.add(page.customer());
        }
    }

    private static void awaitNoOpenPage() {
        await().until(() -> {
            pages().showLife();
            return pages().count() == 0;
        });
    }

    private static OpenPages pages() {
        return portal.part(OpenPages.class);
    }

    private String nextJob() {
        String link = stage.page().locator("main a[href^='/jobs/']").first().getAttribute("href");
        return link.substring("/jobs/".length());
    }

    private static RequestOptions act(String what, String id) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(Map.of("do", what, "id", id));
    }
}
