package dev.porchlight.changes;

import dev.porchlight.account.SignedInCustomers;
import dev.porchlight.office.Caller;
import dev.porchlight.web.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the signed-in customer's changes. There is no other way for a page to come by any. */
class ChangesArguments implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Changes> changes;

    ChangesArguments(ObjectProvider<Changes> changes) {
        this.changes = changes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CustomerChanges.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return changes.getObject().of(SignedInCustomers.here().id(), RequestLanguage.of(http), Caller.of(http));
    }
}
