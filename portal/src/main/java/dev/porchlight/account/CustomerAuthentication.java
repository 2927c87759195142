package dev.porchlight.account;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An open session, as Spring Security sees it. It may open pages once one of several records is chosen. */
final class CustomerAuthentication extends AbstractAuthenticationToken {

    static final String CUSTOMER = "CUSTOMER";
    static final String CHOOSING = "CHOOSING";

    private final transient DeviceSession session;

    CustomerAuthentication(DeviceSession session) {
        super(List.of(new SimpleGrantedAuthority(session.customer() == null ? CHOOSING : CUSTOMER)));
        this.session = session;
        setAuthenticated(true);
    }

    DeviceSession session() {
        return session;
    }

    @Override
    public Object getPrincipal() {
        return session.id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
