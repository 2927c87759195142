package dev.porchlight.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A telephone number that a text message can be sent to, in E.164. */
record Mobile(String value) implements Contact {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    static Optional<Mobile> parse(String text, String region) {
        try {
            var number = NUMBERS.parse(text, region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new Mobile(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String masked() {
        return "•••" + value.substring(Math.max(0, value.length() - 4));
    }

    /** Housecall Pro keeps numbers without the country's code (seen live). */
    @Override
    public String searched() {
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(value, null));
        } catch (NumberParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
