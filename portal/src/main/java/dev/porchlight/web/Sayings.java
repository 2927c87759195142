package dev.porchlight.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives a {@link Say} of this moment, for a page or a mail. */
@Component
public class Sayings {

    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<Language, MoneyWords> money = new EnumMap<>(Language.class);
    private final Brands brands;
    private final Clock clock;

    Sayings(Brands brands, Clock clock, @Value("${porchlight.words.missing:SHOWS_THE_KEY}") Words.Missing missing) {
        this.brands = brands;
        this.clock = clock;
        for (Language language : Language.values()) {
            words.put(language, Words.of(language, missing));
            money.put(language, MoneyWords.of(language.locale(), brands.currency()));
        }
    }

    public Say in(Language language) {
        return new Say(language, words.get(language), money.get(language), brands.zone(), clock.instant());
    }
}
