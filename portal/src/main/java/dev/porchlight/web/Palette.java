package dev.porchlight.web;

import dev.porchlight.web.Shades.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All colours of the pages: those of {@code tokens.css} and those that follow from the company's two. It knows which
 * ones are put upon which, so that colours which cannot be read never reach a customer.
 */
final class Palette {

    static final String DEFAULT_COLOUR = "#24527a";
    static final String DEFAULT_GLOW = "#f7b54a";

    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\);");

    private final Map<String, Shades> tokens = new LinkedHashMap<>();
    private final Map<String, Shades> brand = new LinkedHashMap<>();

    Palette(String tokensCss, Colour colour, Colour glow) {
        TOKEN.matcher(tokensCss)
                .results()
                .forEach(token -> tokens.put(
                        token.group(1), new Shades(Colour.ofCss(token.group(2)), Colour.ofCss(token.group(3)))));
        Colour bright =
                colour.withLightness(Math.max(0.8, colour.lightness())).withChroma(Math.min(colour.chroma(), 0.09));
        brand.put("brand", new Shades(colour, bright));
        brand.put("on-brand", new Shades(textOn(colour), textOn(bright)));
        brand.put("brand-wash", washes(colour, 0.93, 0.33, 0.03));
        brand.put("brand-line", washes(colour, 0.72, 0.55, 0.05));
        brand.put("glow", new Shades(glow, glow));
        brand.put("glow-wash", washes(glow, 0.93, 0.38, 0.06));
    }

    /** The company's part, to be added to the tokens. */
    String css() {
        return brand.entrySet().stream()
                .map(token -> "--" + token.getKey() + ": " + token.getValue().css() + ";")
                .collect(Collectors.joining("\n", ":root {\n", "\n}\n"));
    }

    Colour brand() {
        return token("brand").light();
    }

    Colour glow() {
        return token("glow").light();
    }

    /** What cannot be read, one sentence each; empty when all of it can. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (String text : List.of("ink", "quiet", "brand", "good", "warn", "bad")) {
            for (String ground : List.of("paper", "card", "sunken")) {
                check(faults, text, ground, READABLE);
            }
        }
        check(faults, "on-brand", "brand", READABLE);
        check(faults, "brand", "brand-wash", READABLE);
        check(faults, "ink", "glow-wash", READABLE);
        check(faults, "ink", "warn-wash", READABLE);
        check(faults, "ink", "bad-wash", READABLE);
        check(faults, "good", "good-wash", READABLE);
        check(faults, "warn", "warn-wash", READABLE);
        check(faults, "bad", "bad-wash", READABLE);
        check(faults, "edge", "card", VISIBLE);
        return faults;
    }

    private void check(List<String> faults, String text, String ground, double needed) {
        for (Theme theme : Theme.values()) {
            double contrast = token(text).in(theme).contrastTo(token(ground).in(theme));
            if (contrast < needed) {
                faults.add(String.format(
                        Locale.ROOT,
                        "%s on %s has a contrast of %.1f in the %s, and %.1f is needed",
                        text,
                        ground,
                        contrast,
                        theme == Theme.LIGHT ? "light" : "dark",
                        needed));
            }
        }
    }

    private Shades token(String name) {
        return Objects.requireNonNull(brand.getOrDefault(name, tokens.get(name)), name);
    }

    private static Shades washes(Colour colour, double light, double dark, double chroma) {
        Colour muted = colour.withChroma(Math.min(colour.chroma(), chroma));
        return new Shades(muted.withLightness(light), muted.withLightness(dark));
    }

    private static Colour textOn(Colour ground) {
        Colour white = new Colour(0.99, 0, 0);
        Colour black = new Colour(0.2, Math.min(ground.chroma(), 0.03), ground.hue());
        return white.contrastTo(ground) >= black.contrastTo(ground) ? white : black;
    }
}
