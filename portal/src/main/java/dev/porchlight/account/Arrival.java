package dev.porchlight.account;

import dev.porchlight.file.Files;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Visitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the layout who is here, and notes every few minutes that they are. */
@Component
class Arrival implements HandlerInterceptor {

    private static final int RECORD_LETTERS = 12;

    private final Sessions sessions;
    private final Cookies cookies;
    private final Files files;

    Arrival(Sessions sessions, Cookies cookies, Files files) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.files = files;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() != DispatcherType.ASYNC) {
            Here.session().ifPresent(session -> arrive(session, request, response));
        }
        return true;
    }

    private void arrive(DeviceSession session, HttpServletRequest request, HttpServletResponse response) {
        CustomerId customer = session.customer();
        if (customer != null) {
            files.seen(customer);
            request.setAttribute(
                    Visitor.ATTRIBUTE,
                    new Visitor(
                            session.contact(),
                            session.hasSeveralRecords(),
                            Tokens.text(Tokens.hash(customer.value())).substring(0, RECORD_LETTERS)));
        }
        if (sessions.seen(session) && session.remembered()) {
            cookies.session(request)
                    .ifPresent(token -> cookies.session(response, token, sessions.lifetime(session.remembered())));
        }
    }
}
