package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;

/** Somebody has a page of this customer's file open, though they may not have asked for anything for hours. */
public record PageOpen(CustomerId customer) {}
