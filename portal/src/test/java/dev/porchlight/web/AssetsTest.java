package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final int ONE_INITIAL_WINDOW = 14 * 1024;
    private static final int EVERYTHING = 30 * 1024;

    @TempDir
    Path folder;

    @Test
    void fitIntoTheFirstPacketsTogetherWithAPage() {
        var assets = assets(null);
        String error = Rendered.at("/")
                .page("web/error", new ErrorPage("Title", "What", "Next", "/"))
                .outerHtml();
        int page = Asset.text("text/html", error).compressed().length;
        int sheet = assets.find("app.css").compressed().length;
        int all = assets.all().values().stream()
                .mapToInt(asset -> asset.compressed().length)
                .sum();

        assertThat(page + sheet).isLessThan(ONE_INITIAL_WINDOW);
        assertThat(page + all).isLessThan(EVERYTHING);
    }

    @Test
    void speakToNobodyElse() {
        assertThat(assets(null).all().values())
                .extracting(asset -> new String(asset.plain(), StandardCharsets.UTF_8))
                .noneMatch(
                        text -> text.replace("http://www.w3.org/2000/svg", "").contains("://"));
    }

    @Test
    void haveANameThatIsTheirContent() {
        assertThat(assets(null).folder()).isEqualTo(assets(null).folder());
        assertThat(assets(logo("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"))
                        .folder())
                .isNotEqualTo(assets(null).folder());
    }

    @Test
    void serveTheCompanysLogo() {
        var assets = assets(logo("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));

        assertThat(assets.logo()).isEqualTo(assets.folder() + "logo.svg");
        assertThat(assets.find("logo.svg").type()).startsWith("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg><script>1</script></svg>", "<svg onload='x()'/>", "not a picture", "<html>"})
    void refuseALogoThatIsNotJustAPicture(String content) {
        Path file = logo("logo.svg", content);

        assertThatThrownBy(() -> assets(file)).hasMessageStartingWith("porchlight.brand.logo: " + file);
    }

    @Test
    void refuseALogoThatIsNotThere() {
        assertThatThrownBy(() -> assets(folder.resolve("none.png"))).hasMessageEndingWith("cannot be read.");
    }

    @Test
    void keepTheSpacesThatMeanSomething() {
        assertThat(Stylesheet.smaller("""
            /* gone */
            @media (min-width: 40rem) and (hover: hover) {
              .a > .b :not(.c), .d::before {
                margin: calc(1rem - 0.5rem) auto;
                content: "";
              }
            }
            """))
                .isEqualTo("@media (min-width:40rem) and (hover:hover){.a > .b :not(.c),.d::before{margin:calc(1rem -"
                        + " .5rem) auto;content:\"\"}}");
    }

    @Test
    void makeAWholeOfAllStylesheets() {
        String css = new Stylesheet(settings(null).palette()).css();

        assertThat(css).doesNotContain("@import").contains("--on-brand:light-dark(", "@layer print{");
        assertThat(css.chars().filter(c -> c == '{').count())
                .isEqualTo(css.chars().filter(c -> c == '}').count());
    }

    private Path logo(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Assets assets(Path logo) {
        return new Assets(settings(logo));
    }

    private static BrandSettings settings(Path logo) {
        return new BrandSettings(null, logo, null, null, null, null, Map.of(), null, Currency.getInstance("USD"));
    }
}
