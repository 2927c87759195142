package dev.porchlight.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads a form with files part by part, as it arrives. The container would take the whole of it to its disk before anybody
 * had asked who is there; this way nothing is read before that, and what is too large is not read to its end.
 */
final class SentForm {

    private static final String MULTIPART = "multipart/form-data";
    private static final int MOST_PARTS = 80;
    private static final int HEADERS_OF_A_PART = 4096;
    private static final int LARGEST_FIELD = 128 * 1024;

    private final HttpServletRequest request;
    private final long most;
    private final Map<String, List<String>> typed = new HashMap<>();

    /** @param most how many bytes are read of it */
    SentForm(HttpServletRequest request, long most) {
        this.request = request;
        this.most = most;
    }

    interface Receiver {

        /** What was typed: told before the first file of the form, and once more at its end. */
        void typed(Map<String, List<String>> fields);

        /** @return false when more of it came than anybody wants */
        boolean file(String name, InputStream body) throws IOException;
    }

    /** Whether it was read to its end. */
    boolean read(Receiver receiver) throws IOException {
        boolean whole = true;
        if (Objects.requireNonNullElse(request.getContentType(), "").startsWith(MULTIPART)) {
            whole = readParts(receiver);
        } else {
            request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        }
        receiver.typed(typed);
        return whole;
    }

    private boolean readParts(Receiver receiver) throws IOException {
        var body = new Bounded(request.getInputStream(), most);
        try {
            return readParts(body, receiver);
        } catch (FileUploadException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no form", malformed);
        } catch (IOException e) {
            if (body.isSpent()) {
                return false;
            }
            throw e;
        }
    }

    /** No part is closed: that would read it to its end, and the next one closes it anyway. */
    @SuppressWarnings("resource")
    private boolean readParts(InputStream body, Receiver receiver) throws IOException, FileUploadException {
        var reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(HEADERS_OF_A_PART);
        var parts = reader.getItemIterator(new ServletRequestContext(request) {
            @Override
            public InputStream getInputStream() {
                return body;
            }
        });
        boolean first = true;
        for (int i = 0; i < MOST_PARTS && parts.hasNext(); i++) {
            var part = parts.next();
            if (part.isFormField()) {
                typed.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                        .add(text(part));
            } else if (!Objects.requireNonNullElse(part.getName(), "").isEmpty()) {
                if (first) {
                    receiver.typed(typed);
                    first = false;
                }
                if (!receiver.file(part.getName(), part.openStream()) && request.getContentLengthLong() > most) {
                    return false;
                }
            }
        }
        return true;
    }

    /** As far as it makes sense: what is longer is no text that somebody typed. */
    private static String text(FileItemStream part) throws IOException {
        return new String(part.openStream().readNBytes(LARGEST_FIELD), StandardCharsets.UTF_8);
    }

    /** A body of which no more is read than there may be. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        private Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        boolean isSpent() {
            return left <= 0;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (isSpent()) {
                throw new IOException("more than is read of a form");
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
