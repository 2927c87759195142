package dev.porchlight.sandbox.http;

/** A path or a query that is not percent-encoded UTF-8. Answered with 400. */
final class MalformedUrl extends RuntimeException {

    MalformedUrl(String message) {
        super(message);
    }
}
