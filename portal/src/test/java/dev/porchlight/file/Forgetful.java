package dev.porchlight.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;

/** The sandbox behind somebody who forgets which customer was asked for, and answers with everybody's. */
final class Forgetful implements AutoCloseable {

    private final HttpServer server;
    private final String sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    Forgetful(String sandbox) {
        this.sandbox = sandbox;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().toString().replaceAll("customer_id=[^&]*&?", "");
        var request = HttpRequest.newBuilder(URI.create(sandbox + asked))
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                .build();
        try (exchange) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
