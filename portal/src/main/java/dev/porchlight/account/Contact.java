package dev.porchlight.account;

import java.util.Optional;

/**
 * An address that a person can prove to be theirs by reading what is sent there. Normalised, and messages go to the
 * normalised form: what is proven is exactly what is compared.
 */
sealed interface Contact permits Email, Mobile {

    /** The normalised address, as it is kept. */
    String value();

    /** Enough to recognise it by and too little to use it. */
    String masked();

    /** What Housecall Pro's search is asked for. */
    String searched();

    /** Reads what {@link #value()} gave. */
    static Contact kept(String value) {
        return value.startsWith("+") ? new Mobile(value) : new Email(value);
    }

    /** Reads what somebody typed. */
    static Optional<Contact> typed(String text, String region, boolean textsCanBeSent) {
        String stripped = text.strip();
        if (stripped.indexOf('@') >= 0 || !textsCanBeSent) {
            return Email.parse(stripped).map(Contact.class::cast);
        }
        return Mobile.parse(stripped, region).map(Contact.class::cast);
    }
}
