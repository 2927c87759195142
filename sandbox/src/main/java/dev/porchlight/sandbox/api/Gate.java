package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.world.Modes;
import dev.porchlight.sandbox.world.World;
import java.util.Optional;
import java.util.Set;

/** Who may pass: authentication, kinds of keys, locations, and how often. */
final class Gate {
    static final String COMPANY_KEY = "sandbox-company-key";
    static final String APPLICATION_KEY = "sandbox-application-key";

    private final World world;
    private final Modes modes;
    private final OAuth oauth;
    private final RateLimit rateLimit;

    Gate(World world, Modes modes, OAuth oauth) {
        this.world = world;
        this.modes = modes;
        this.oauth = oauth;
        this.rateLimit = new RateLimit(world);
    }

    KeyKind admit(Request request, Set<KeyKind> allowed) {
        KeyKind kind = credential(request).orElseThrow(Refusal::unauthorized);
        if (modes.strictKeyKinds() && !allowed.contains(kind)) {
            // What HCP answers here is recorded nowhere; the standard refusal is our guess.
            throw Refusal.unauthorized();
        }
        checkLocation(request, kind);
        rateLimit.spend(kind);
        return kind;
    }

    private Optional<KeyKind> credential(Request request) {
        String header = request.header("authorization");
        String[] words = header == null ? new String[0] : header.strip().split("\\s+");
        if (words.length != 2) {
            return Optional.empty();
        }
        return switch (words[0]) {
            case "Token" -> ofKey(words[1]);
            case "Bearer" -> bearer(words[1]);
            default -> Optional.empty();
        };
    }

    private Optional<KeyKind> bearer(String token) {
        if (oauth.isValid(token)) {
            return Optional.of(KeyKind.USER);
        }
        return modes.bearerForKeys() ? ofKey(token) : Optional.empty();
    }

    private static Optional<KeyKind> ofKey(String key) {
        return switch (key) {
            case COMPANY_KEY -> Optional.of(KeyKind.COMPANY);
            case APPLICATION_KEY -> Optional.of(KeyKind.APPLICATION);
            default -> Optional.empty();
        };
    }

    /** Seen live: the key of a single company that names a company at all is refused everywhere. */
    private void checkLocation(Request request, KeyKind kind) {
        String location = request.header("x-company-id");
        if (location == null) {
            return;
        }
        if (kind == KeyKind.COMPANY) {
            throw Refusal.unauthorized();
        }
        if (!location.equals(world.company.id)) {
            throw Refusal.message(403, "Forbidden");
        }
    }
}
