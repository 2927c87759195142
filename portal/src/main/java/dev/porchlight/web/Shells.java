package dev.porchlight.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shell of a page from the request. */
@Component
class Shells {

    private final Sayings sayings;
    private final Brands brands;
    private final Assets assets;
    private final Sections sections;

    Shells(Sayings sayings, Brands brands, Assets assets, Sections sections) {
        this.sayings = sayings;
        this.brands = brands;
        this.assets = assets;
        this.sections = sections;
    }

    Shell of(HttpServletRequest request) {
        Say say = sayOf(request);
        return new Shell(
                say,
                brands.in(say.language()),
                sections.all(),
                (Visitor) request.getAttribute(Visitor.ATTRIBUTE),
                path(request),
                assets.folder(),
                Reference.of(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** What was asked for, on an error page as well. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
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
