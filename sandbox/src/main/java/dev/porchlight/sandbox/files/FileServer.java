package dev.porchlight.sandbox.files;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.HttpDoor;
import dev.porchlight.sandbox.http.Reply;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.world.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Serves files to whoever has a link that is genuine and not older than an hour. */
public final class FileServer implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final Function<String, Optional<StoredFile>> files;
    private final Mischief mischief;
    private final Clock clock;
    private final String base;
    private final HttpDoor door;
    private final SignedLink links = new SignedLink(key());
    private final Routes routes = new Routes().on("GET", "/attachments/{id}/{name}", this::file);

    /**
     * @param host to listen on
     * @param publicHost as it appears in links
     * @param port 0 takes any free one
     * @param files by attachment id
     */
    public FileServer(
            String host,
            String publicHost,
            int port,
            Function<String, Optional<StoredFile>> files,
            Mischief mischief,
            Clock clock) {
        this.files = files;
        this.mischief = mischief;
        this.clock = clock;
        this.door = HttpDoor.open(host, port, (request, _) -> reply(request));
        this.base = "http://" + publicHost + ":" + door.port();
    }

    public String url() {
        return base;
    }

    /** A link that is good for an hour. */
    public String sign(String attachmentId, String fileName) {
        return base + links.to(attachmentId, fileName, clock.instant());
    }

    @Override
    public void close() {
        door.close();
    }

    private Reply reply(Request request) {
        return mischief.around(
                request.method(),
                "file:" + request.path(),
                () -> answer(request)
                        .with(
                                "x-amz-request-id",
                                UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT))
                        .with("Server", "AmazonS3"));
    }

    private Answer answer(Request request) {
        if (!request.method().equals("GET")) {
            // The signature covers the method: a link made for GET is good for nothing else, not even HEAD.
            return error(403, "SignatureDoesNotMatch", "The request signature we calculated does not match.");
        }
        return switch (links.judge(request, clock.instant())) {
            case GOOD -> routes.answer(request);
            case EXPIRED -> error(403, "AccessDenied", "Request has expired");
            case UNSIGNED -> error(403, "AccessDenied", "Access Denied");
            case TAMPERED -> error(403, "SignatureDoesNotMatch", "The request signature we calculated does not match.");
        };
    }

    private Answer file(Request request) {
        return files.apply(request.path("id"))
                .map(file -> content(file, request))
                .orElseGet(() -> error(404, "NoSuchKey", "The specified key does not exist."));
    }

    private static Answer content(StoredFile file, Request request) {
        String etag = etag(file.bytes());
        if (etag.equals(request.header("if-none-match"))) {
            return Answer.empty(304).with("ETag", etag);
        }
        int length = file.bytes().length;
        ByteRange range = ByteRange.of(request.header("range"), length);
        if (range == null) {
            return new Answer(200, file.type(), file.bytes(), Map.of("ETag", etag, "Accept-Ranges", "bytes"));
        }
        if (range.equals(ByteRange.UNSATISFIABLE)) {
            return error(416, "InvalidRange", "The requested range is not satisfiable")
                    .with("Content-Range", range.header(length));
        }
        return new Answer(
                206,
                file.type(),
                Arrays.copyOfRange(file.bytes(), range.first(), range.last() + 1),
                Map.of("ETag", etag, "Accept-Ranges", "bytes", "Content-Range", range.header(length)));
    }

    private static byte[] key() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static String etag(byte[] bytes) {
        try {
            return '"'
                    + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes))
                    + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer error(int status, String code, String message) {
        String xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>
            """.formatted(code, message, UUID.randomUUID());
        return new Answer(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
