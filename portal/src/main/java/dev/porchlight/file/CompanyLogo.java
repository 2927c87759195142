package dev.porchlight.file;

import dev.porchlight.housecall.Company;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logo that the company has at Housecall Pro. It is fetched once a day by one node, looked at before anybody sees it,
 * and kept in the database, so that no browser ever asks another host for it.
 */
public class CompanyLogo {

    private static final Logger log = LoggerFactory.getLogger(CompanyLogo.class);

    private static final String FACT = "company logo";
    private static final Duration FETCH_AGAIN = Duration.ofDays(1);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int PATIENCE_SECONDS = 15;
    private static final int MOST_LOOKS = 10;
    private static final int LARGEST = 256 * 1024;

    /** What accounts without a logo have in its place (a guess). */
    private static final String NO_LOGO = "placeholder";

    private final CompanyFile company;
    private final Library library;
    private final boolean isRehearsal;
    private final Clock clock;
    private final AtomicReference<Look> last = new AtomicReference<>(new Look(null, Instant.EPOCH));
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param housecall where the API is: only a rehearsal's files come from this machine, and without encryption */
    CompanyLogo(CompanyFile company, Library library, URI housecall, Clock clock) {
        this.company = company;
        this.library = library;
        this.isRehearsal = "http".equals(housecall.getScheme());
        this.clock = clock;
    }

    /** As far as it is known, at once. */
    public Optional<Picture> picture() {
        var look = last.get();
        var now = clock.instant();
        if (look.at.plus(LOOK_AGAIN).isBefore(now) && last.compareAndSet(look, new Look(look.picture, now))) {
            library.behind().execute(this::look);
        }
        return Optional.ofNullable(last.get().picture);
    }

    /** Fetches it when it is another one, or was not looked at for a day. */
    void refresh() {
        var known = company.company();
        // Each look waits as long as a page would. Nobody waits here, and the next chance is minutes away.
        for (int looks = 1; known.isEmpty() && looks < MOST_LOOKS; looks++) {
            known = company.company();
        }
        if (known.isEmpty()) {
            return;
        }
        var url = known.map(Company::logoUrl).filter(this::isAllowed);
        if (url.isEmpty()) {
            library.facts().forget(FACT);
        } else if (!isFresh(addressOf(url.get()))) {
            fetch(url.get());
        }
        look();
    }

    private boolean isFresh(String address) {
        var oldest = clock.instant().minus(FETCH_AGAIN);
        return library.facts()
                        .value(FACT)
                        .filter(stored -> stored.startsWith(address + "\n"))
                        .isPresent()
                && library.facts().learntAt(FACT).orElse(Instant.EPOCH).isAfter(oldest);
    }

    /** What is no picture is remembered as none, so that it is not asked for again today. */
    private void fetch(URI url) {
        try {
            var bytes = get(url);
            var picture = Type.of(bytes) == null ? "" : Base64.getEncoder().encodeToString(bytes);
            library.facts().set(FACT, addressOf(url) + "\n" + picture);
        } catch (IOException e) {
            log.warn("The company's logo could not be fetched: {}", e.getMessage());
        }
    }

    private byte[] get(URI url) throws IOException {
        var asked = http.sendAsync(
                HttpRequest.newBuilder(url).build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            var answer = asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("the answer was " + answer.statusCode());
            }
            return answer.body();
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            throw new IOException(e instanceof TimeoutException ? "it took too long" : "the connection failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private boolean isAllowed(URI url) {
        if (url.getPath().contains(NO_LOGO)) {
            return false;
        }
        return isRehearsal || "https".equals(url.getScheme()) && PublicHost.is(url.getHost());
    }

    /** Without its signature, which is new at every call. */
    private static String addressOf(URI url) {
        return url.getHost() + url.getPath();
    }

    private void look() {
        var picture = library.facts()
                .value(FACT)
                .map(stored -> stored.substring(stored.indexOf('\n') + 1))
                .filter(encoded -> !encoded.isEmpty())
                .map(encoded -> Picture.of(Base64.getDecoder().decode(encoded)))
                .orElse(null);
        last.set(new Look(picture, clock.instant()));
    }

    private record Look(@Nullable Picture picture, Instant at) {}

    /** @param name new whenever the picture is, so that browsers may keep it for ever */
    public record Picture(String name, String type, byte[] bytes) {

        private static @Nullable Picture of(byte[] bytes) {
            var type = Type.of(bytes);
            return type == null ? null : new Picture(fingerprint(bytes) + type.ending, type.name, bytes);
        }

        private static String fingerprint(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Told by its first bytes, whatever the answer said it was. No SVG, which is a program. */
    enum Type {
        PNG("image/png", ".png", "89504e470d0a1a0a"),
        JPEG("image/jpeg", ".jpg", "ffd8ff"),
        GIF("image/gif", ".gif", "47494638");

        private final String name;
        private final String ending;
        private final String beginning;

        Type(String name, String ending, String beginning) {
            this.name = name;
            this.ending = ending;
            this.beginning = beginning;
        }

        static @Nullable Type of(byte[] bytes) {
            var begins = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
            return Stream.of(values())
                    .filter(type -> begins.startsWith(type.beginning))
                    .findFirst()
                    .orElse(null);
        }
    }
}
