package dev.porchlight.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, its domain in ASCII, its ASCII letters small. */
record Email(String value) implements Contact {

    private static final int LONGEST = 254;

    // Narrower than the standard on purpose: no quotes, comments, commas or line ends, so nothing can be smuggled into
    // a
    // header; letters of all scripts.
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("(?!-)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    static Optional<Email> parse(String text) {
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 0 || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String local = smallAscii(stripped.substring(0, at));
        String domain = ascii(stripped.substring(at + 1));
        boolean valid = LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches();
        return valid ? Optional.of(new Email(local + "@" + domain)) : Optional.empty();
    }

    @Override
    public String masked() {
        int first = value.offsetByCodePoints(0, 1);
        return value.substring(0, first) + "•••" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String searched() {
        return value;
    }

    // Only A to Z: small letters of other scripts can fold into ASCII (the Kelvin sign becomes k), and then somebody
    // else's
    // mailbox would be taken for this one.
    private static String smallAscii(String text) {
        var small = new StringBuilder(text.length());
        text.chars().forEach(c -> small.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return small.toString();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
