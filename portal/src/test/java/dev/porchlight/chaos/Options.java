package dev.porchlight.chaos;

import java.util.Arrays;
import java.util.Iterator;

/** What stands behind {@code bin/chaos}. */
record Options(long seed, int customers, int minutes, boolean contention) {

    private static final String USAGE =
            "bin/chaos [--seed N] [--customers N] [--minutes M], or bin/chaos --contention [--seed N]";

    static Options parse(String... arguments) {
        var options = new Options(1, 1000, 10, false);
        for (var left = Arrays.asList(arguments).iterator(); left.hasNext(); ) {
            options = switch (left.next()) {
                case "--seed" -> new Options(number(left), options.customers, options.minutes, options.contention);
                case "--customers" ->
                    new Options(options.seed, (int) number(left), options.minutes, options.contention);
                case "--minutes" ->
                    new Options(options.seed, options.customers, (int) number(left), options.contention);
                case "--contention" -> new Options(options.seed, options.customers, options.minutes, true);
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return options;
    }

    private static long number(Iterator<String> left) {
        try {
            long number = left.hasNext() ? Long.parseLong(left.next()) : 0;
            if (number > 0 && number < 1_000_000) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(USAGE);
    }
}
