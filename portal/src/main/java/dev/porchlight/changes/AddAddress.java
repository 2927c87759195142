package dev.porchlight.changes;

import org.jspecify.annotations.Nullable;

/** One more address of the customer's. Upstream can neither edit nor remove one afterwards. */
public record AddAddress(
        String street, @Nullable String streetLine2, String city, String state, String zip, String country)
        implements Change {}
