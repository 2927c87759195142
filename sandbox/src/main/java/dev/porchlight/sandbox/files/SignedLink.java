package dev.porchlight.sandbox.files;

import dev.porchlight.sandbox.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links that look and behave like presigned ones: the signature covers path, date and lifetime. */
final class SignedLink {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final byte[] key;

    SignedLink(byte[] key) {
        this.key = key.clone();
    }

    /** What is to be thought of a link. */
    enum Verdict {
        GOOD,
        EXPIRED,
        TAMPERED,
        UNSIGNED
    }

    /** Path and query of a link to {@code fileName}, good from now on. */
    String to(String attachmentId, String fileName, Instant now) {
        String path = "/attachments/" + encode(attachmentId) + "/" + encode(fileName);
        String date = DATE.format(now);
        String expires = String.valueOf(LIFETIME.toSeconds());
        return path + "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIASANDBOX%2F" + date.substring(0, 8)
                + "%2Fus-west-2%2Fs3%2Faws4_request&X-Amz-Date=" + date + "&X-Amz-Expires=" + expires
                + "&X-Amz-SignedHeaders=host&X-Amz-Signature=" + signature(path, date, expires);
    }

    Verdict judge(Request request, Instant now) {
        String date = request.query().one("X-Amz-Date").orElse("");
        String expires = request.query().one("X-Amz-Expires").orElse("");
        String signature = request.query().one("X-Amz-Signature").orElse("");
        if (signature.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        boolean genuine = MessageDigest.isEqual(
                signature(request.path(), date, expires).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
        if (!genuine) {
            return Verdict.TAMPERED;
        }
        try {
            Instant end = DATE.parse(date, Instant::from).plusSeconds(Long.parseLong(expires));
            return now.isBefore(end) ? Verdict.GOOD : Verdict.EXPIRED;
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalStateException("A date that was signed here cannot be read", e);
        }
    }

    private String signature(String path, String date, String expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = String.join("\n", "GET", path, date, expires);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
