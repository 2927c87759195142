package dev.porchlight.web;

/** Telephone numbers as North Americans write them. Housecall Pro keeps ten digits without punctuation (seen live). */
final class Phone {

    private Phone() {}

    static String readable(String number) {
        String digits = national(number);
        if (digits.length() != 10) {
            return number.strip();
        }
        return "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);
    }

    static String link(String number) {
        String national = national(number);
        if (national.length() == 10) {
            return "tel:+1" + national;
        }
        return (number.strip().startsWith("+") ? "tel:+" : "tel:") + digits(number);
    }

    private static String national(String number) {
        String digits = digits(number);
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
