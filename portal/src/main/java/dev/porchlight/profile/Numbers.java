package dev.porchlight.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Telephone numbers as people type them, and as Housecall Pro keeps them: ten digits (seen live). */
final class Numbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int NORTH_AMERICA = 1;

    private Numbers() {}

    /** Nothing for what nobody could call. Numbers outside North America keep their country's code. */
    static Optional<String> parse(String typed, String region) {
        try {
            var number = NUMBERS.parse(typed, region);
            if (number.hasExtension() || !NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            return Optional.of(
                    number.getCountryCode() == NORTH_AMERICA
                            ? NUMBERS.getNationalSignificantNumber(number)
                            : NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
