package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** Encrypts tokens for the database (AES-256-GCM, a new nonce each time), under a key that is never in the database. */
final class Strongbox {

    private static final int KEY_BYTES = 32;
    /** As Spring's encryptor puts it in front of what it encrypts. */
    private static final int NONCE_BYTES = 16;

    private static final String MAKE_ONE =
            "Make one with: openssl rand -base64 32. Every node needs the same, and it belongs where the other secrets"
                    + " are, not into the database or its backups.";

    private final BytesEncryptor encryptor;

    Strongbox(Secret key) {
        encryptor = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes(key), "AES"))
                .build();
    }

    byte[] lock(Tokens tokens) {
        byte[] access = tokens.access().value().getBytes(StandardCharsets.UTF_8);
        byte[] refresh = tokens.refresh().value().getBytes(StandardCharsets.UTF_8);
        return encryptor.encrypt(ByteBuffer.allocate(Integer.BYTES + access.length + refresh.length)
                .putInt(access.length)
                .put(access)
                .put(refresh)
                .array());
    }

    /** Empty when it was locked with another key, or was tampered with. */
    Optional<Tokens> open(byte[] locked) {
        if (locked.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var opened = ByteBuffer.wrap(encryptor.decrypt(locked));
            return Optional.of(new Tokens(secret(opened, opened.getInt()), secret(opened, opened.remaining())));
        } catch (IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }

    private static Secret secret(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new Secret(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Secret key) {
        if (key.isBlank()) {
            throw new NotSetUp(
                    "There is no key to encrypt the tokens of Housecall Pro with: PORCHLIGHT_SECRET_KEY is not set.",
                    MAKE_ONE);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(key.value());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException repeatsTheKey) {
            // Said below, without the value.
        }
        throw new NotSetUp("PORCHLIGHT_SECRET_KEY is not 32 bytes in base64.", MAKE_ONE);
    }
}
