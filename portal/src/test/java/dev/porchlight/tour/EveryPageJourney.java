package dev.porchlight.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every page in every state. */
class EveryPageJourney {

    /** Chromium reports the status of an error page as an error of its own. */
    private static final String STATUS_OF_THE_PAGE = "Failed to load resource: the server responded with a status of";

    private static Theatre theatre;

    @BeforeAll
    static void start() {
        theatre = Theatre.open();
    }

    @AfterAll
    static void stop() {
        theatre.close();
    }

    @AfterEach
    void calmDown() {
        theatre.portal().atPeace();
    }

    static List<Scene> pages() {
        return Scenes.all().stream().filter(scene -> !scene.isVariant()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleFitsAndBreaksNoPolicy(Scene scene) throws Exception {
        try (var stage = theatre.stage(Look.PHONE)) {
            scene.steps().play(stage);

            Page page = stage.page();
            Axe axe = Axe.in(page);
            assertThat(axe.violations()).as("axe, light").isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(axe.violationsOfColours()).as("axe, dark").isEmpty();
            page.setViewportSize(320, 700);
            assertThat(overflow(page)).as("pixels beyond a screen of 320").isZero();
            page.setViewportSize(1280, 900);
            assertThat(axe.violationsOfLayout()).as("axe, wide").isEmpty();
            assertThat(page.locator("h1").count()).as("main headings").isEqualTo(1);
            assertThat(stage.complaints())
                    .filteredOn(complaint -> !complaint.startsWith(STATUS_OF_THE_PAGE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysTheSameWithoutScripts(Scene scene) throws Exception {
        try (var stage = theatre.stage(Look.PHONE.withoutScripts())) {
            scene.steps().play(stage);

            Page page = stage.page();
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(page.locator("main").innerText()).doesNotContain("web.", "home.", "jobs.", "account.");
            assertThat(stage.complaints())
                    .filteredOn(complaint -> !complaint.startsWith(STATUS_OF_THE_PAGE))
                    .isEmpty();
        }
    }

    private static int overflow(Page page) {
        var pixels = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return Math.max(0, pixels.intValue());
    }
}
