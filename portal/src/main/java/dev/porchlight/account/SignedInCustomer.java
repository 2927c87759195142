package dev.porchlight.account;

import dev.porchlight.shared.CustomerId;
import java.util.UUID;

/** Whoever is signed in, as an argument of a controller. Nobody but this package can make one. */
public final class SignedInCustomer {

    private final CustomerId id;
    private final UUID session;
    private final String contact;

    SignedInCustomer(CustomerId id, UUID session, String contact) {
        this.id = id;
        this.session = session;
        this.contact = contact;
    }

    /** Whose file is open. */
    public CustomerId id() {
        return id;
    }

    /** The device's place in the list of devices; not the secret in its cookie. */
    public UUID session() {
        return session;
    }

    /** The address that was proven, masked. */
    public String contact() {
        return contact;
    }
}
