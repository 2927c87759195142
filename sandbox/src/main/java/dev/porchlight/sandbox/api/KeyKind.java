package dev.porchlight.sandbox.api;

import java.util.EnumSet;
import java.util.Set;

/** Whose credential it is. The document says for most operations which kinds may call them. */
enum KeyKind {
    COMPANY,
    APPLICATION,
    USER;

    static final Set<KeyKind> ANY = EnumSet.allOf(KeyKind.class);
    static final Set<KeyKind> COMPANY_OR_USER = EnumSet.of(COMPANY, USER);
    static final Set<KeyKind> APPLICATION_OR_USER = EnumSet.of(APPLICATION, USER);
}
