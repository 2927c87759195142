package dev.porchlight.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file that pages refer to, as it is and compressed. */
record Asset(String type, byte[] plain, byte[] compressed) {

    static Asset text(String type, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(type + ";charset=utf-8", plain, compressed(plain));
    }

    static Asset binary(String type, byte[] plain) {
        return new Asset(type, plain, plain);
    }

    boolean isCompressed() {
        return compressed.length < plain.length;
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new BestCompression(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class BestCompression extends GZIPOutputStream {

        private BestCompression(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
