package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorPageTest {

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void saysWhatHappenedWhatIsSafeAndWhomToCall(Trouble trouble) {
        for (Say say : new Say[] {Rendered.english(), Rendered.spanish()}) {
            Document html = Rendered.at("/jobs").in(say).page("web/error", ErrorPage.of(trouble, say, "/jobs"));

            assertThat(html.select("h1").text()).isNotBlank();
            assertThat(html.select("main p").eachText()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(html.select("main a[href^=tel]")).hasSize(1);
            assertThat(html.select("main").text())
                    .contains("PL-7F3K9")
                    .doesNotContainIgnoringCase("error", "oops", "!");
        }
    }

    @Test
    void offersToTryAgainOnlyWhereThatMayHelp() {
        Say say = Rendered.english();

        assertThat(ErrorPage.of(Trouble.OFFICE_SILENT, say, "/jobs").again()).isEqualTo("/jobs");
        assertThat(ErrorPage.of(Trouble.NOT_FOUND, say, "/jobs").again()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, NOT_UNDERSTOOD",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, NOT_UNDERSTOOD",
        "413, TOO_LARGE",
        "429, TOO_MANY",
        "500, BROKEN",
        "502, BROKEN",
        "503, OFFICE_SILENT"
    })
    void tellsStatusesApartAsFarAsACustomerNeedsIt(int status, Trouble trouble) {
        assertThat(Trouble.of(status)).isEqualTo(trouble);
    }
}
