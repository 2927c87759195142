package dev.porchlight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shell of a page from the request. */
@Component
class Shells {

    private final Sayings sayings;
    private final Brands brands;
    private final Assets assets;
    private final List<Section> sections;

    Shells(Sayings sayings, Brands brands, Assets assets, List<Section> sections) {
        this.sayings = sayings;
        this.brands = brands;
        this.assets = assets;
        this.sections =
                sections.stream().sorted(Comparator.comparing(Section::order)).toList();
    }

    Shell of(HttpServletRequest request) {
        Say say = sayOf(request);
        return new Shell(
                say,
                brands.in(say.language()),
                sections,
                (Visitor) request.getAttribute(Visitor.ATTRIBUTE),
                request.getRequestURI(),
                assets.folder(),
                "",
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** The same for the controller and the template, so that a page speaks of one moment. */
    Say sayOf(HttpServletRequest request) {
        if (request.getAttribute(Say.class.getName()) instanceof Say say) {
            return say;
        }
        Say say = sayings.in(RequestLanguage.of(request));
        request.setAttribute(Say.class.getName(), say);
        return say;
    }
}
