package dev.porchlight.sandbox.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, as no well-behaved client would. */
final class RawClient {

    private static final int PATIENCE_MS = 10_000;

    private RawClient() {}

    /** Everything the server says until it closes the connection; the request should ask for that. */
    static String exchange(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
