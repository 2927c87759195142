package dev.porchlight.account;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Files;
import dev.porchlight.housecall.Customer;
import dev.porchlight.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller the signed-in customer, or their file. There is no other way for a page to come by either, so
 * somebody else's cannot be asked for.
 */
@Component
class CustomerArguments implements HandlerMethodArgumentResolver {

    private final Files files;

    CustomerArguments(Files files) {
        this.files = files;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == SignedInCustomer.class || type == CustomerFile.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        SignedInCustomer customer = SignedInCustomers.here();
        return parameter.getParameterType() == SignedInCustomer.class ? customer : file(customer, request);
    }

    private CustomerFile file(SignedInCustomer customer, NativeWebRequest request) {
        CustomerFile file = files.open(customer.id());
        file.customer().flatMap(Customer::name).ifPresent(name -> call(name, request));
        return file;
    }

    /** Until the file is open, the layout knows them by their masked address only. */
    private static void call(String name, NativeWebRequest request) {
        if (request.getAttribute(Visitor.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Visitor visitor) {
            request.setAttribute(
                    Visitor.ATTRIBUTE,
                    new Visitor(name, visitor.severalRecords(), visitor.record()),
                    RequestAttributes.SCOPE_REQUEST);
        }
    }
}
