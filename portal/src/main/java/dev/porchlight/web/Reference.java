package dev.porchlight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;

/** A short name of one request, {@code PL-7F3K9}: customers can read it out, and every line of the log carries it. */
public final class Reference {

    /** Without letters and digits that are taken for each other. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 5;
    private static final String ATTRIBUTE = Reference.class.getName();

    private Reference() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String reference) {
            return reference;
        }
        String reference = made();
        request.setAttribute(ATTRIBUTE, reference);
        return reference;
    }

    static String made() {
        var random = ThreadLocalRandom.current();
        var reference = new StringBuilder("PL-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
