package dev.porchlight.housecall;

import dev.porchlight.shared.Secret;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Housecall Pro is reached.
 *
 * @param url where the API is; {@code PORCHLIGHT_HOUSECALL_URL}
 * @param key the company's API key, made by an administrator on the API page of the app store; {@code
 *     PORCHLIGHT_HOUSECALL_KEY}. It can do everything in the account, so it is given to the process and to nobody else
 * @param auth how we are let in: by the key, presented as {@code Token} or {@code Bearer}, or by an {@code OAuth}
 *     connection, which needs no key; {@code PORCHLIGHT_HOUSECALL_AUTH}
 * @param concurrency how many requests may be under way at once, for the whole of this node
 * @param connectTimeout how long a connection may take
 * @param patience how long somebody who looks at a page waits for an answer, waiting for a turn and second attempts
 *     included
 * @param patienceBehindPages the same for everything that nobody is looking at
 * @param largestAnswer how much is read of one answer, unpacked
 * @param customerNoteMarker notes that begin with this word are meant for the customer; all others stay with the staff
 */
@ConfigurationProperties("porchlight.housecall")
public record HousecallSettings(
        @DefaultValue("https://api.housecallpro.com") URI url,
        @DefaultValue("") Secret key,
        @DefaultValue("TOKEN") Auth auth,
        @DefaultValue("6") int concurrency,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30s") Duration patienceBehindPages,
        @DefaultValue("16MB") DataSize largestAnswer,
        @DefaultValue("#customer") String customerNoteMarker) {

    /** How we are let in, with the word before the key or access token in the {@code Authorization} header. */
    public enum Auth {
        TOKEN("Token"),
        BEARER("Bearer"),
        OAUTH("Bearer");

        private final String word;

        Auth(String word) {
            this.word = word;
        }

        public String header(Secret key) {
            return word + " " + key.value();
        }
    }
}
