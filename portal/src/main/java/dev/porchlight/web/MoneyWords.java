package dev.porchlight.web;

import dev.porchlight.shared.Money;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts. Made of what {@link NumberFormat} knows about a place, because asking it per amount costs more than the page. */
record MoneyWords(String before, String after, char grouping, char decimal) {

    static MoneyWords of(Locale locale, Currency currency) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        var symbols = format.getDecimalFormatSymbols();
        return new MoneyWords(
                format.getPositivePrefix(),
                format.getPositiveSuffix(),
                symbols.getMonetaryGroupingSeparator(),
                symbols.getMonetaryDecimalSeparator());
    }

    String of(Money money) {
        long cents = money.cents();
        String units = Long.toString(Math.abs(cents / 100));
        var text = new StringBuilder(cents < 0 ? "−" : "").append(before);
        for (int i = 0; i < units.length(); i++) {
            if (i > 0 && (units.length() - i) % 3 == 0) {
                text.append(grouping);
            }
            text.append(units.charAt(i));
        }
        long rest = Math.abs(cents % 100);
        return text.append(decimal)
                .append(rest < 10 ? "0" : "")
                .append(rest)
                .append(after)
                .toString();
    }
}
