package dev.porchlight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds out who is here from the cookie, and only when somebody asks: a public page never does. */
final class SessionContexts implements SecurityContextRepository {

    private final Sessions sessions;
    private final Cookies cookies;

    SessionContexts(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    /** Sessions are opened and ended by name, never by whatever a context holds when a request is over. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.session(request).isPresent();
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                SecurityContext found = SecurityContextHolder.createEmptyContext();
                cookies.session(request)
                        .flatMap(sessions::of)
                        .ifPresent(session -> found.setAuthentication(new CustomerAuthentication(session)));
                known = found;
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return !(get().getAuthentication() instanceof CustomerAuthentication);
        }
    }
}
