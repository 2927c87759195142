package dev.porchlight.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All words of one language: {@code words/<package>.properties}, every key beginning with the name of its file. */
final class Words {

    /** What happens when a page asks for words that nobody wrote. */
    enum Missing {
        /** Tests: somebody has to write them. */
        FAILS,
        /** Customers: a page without one of its words is better than no page. */
        SHOWS_THE_KEY
    }

    private static final Logger log = LoggerFactory.getLogger(Words.class);

    private final Language language;
    private final Missing missing;
    private final Map<String, Phrase> phrases;

    private Words(Language language, Missing missing, Map<String, Phrase> phrases) {
        this.language = language;
        this.missing = missing;
        this.phrases = Map.copyOf(phrases);
    }

    static Words of(Language language, Missing missing) {
        var phrases = new HashMap<String, Phrase>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties")) {
                if (languageOf(nameOf(file)) == language) {
                    read(file)
                            .forEach((key, text) -> phrases.put(String.valueOf(key), new Phrase(String.valueOf(text))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(language, missing, phrases);
    }

    Set<String> keys() {
        return phrases.keySet();
    }

    int gaps(String key) {
        return Objects.requireNonNull(phrases.get(key)).gaps();
    }

    String text(String key, Object... arguments) {
        Phrase phrase = phrases.get(key);
        if (phrase != null) {
            return phrase.with(arguments);
        }
        if (missing == Missing.FAILS) {
            throw new IllegalStateException("no words for " + key + " in " + language);
        }
        log.error("no words for {} in {}", key, language);
        return key.substring(key.lastIndexOf('.') + 1);
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    private static Language languageOf(String name) {
        for (Language language : Language.values()) {
            if (!language.suffix().isEmpty() && name.endsWith(language.suffix() + ".properties")) {
                return language;
            }
        }
        return Language.ENGLISH;
    }

    private static String nameOf(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static Properties read(Resource file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
