package dev.porchlight.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour in OKLCH, where equal steps look equal: lightness 0 to 1, chroma, hue in degrees. */
record Colour(double lightness, double chroma, double hue) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");
    private static final Pattern OKLCH = Pattern.compile("oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)");

    static Colour ofHex(String hex) {
        Matcher matcher = HEX.matcher(hex);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a colour looks like #1f4e6f, not like " + hex);
        }
        int rgb = Integer.parseInt(matcher.group(1), 16);
        return ofLinear(linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff));
    }

    static Colour ofCss(String css) {
        Matcher matcher = OKLCH.matcher(css);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a colour: " + css);
        }
        return new Colour(
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)));
    }

    String css() {
        return String.format(Locale.ROOT, "oklch(%.3f %.3f %.1f)", lightness, chroma, hue);
    }

    /** For places that know no OKLCH, such as a picture or the bar of a browser. */
    String hex() {
        double[] linear = linear();
        return String.format("#%02x%02x%02x", encoded(linear[0]), encoded(linear[1]), encoded(linear[2]));
    }

    Colour withLightness(double otherLightness) {
        return new Colour(otherLightness, chroma, hue);
    }

    Colour withChroma(double otherChroma) {
        return new Colour(lightness, otherChroma, hue);
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        double[] linear = linear();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /** Red, green and blue as amounts of light, cut off at what a screen can show. */
    private double[] linear() {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            Math.clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, 0, 1),
            Math.clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, 0, 1),
            Math.clamp(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s, 0, 1)
        };
    }

    private static Colour ofLinear(double red, double green, double blue) {
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double hue = Math.toDegrees(Math.atan2(b, a));
        return new Colour(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), hue < 0 ? hue + 360 : hue);
    }

    private static double linear(int encoded) {
        double share = encoded / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(share * 255);
    }
}
