package dev.porchlight.sandbox.mischief;

import java.util.regex.Pattern;

/**
 * The requests a rule is about.
 *
 * @param method an HTTP method or {@code *}
 * @param path a glob: {@code *} is anything within one segment, {@code /**} everything below. Plain paths are those of
 *     the API; {@code file:/**}, {@code text:/**} and {@code smtp} are the file server, the text gateway, the mail server
 */
record Where(String method, String path, Pattern pattern) {

    Where(String method, String path) {
        this(method, path, compile(path));
    }

    boolean matches(String method, String place) {
        return (this.method.equals("*") || this.method.equalsIgnoreCase(method))
                && pattern.matcher(place).matches();
    }

    private static Pattern compile(String glob) {
        var regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("/**", i)) {
                regex.append("(/.*)?");
                i += 2;
            } else if (glob.charAt(i) == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(Pattern.quote(glob.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
