package dev.porchlight.bench;

/** One line of the table: what was measured, what it may be, and whether it is. */
record Budget(String what, String measured, String allowed, Verdict verdict) {

    enum Verdict {
        KEPT("ok"),
        MISSED("MISSED"),
        TOLD("");

        final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Budget atMost(String what, double measured, double allowed, String unit) {
        return of(what, measured, "≤ " + number(allowed) + unit, unit, measured <= allowed);
    }

    static Budget atLeast(String what, double measured, double allowed, String unit) {
        return of(what, measured, "≥ " + number(allowed) + unit, unit, measured >= allowed);
    }

    /** A figure without a budget of its own, for the reader of the others. */
    static Budget told(String what, double measured, String unit) {
        return new Budget(what, number(measured) + unit, "", Verdict.TOLD);
    }

    private static Budget of(String what, double measured, String allowed, String unit, boolean kept) {
        return new Budget(what, number(measured) + unit, allowed, kept ? Verdict.KEPT : Verdict.MISSED);
    }

    private static String number(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }

    String row() {
        return "| %-58s | %14s | %12s | %-6s |".formatted(what, measured, allowed, verdict.word);
    }
}
