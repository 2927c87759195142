package dev.porchlight.sandbox.control;

/** Somebody asked the controls for something that makes no sense; the message says what would. */
final class BadControl extends RuntimeException {

    private final int status;

    BadControl(int status, String message) {
        super(message);
        this.status = status;
    }

    BadControl(String message) {
        this(400, message);
    }

    int status() {
        return status;
    }
}
