package dev.porchlight.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives a {@link Say} of this moment, for a page or a mail. */
@Component
public class Sayings {

    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final Brands brands;
    private final Clock clock;

    Sayings(Brands brands, Clock clock, @Value("${porchlight.words.missing:SHOWS_THE_KEY}") Words.Missing missing) {
        this.brands = brands;
        this.clock = clock;
        for (Language language : Language.values()) {
            vocabularies.put(language, Vocabulary.of(language, brands.currency(), missing));
        }
    }

    public Say in(Language language) {
        return new Say(Objects.requireNonNull(vocabularies.get(language)), brands.zone(), clock.instant());
    }
}
