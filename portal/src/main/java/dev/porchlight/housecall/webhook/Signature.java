package dev.porchlight.housecall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.porchlight.shared.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How Housecall Pro signs: HMAC-SHA256 over the text of {@code Api-Timestamp}, a full stop and the raw body, with the
 * characters of the secret as the key, in hexadecimal in {@code Api-Signature} (seen live).
 */
final class Signature {

    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(Secret secret) {
        this.key = new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM);
    }

    boolean isValid(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        return timestamp != null
                && signature != null
                && isRecent(timestamp, now)
                && MessageDigest.isEqual(sign(timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(timestamp.getBytes(UTF_8));
            mac.update((byte) '.');
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isRecent(String timestamp, Instant now) {
        return timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }
}
