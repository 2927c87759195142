package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @Test
    void readsWellAsItComes() {
        assertThat(settings(null, null).palette().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7a2430", "#0b5d3b", "#5b2a86", "#000000", "#8a4b00", "#0057b8"})
    void takesTheColoursOfManyCompanies(String colour) {
        assertThat(settings(colour, "#ffd54f").palette().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffee00", "#7fc7ff", "#ff8800", "#ffffff"})
    void refusesAColourThatNobodyCouldRead(String colour) {
        assertThatThrownBy(() -> settings(colour, null).palette())
                .hasMessageContaining(colour)
                .hasMessageContaining("brand on card has a contrast of");
    }

    @Test
    void saysHowAColourIsWritten() {
        assertThatThrownBy(() -> settings("blue", null).palette())
                .hasMessage("porchlight.brand.colour: a colour looks like #1f4e6f, not like blue.");
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#0057b8, #ffffff, 6.87", "#ff0000, #0000ff, 2.15"})
    void measuresContrastAsTheGuidelineDoes(String one, String two, double contrast) {
        assertThat(Colour.ofHex(one).contrastTo(Colour.ofHex(two))).isCloseTo(contrast, within(0.01));
    }

    @Test
    void bringsColoursBackAsTheyWere() {
        assertThat(Colour.ofHex("#24527a").hex()).isEqualTo("#24527a");
    }

    private static BrandSettings settings(String colour, String glow) {
        return new BrandSettings(null, null, colour, glow, null, null, Map.of(), null, Currency.getInstance("USD"));
    }
}
