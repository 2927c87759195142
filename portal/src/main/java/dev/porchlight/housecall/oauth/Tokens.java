package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;

/** What Housecall Pro gave us: the one opens it, the other gets the next two, once. */
record Tokens(Secret access, Secret refresh) {}
