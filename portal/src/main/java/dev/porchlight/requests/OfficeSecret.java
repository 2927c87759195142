package dev.porchlight.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The last part of the office's link to the files of a request: 256 random bits, of which only the hash is kept. */
record OfficeSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static OfficeSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OfficeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It opens doors, so it is in no log. */
    @Override
    public String toString() {
        return "OfficeSecret";
    }
}
