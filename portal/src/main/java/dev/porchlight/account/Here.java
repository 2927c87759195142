package dev.porchlight.account;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is here in this request. */
final class Here {

    private Here() {}

    static Optional<DeviceSession> session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CustomerAuthentication authentication
                ? Optional.of(authentication.session())
                : Optional.empty();
    }

    static Optional<SignedInCustomer> customer() {
        return session()
                .flatMap(session -> Optional.ofNullable(session.customer())
                        .map(customer -> new SignedInCustomer(customer, session.id(), session.contact())));
    }
}
