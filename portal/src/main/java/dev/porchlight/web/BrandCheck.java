package dev.porchlight.web;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Whether everything in the company's colours can be read, and its logo shown. Refused by the portal, so said before. */
@Order(120)
class BrandCheck implements Check {

    private final BrandSettings settings;

    BrandCheck(BrandSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(colours());
        var logo = settings.logo();
        if (logo != null) {
            findings.add(
                    attempt(() -> Logo.read(logo), "The logo can be shown.", "Give an SVG or PNG of at most 64 KB."));
        }
        return findings;
    }

    private Finding colours() {
        return attempt(
                settings::palette,
                "All text in the company's colours can be read, in the light and in the dark.",
                "Choose a darker or a lighter shade.");
    }

    private static Finding attempt(Runnable use, String fine, String remedy) {
        try {
            use.run();
            return Finding.fine(fine);
        } catch (IllegalArgumentException e) {
            return Finding.problem(e.getMessage() + " The portal does not start.", remedy);
        }
    }
}
