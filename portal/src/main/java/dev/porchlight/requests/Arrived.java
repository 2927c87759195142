package dev.porchlight.requests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it came from the browser, on disk for the moment that it takes to look at it: no connection of the database
 * waits for a slow phone.
 *
 * @param size at most one more than it may have
 */
record Arrived(Path path, String name, long size) implements AutoCloseable {

    static Arrived read(InputStream in, String name, long most) throws IOException {
        Path path = Files.createTempFile("request", ".arrived");
        try (OutputStream out = Files.newOutputStream(path)) {
            return new Arrived(path, name, transfer(in, out, most + 1));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long transfer(InputStream in, OutputStream out, long most) throws IOException {
        var piece = new byte[64 * 1024];
        long size = 0;
        while (size < most) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, most - size));
            if (read < 0) {
                break;
            }
            out.write(piece, 0, read);
            size += read;
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
