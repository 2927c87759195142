package dev.porchlight.web;

import java.util.Currency;

/** What it takes to speak one language. */
record Vocabulary(Language language, Words words, MoneyWords money, CalendarWords calendar) {

    static Vocabulary of(Language language, Currency currency, Words.Missing missing) {
        return new Vocabulary(
                language,
                Words.of(language, missing),
                MoneyWords.of(language.locale(), currency),
                CalendarWords.of(language.locale()));
    }
}
