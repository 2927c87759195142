package dev.porchlight.sandbox.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a Range header asks for; both ends inclusive. */
record ByteRange(int first, int last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

    /** Null when there is no range, or none that is understood: then all of it is sent, as RFC 9110 wants. */
    static @Nullable ByteRange of(@Nullable String header, int length) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(matcher.group(2)), length);
            return suffix == 0 ? UNSATISFIABLE : new ByteRange((int) (length - suffix), length - 1);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? length - 1L : Long.parseLong(matcher.group(2));
        if (last < first && first < length) {
            return null;
        }
        return first >= length ? UNSATISFIABLE : new ByteRange((int) first, (int) Math.min(last, length - 1L));
    }

    String header(int length) {
        return this.equals(UNSATISFIABLE) ? "bytes */" + length : "bytes " + first + "-" + last + "/" + length;
    }
}
