package dev.porchlight.web;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the company looks and where it is reached. Whatever is left out is taken from Housecall Pro, as far as it is known
 * there.
 *
 * @param name what customers call the company
 * @param logo a file, SVG or PNG, that is served by the portal itself
 * @param colour the colour of buttons and links, {@code #rrggbb}
 * @param glow the colour of what needs attention, {@code #rrggbb}
 * @param phone where somebody answers
 * @param address in one line
 * @param hours when somebody answers, by language: {@code en: Monday to Friday, 8 to 5}
 * @param supportEmail where customers write to
 * @param currency of all amounts; Housecall Pro does not say
 */
@ConfigurationProperties("porchlight.brand")
record BrandSettings(
        @Nullable String name,
        @Nullable Path logo,
        @Nullable String colour,
        @Nullable String glow,
        @Nullable String phone,
        @Nullable String address,
        Map<String, String> hours,
        @Nullable String supportEmail,
        Currency currency) {

    BrandSettings {
        hours = hours == null ? Map.of() : Map.copyOf(hours);
        currency = Objects.requireNonNullElse(currency, Currency.getInstance("USD"));
    }

    /** Refuses colours that cannot be read, so that a company notices at the start and no customer ever does. */
    Palette palette() {
        Palette palette = new Palette(
                Stylesheet.file("tokens.css"),
                colour("colour", colour, Palette.DEFAULT_COLOUR),
                colour("glow", glow, Palette.DEFAULT_GLOW));
        List<String> faults = palette.faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("These colours cannot be read, please change porchlight.brand.colour ("
                    + colour + ") or porchlight.brand.glow (" + glow + "): " + String.join("; ", faults) + ".");
        }
        return palette;
    }

    private static Colour colour(String setting, @Nullable String set, String otherwise) {
        try {
            return Colour.ofHex(Objects.requireNonNullElse(set, otherwise));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("porchlight.brand." + setting + ": " + e.getMessage() + ".", e);
        }
    }

    @Nullable
    String hours(Language language) {
        return hours.getOrDefault(language.tag(), hours.get(Language.ENGLISH.tag()));
    }
}
