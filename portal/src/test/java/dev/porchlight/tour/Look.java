package dev.porchlight.tour;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** On what a page is looked at. */
public record Look(int width, ColorScheme scheme, String language, boolean scripts) {

    public static final Look PHONE = new Look(360, ColorScheme.LIGHT, "en-US", true);

    public Look dark() {
        return new Look(width, ColorScheme.DARK, language, scripts);
    }

    public Look wide(int pixels) {
        return new Look(pixels, scheme, language, scripts);
    }

    public Look in(String other) {
        return new Look(width, scheme, other, scripts);
    }

    public Look withoutScripts() {
        return new Look(width, scheme, language, false);
    }

    int height() {
        return width < 600 ? 780 : 900;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height())
                .setColorScheme(scheme)
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                // Without scripts Playwright never sees a page as still that came in by a view transition, and with
                // them
                // each of them is drawn by the processor.
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
