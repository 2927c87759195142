package dev.porchlight.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes once they are in: a page of ours, whatever the link said that brought them. */
final class Destination {

    static final String HOME = "/";

    private static final int LONGEST = 300;

    // One slash, then no second one and no backslash, which browsers read as one; and nothing that is not printable.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");
    private static final Pattern DOORS = Pattern.compile("/sign-(in|out)\\b.*");

    private Destination() {}

    static String of(@Nullable String wanted) {
        return wanted != null && isWelcome(wanted) ? wanted : HOME;
    }

    private static boolean isWelcome(String wanted) {
        return wanted.length() <= LONGEST
                && LOCAL.matcher(wanted).matches()
                && !DOORS.matcher(wanted).matches();
    }
}
