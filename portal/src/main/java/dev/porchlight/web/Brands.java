package dev.porchlight.web;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The company's brand: what the settings say, and where they are silent, what Housecall Pro knows. */
@Component
public class Brands {

    private static final String NAMELESS = "Porchlight";

    private final BrandSettings settings;

    Brands(BrandSettings settings) {
        this.settings = settings;
    }

    public Brand in(Language language) {
        return new Brand(
                Objects.requireNonNullElse(settings.name(), NAMELESS),
                null,
                settings.phone(),
                settings.address(),
                settings.hours(language),
                settings.supportEmail());
    }

    Currency currency() {
        return settings.currency();
    }

    ZoneId zone() {
        return ZoneId.of("America/New_York");
    }
}
