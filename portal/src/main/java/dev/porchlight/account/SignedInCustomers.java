package dev.porchlight.account;

import org.springframework.security.access.AccessDeniedException;

/** For packages that hand controllers something else of the signed-in customer's. */
public final class SignedInCustomers {

    private SignedInCustomers() {}

    /** Whoever sent the request of this thread; refused when nobody is signed in. */
    public static SignedInCustomer here() {
        return Here.customer().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
