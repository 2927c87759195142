package dev.porchlight.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Renders the real template without the application, in the company's New York, on Tuesday 8 December 2026 at 2:05 pm:
 * {@code Rendered.at("/jobs").page("jobs/jobs", page)}, read with jsoup. Missing words fail.
 */
public final class Rendered {

    public static final Instant NOW = Instant.parse("2026-12-08T19:05:00Z");
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Brand BRAND = new Brand(
            "Harbor Plumbing",
            null,
            "6175550100",
            "4 Harbor Street, Quincy, MA 02169",
            "Monday to Friday, 8 to 5",
            "office@harborplumbing.example");

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Map<Language, Vocabulary> VOCABULARIES = vocabularies();

    private final String path;
    private final Say say;
    private final @Nullable Visitor visitor;

    private Rendered(String path, Say say, @Nullable Visitor visitor) {
        this.path = path;
        this.say = say;
        this.visitor = visitor;
    }

    /** English words for a page or a mail of that moment. */
    public static Say english() {
        return say(Language.ENGLISH, NOW);
    }

    public static Say spanish() {
        return say(Language.SPANISH, NOW);
    }

    public static Say say(Language language, Instant now) {
        return new Say(VOCABULARIES.get(language), ZONE, now);
    }

    /** Somebody called Ada, signed in, looks at a page in English. */
    public static Rendered at(String path) {
        return new Rendered(path, english(), new Visitor("Ada", false, "record-of-ada"));
    }

    public Rendered in(Say otherSay) {
        return new Rendered(path, otherSay, visitor);
    }

    public Rendered signedOut() {
        return new Rendered(path, say, null);
    }

    public Document page(String template, Object page) {
        var html = new StringOutput();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("page", page);
        parameters.put("shell", shell());
        TEMPLATES.render(template + ".jte", parameters, html);
        return Jsoup.parse(html.toString(), "http://localhost" + path);
    }

    /** The menu as it will be when all of it exists. */
    public static Sections sections() {
        return Sections.of(
                new Section(0, Section.Place.BAR, "/", "home.section", Icon.HOME),
                new Section(10, Section.Place.BAR, "/jobs", "sample.jobs", Icon.JOBS),
                new Section(20, Section.Place.BAR, "/schedule", "sample.schedule", Icon.SCHEDULE),
                new Section(30, Section.Place.BAR, "/estimates", "sample.estimates", Icon.ESTIMATES),
                new Section(40, Section.Place.BAR, "/invoices", "sample.invoices", Icon.INVOICES),
                new Section(50, Section.Place.LIST, "/requests/new", "sample.requests", Icon.ASK),
                new Section(60, Section.Place.NAME, "/profile", "sample.profile", Icon.HOME));
    }

    private Shell shell() {
        return new Shell(
                say,
                BRAND,
                sections().all(),
                visitor,
                path,
                "/assets/",
                "PL-7F3K9",
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"));
    }

    private static Map<Language, Vocabulary> vocabularies() {
        var vocabularies = new EnumMap<Language, Vocabulary>(Language.class);
        for (Language language : Language.values()) {
            vocabularies.put(language, Vocabulary.of(language, Currency.getInstance("USD"), Words.Missing.FAILS));
        }
        return vocabularies;
    }
}
