package dev.porchlight.web;

import dev.porchlight.file.Documents.Document;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Hands out photos and files. What somebody uploaded is never trusted to be what it says it is. */
public final class Downloads {

    /** Nothing in it runs, loads or is framed, should a browser ever take it for a page. */
    private static final String INERT = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private Downloads() {}

    /** A file that is not there is a 404, and a file store that is silent is said to be. */
    public static Document found(Supplier<Optional<Document>> search) {
        try {
            return search.get().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (UncheckedIOException silence) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "the file store is silent", silence);
        }
    }

    public static void send(Document document, HttpServletResponse response) throws IOException {
        response.setContentType(FileKind.type(document.fileType()));
        if (document.size() >= 0) {
            response.setContentLengthLong(document.size());
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(document));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("Content-Security-Policy", INERT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        document.body().transferTo(response.getOutputStream());
    }

    private static String disposition(Document document) {
        boolean isShown = FileKind.of(document.fileType()) == FileKind.PICTURE;
        var disposition = isShown ? ContentDisposition.inline() : ContentDisposition.attachment();
        @Nullable String name = document.fileName();
        if (name != null && !name.isBlank()) {
            disposition.filename(name.strip().replaceAll("[\\p{Cntrl}/\\\\]", "_"), StandardCharsets.UTF_8);
        }
        return disposition.build().toString();
    }
}
