package dev.porchlight.sandbox.http;

/** The body of a request is not what its content type promises. Answered with 400. */
public final class MalformedBody extends RuntimeException {

    public MalformedBody(String message) {
        super(message);
    }
}
