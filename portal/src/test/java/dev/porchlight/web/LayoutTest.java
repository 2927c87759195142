package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final ErrorPage PAGE = new ErrorPage("Nothing here", "What happened.", "What to do.", "/jobs");

    @Test
    void showsTheMenuAndWhereOneIs() {
        Document html = Rendered.at("/jobs/job_1").page("web/error", PAGE);

        assertThat(html.select("nav.menu a").eachText())
                .containsExactly("Home", "Jobs", "Schedule", "Estimates", "Invoices", "Ask for service");
        assertThat(html.select("nav.menu [aria-current]").eachText()).containsExactly("Jobs");
        assertThat(html.select("header").text()).contains("Ada", "Your profile", "Sign out");
    }

    @Test
    void showsStrangersNoMenuAndNoForm() {
        Document html = Rendered.at("/sign-in").signedOut().page("web/error", PAGE);

        assertThat(html.select("nav.menu, form, details")).isEmpty();
    }

    @Test
    void saysHowToReachTheCompany() {
        Document html = Rendered.at("/").page("web/error", PAGE);

        assertThat(html.select("footer a[href='tel:+16175550100']").text()).isEqualTo("(617) 555-0100");
        assertThat(html.select("footer").text())
                .contains(
                        "Harbor Plumbing",
                        "Monday to Friday, 8 to 5",
                        "4 Harbor Street",
                        "office@harborplumbing.example");
    }

    @Test
    void offersTheOtherLanguageInItsOwnName() {
        Document html = Rendered.at("/jobs").in(Rendered.spanish()).page("web/error", PAGE);

        assertThat(html.select("html").attr("lang")).isEqualTo("es");
        assertThat(html.select("a[hreflang=en]").text()).isEqualTo("English");
        assertThat(html.select("a[hreflang=en]").attr("href")).isEqualTo("/language?to=en&back=%2Fjobs");
    }

    @Test
    void protectsTheFormThatSignsOut() {
        Document html = Rendered.at("/").page("web/error", PAGE);

        assertThat(html.select("form[method=post] input[name=_csrf]").attr("value"))
                .isEqualTo("a-token");
    }

    @Test
    void leadsFromTheBeginningToTheContent() {
        Document html = Rendered.at("/").page("web/error", PAGE);

        assertThat(html.body().child(0).attr("href")).isEqualTo("#main");
        assertThat(html.select("main#main h1")).hasSize(1);
    }
}
