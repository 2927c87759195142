package dev.porchlight.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hashes with a key that only our nodes have, so that a code of six digits cannot be found by trying all of them. */
@Component
class ServerKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ServerKey(JdbcClient jdbc) {
        jdbc.sql("insert into server_key (name, value) values ('sign-in', :value) on conflict do nothing")
                .param("value", Tokens.randomBytes())
                .update();
        byte[] value = jdbc.sql("select value from server_key where name = 'sign-in'")
                .query(byte[].class)
                .single();
        this.key = new SecretKeySpec(value, ALGORITHM);
    }

    /** What is hashed for one purpose equals nothing that is hashed for another. */
    byte[] hash(Purpose purpose, String... parts) {
        return hash(key, purpose.name(), parts);
    }

    /** The same with a secret that only one browser has. */
    static byte[] hash(String secret, Purpose purpose) {
        return hash(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM), purpose.name());
    }

    private static byte[] hash(SecretKeySpec key, String purpose, String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                mac.update((byte) 0);
                mac.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    enum Purpose {
        ADDRESS,
        NETWORK,
        BROWSER,
        CODE,
        LINK,
        SESSION,
        CSRF,
        CALENDAR,
        LIMIT
    }
}
