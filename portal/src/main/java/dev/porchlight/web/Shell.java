package dev.porchlight.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriUtils;

/**
 * What every template gets besides its page: words, brand, menu, who is signed in, where the assets are.
 *
 * @param csrf its value is made when it is first printed, so that a page without a form costs no session and no cookie
 * @param reference of the request; also in the log
 */
public record Shell(
        Say say,
        Brand brand,
        List<Section> sections,
        @Nullable Visitor visitor,
        String path,
        String assets,
        String reference,
        @Nullable CsrfToken csrf) {

    /** Where the sign-out form is sent. */
    public static final String SIGN_OUT = "/sign-out";

    /** Where customers ask for service. */
    public static final String ASK = "/requests/new";

    public List<Section> sectionsIn(Section.Place place) {
        return visitor == null
                ? List.of()
                : sections.stream().filter(section -> section.place() == place).toList();
    }

    /** Where customers ask for service, for a button where somebody may want it; nothing when the company wants to be called instead. */
    public @Nullable Section ask() {
        return sections.stream()
                .filter(section -> section.path().equals(ASK))
                .findFirst()
                .orElse(null);
    }

    /** {@code page} in the menu of the section that this page belongs to, else nothing. */
    public @Nullable String current(Section section) {
        if (section.path().equals(path)) {
            return "page";
        }
        return section.holds(path) ? "true" : null;
    }

    /** The languages that this page could be in instead. */
    public List<Language> otherLanguages() {
        return List.of(Language.values()).stream()
                .filter(language -> language != say.language())
                .toList();
    }

    /** Chooses a language and comes back here. A plain link, so that it works signed out and without a cookie. */
    public String languageLink(Language language) {
        return "/language?to=" + language.tag() + "&back=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    /** Chooses another record and comes back to the same section: what this page shows, the other one does not have. */
    public String switchLink(Section choice) {
        return sections.stream()
                .filter(section -> section.holds(path) && section.place() != Section.Place.RECORDS)
                .findFirst()
                .map(here -> choice.path() + "?to=" + UriUtils.encode(here.path(), StandardCharsets.UTF_8))
                .orElse(choice.path());
    }

    /** The URL of a stylesheet, script or picture; a new one whenever its content is new. */
    public String asset(String name) {
        return assets + name;
    }

    public boolean hasCsrf() {
        return csrf != null;
    }

    public String csrfName() {
        return Objects.requireNonNull(csrf).getParameterName();
    }

    public String csrfValue() {
        return Objects.requireNonNull(csrf).getToken();
    }
}
