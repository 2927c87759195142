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
        long cents = Math.abs(money.cents());
        long rest = cents % 100;
        return (money.cents() < 0 ? "−" : "")
                + before
                + grouped(cents / 100)
                + decimal
                + (rest < 10 ? "0" : "")
                + rest
                + after;
    }

    /** A number that is not negative, in groups of three digits. */
    String grouped(long number) {
        String digits = Long.toString(number);
        if (digits.length() <= 3) {
            return digits;
        }
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(grouping);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
