package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;

/** Whose a record is; the rest of the embedded customer is not kept. */
public record CustomerRef(CustomerId id) {}
