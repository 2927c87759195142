package dev.porchlight.web;

import org.springframework.http.HttpStatus;

/** What can go wrong, as far as a customer needs to tell it apart. */
enum Trouble {
    NOT_UNDERSTOOD("notUnderstood", HttpStatus.BAD_REQUEST, false),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, false),
    NOT_FOUND("notFound", HttpStatus.NOT_FOUND, false),
    TOO_LARGE("tooLarge", HttpStatus.CONTENT_TOO_LARGE, false),
    TOO_MANY("tooMany", HttpStatus.TOO_MANY_REQUESTS, true),
    BROKEN("broken", HttpStatus.INTERNAL_SERVER_ERROR, true),
    OFFICE_SILENT("officeSilent", HttpStatus.SERVICE_UNAVAILABLE, true);

    private final String word;
    private final HttpStatus status;
    private final boolean passes;

    Trouble(String word, HttpStatus status, boolean passes) {
        this.word = word;
        this.status = status;
        this.passes = passes;
    }

    static Trouble of(int status) {
        for (Trouble trouble : values()) {
            if (trouble.status.value() == status) {
                return trouble;
            }
        }
        return status >= 400 && status < 500 ? NOT_UNDERSTOOD : BROKEN;
    }

    String word() {
        return word;
    }

    HttpStatus status() {
        return status;
    }

    /** True when trying again later may help. */
    boolean passes() {
        return passes;
    }
}
