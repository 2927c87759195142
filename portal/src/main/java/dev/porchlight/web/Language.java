package dev.porchlight.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that pages and mails exist in. Its words are in {@code words/*.properties}. */
public enum Language {
    ENGLISH("en", Locale.US, "English", ""),
    SPANISH("es", Locale.of("es", "US"), "Español", "_es");

    private final String tag;
    private final Locale locale;
    private final String ownName;
    private final String suffix;

    Language(String tag, Locale locale, String ownName, String suffix) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
        this.suffix = suffix;
    }

    /** The value of {@code lang} and of the cookie. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The end of the names of its files of words. */
    String suffix() {
        return suffix;
    }

    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first language of the list that we speak. */
    static Language best(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
