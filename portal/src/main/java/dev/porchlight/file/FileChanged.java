package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;

/** Something in a customer's file is different now. Told on every node, so that open pages and caches can follow. */
public record FileChanged(CustomerId customer, long version) {}
