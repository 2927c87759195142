package dev.porchlight.web;

/** One token in the light and in the dark. */
record Shades(Colour light, Colour dark) {

    String css() {
        return "light-dark(" + light.css() + ", " + dark.css() + ")";
    }

    Colour in(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }

    enum Theme {
        LIGHT,
        DARK
    }
}
