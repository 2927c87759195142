package dev.porchlight.sandbox.http;

@FunctionalInterface
public interface Handler {

    Answer answer(Request request);
}
