package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;

/** The company does not keep this customer any more, or does not serve them any more: whoever is signed in as them is not. */
public record CustomerGone(CustomerId customer) {}
