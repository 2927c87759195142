package dev.porchlight.housecall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.porchlight.shared.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is done with a delivery. */
final class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    /** Nothing that is not signed is looked into, except when it is as small as the handshake. */
    private static final int LARGEST_HANDSHAKE = 256;

    enum Outcome {
        /** Stored, known already, or of no interest. */
        ACCEPTED,
        FORGED,
        /** No secret is set, so nothing can be checked. */
        UNWANTED
    }

    private final Optional<Signature> signature;
    private final Inbox inbox;
    private final Clock clock;
    private final AtomicBoolean saidThatSecretIsMissing = new AtomicBoolean();

    Deliveries(Secret secret, Inbox inbox, Clock clock) {
        this.signature = secret.isBlank() ? Optional.empty() : Optional.of(new Signature(secret));
        this.inbox = inbox;
        this.clock = clock;
    }

    Outcome accept(@Nullable String timestamp, @Nullable String signed, byte[] body) {
        if (body.length <= LARGEST_HANDSHAKE
                && Delivery.read(body).filter(Delivery::isHandshake).isPresent()) {
            return Outcome.ACCEPTED;
        }
        if (signature.isEmpty()) {
            sayOnceThatSecretIsMissing();
            return Outcome.UNWANTED;
        }
        if (timestamp == null || !signature.get().isValid(timestamp, signed, body, clock.instant())) {
            return Outcome.FORGED;
        }
        Delivery.read(body).filter(delivery -> !delivery.isHandshake()).ifPresent(delivery -> {
            inbox.receive(fingerprint(delivery, timestamp, body), delivery.received());
        });
        return Outcome.ACCEPTED;
    }

    /** There is no number of a delivery (seen live). Where the body does not tell when, two changes may look the same. */
    private static String fingerprint(Delivery delivery, String timestamp, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (!delivery.tellsWhen()) {
                digest.update(timestamp.getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void sayOnceThatSecretIsMissing() {
        if (!saidThatSecretIsMissing.getAndSet(true)) {
            log.warn("A webhook arrived and was turned away: set PORCHLIGHT_WEBHOOK_SECRET to the signing secret that"
                    + " Housecall Pro's Webhooks app shows.");
        }
    }
}
