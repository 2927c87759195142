package dev.porchlight.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.estimates.EstimateSettings.LinePrices;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EstimateSettingsTest {

    @Test
    void showPricesAndPromiseNothingUnlessTheCompanySaysSo() {
        assertThat(bound(Map.of())).isEqualTo(new EstimateSettings(LinePrices.SHOWN, null));
    }

    @Test
    void areWrittenAsInTheSettingsFile() {
        assertThat(bound(Map.of("porchlight.estimates.line-prices", "hidden", "porchlight.estimates.valid-for", "30d")))
                .isEqualTo(new EstimateSettings(LinePrices.HIDDEN, Period.ofDays(30)));
    }

    @Test
    void holdNoPriceForNoTime() {
        assertThatThrownBy(() -> new EstimateSettings(LinePrices.SHOWN, Period.ZERO))
                .hasMessageStartingWith("porchlight.estimates.valid-for");
    }

    private static EstimateSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("porchlight.estimates", EstimateSettings.class);
    }
}
