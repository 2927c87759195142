package dev.porchlight.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;

/** The language of a request: the one chosen here before, else the browser's. */
public final class RequestLanguage {

    static final String COOKIE = "language";

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> Language.best(Collections.list(request.getLocales())));
    }
}
