package dev.porchlight.changes;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody asks for more and more while nothing of it can be saved. Nothing was written down. */
public final class TooManyOpenChanges extends ResponseStatusException {

    TooManyOpenChanges() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }
}
