package dev.porchlight.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parsed multipart/form-data body. */
public record Multipart(List<Part> parts) {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data\\s*;.*?\\bboundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;]+))");
    private static final Pattern FILENAME =
            Pattern.compile("(?i)[;\\s]filename=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;]+))");
    private static final int MOST_PARTS = 128;

    public Multipart {
        parts = List.copyOf(parts);
    }

    /**
     * One field of the form.
     *
     * @param filename null for a field that is no file
     */
    public record Part(String name, @Nullable String filename, String contentType, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    static Multipart parse(@Nullable String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            throw new MalformedBody("The body is not multipart/form-data");
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        // One byte is one character in ISO-8859-1, so positions in the text are positions in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        String delimiter = "--" + boundary;
        int at = text.startsWith(delimiter) ? 0 : text.indexOf("\r\n" + delimiter) + 2;
        if (at < 2 && !text.startsWith(delimiter)) {
            throw new MalformedBody("The multipart body does not contain its boundary");
        }
        while (true) {
            int start = at + delimiter.length();
            if (text.startsWith("--", start)) {
                return new Multipart(parts);
            }
            int headersStart = text.indexOf("\r\n", start) + 2;
            int end = text.indexOf("\r\n" + delimiter, start);
            if (headersStart < 2 || end < headersStart || parts.size() == MOST_PARTS) {
                throw new MalformedBody("The multipart body ends before its closing boundary");
            }
            parts.add(part(text, body, headersStart, end));
            at = end + 2;
        }
    }

    private static Part part(String text, byte[] body, int start, int end) {
        int blank = text.indexOf("\r\n\r\n", start);
        if (blank < 0 || blank + 4 > end) {
            throw new MalformedBody("A part of the multipart body has no headers");
        }
        String disposition = "";
        String type = "text/plain";
        for (String line : utf8(body, start, blank).split("\r\n")) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                disposition = line;
            } else if (lower.startsWith("content-type:")) {
                type = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        String name = parameter(NAME, disposition);
        if (name == null) {
            throw new MalformedBody("A part of the multipart body has no name");
        }
        return new Part(name, parameter(FILENAME, disposition), type, slice(body, blank + 4, end));
    }

    private static @Nullable String parameter(Pattern pattern, String disposition) {
        Matcher matcher = pattern.matcher(disposition);
        if (!matcher.find()) {
            return null;
        }
        String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return value.replaceAll("\\\\(.)", "$1").replace("%22", "\"");
    }

    private static String utf8(byte[] body, int start, int end) {
        return new String(body, start, end - start, StandardCharsets.UTF_8);
    }

    private static byte[] slice(byte[] body, int start, int end) {
        return java.util.Arrays.copyOfRange(body, start, end);
    }
}
