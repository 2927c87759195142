package dev.porchlight.sandbox.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** HTML by hand: whatever comes from outside goes through {@link #text}. */
final class Html {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Html() {}

    static String text(Object raw) {
        return raw.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static <T> String each(Collection<T> things, Function<T, String> html) {
        return things.stream().map(html).collect(Collectors.joining("\n"));
    }

    static <T> String eachOr(Collection<T> things, String nothing, Function<T, String> html) {
        return things.isEmpty() ? "<p class=\"quiet\">" + nothing + "</p>" : each(things, html);
    }

    static String time(Instant at, ZoneId zone) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at.atZone(zone)));
    }

    /** A button that posts what it says. */
    static String button(String to, String name, String value, String label) {
        return "<button formaction=\"%s\" name=\"%s\" value=\"%s\">%s</button>"
                .formatted(to, name, text(value), text(label));
    }
}
