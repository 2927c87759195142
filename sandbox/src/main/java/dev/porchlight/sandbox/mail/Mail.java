package dev.porchlight.sandbox.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message as one of its recipients got it. */
public record Mail(
        String to,
        String from,
        String subject,
        String text,
        String html,
        Instant at,
        List<Attachment> attachments,
        String raw) {

    private static final Pattern CODE = Pattern.compile("(?<![\\w-])(\\d{3})[ \\u00a0-]?(\\d{3})(?![\\w-])");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    public Mail {
        attachments = List.copyOf(attachments);
    }

    /** A file that came with it. */
    public record Attachment(String name, String contentType, byte[] bytes) {}

    /** The first six-digit code in the text. */
    public Optional<String> code() {
        Matcher matcher = CODE.matcher(subject + "\n" + text);
        return matcher.find() ? Optional.of(matcher.group(1) + matcher.group(2)) : Optional.empty();
    }

    /** The links in the text, in order. */
    public List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(result -> result.group().replaceAll("[.,;)]+$", ""))
                .toList();
    }
}
