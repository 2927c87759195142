package dev.porchlight.web;

import dev.porchlight.housecall.HousecallException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The only place where something that went wrong becomes a page. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Shells shells;

    ErrorPages(Shells shells) {
        this.shells = shells;
    }

    /** What the container and the filters were told, and what nobody caught. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            log.error("{} failed", Reference.of(request), thrown);
        }
        boolean told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = told ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        return page(Trouble.of(status), told ? status : 404, request, response);
    }

    /** Belongs to Spring Security, which knows whether to ask for a sign-in or to refuse. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSpringSecurity(RuntimeException refused) {
        throw refused;
    }

    /** Nobody is there any more to read a page. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {}

    @ExceptionHandler(HousecallException.class)
    ModelAndView silent(HousecallException silence, HttpServletRequest request, HttpServletResponse response) {
        if (silence instanceof HousecallException.NotFound) {
            return page(Trouble.NOT_FOUND, request, response);
        }
        log.warn("{}: {}", Reference.of(request), silence.getMessage());
        return page(Trouble.OFFICE_SILENT, request, response);
    }

    /** An id that cannot be one names nothing, so it is not found like all that is not theirs. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inPath ? Trouble.NOT_FOUND : Trouble.NOT_UNDERSTOOD, request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return page(Trouble.TOO_LARGE, request, response);
    }

    /** The container reads a form when somebody first asks for a field, and only then finds that it is too large or broken. */
    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView unreadable(
            InvalidParameterException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return page(Trouble.of(unreadable.getErrorCode()), unreadable.getErrorCode(), request, response);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView any(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            int status = known.getStatusCode().value();
            return page(Trouble.of(status), status, request, response);
        }
        log.error("{} failed", Reference.of(request), thrown);
        return page(Trouble.BROKEN, request, response);
    }

    private ModelAndView page(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        return page(trouble, trouble.status().value(), request, response);
    }

    private ModelAndView page(Trouble trouble, int status, HttpServletRequest request, HttpServletResponse response) {
        Shell shell = shells.of(request);
        ErrorPage page = ErrorPage.of(trouble, shell.say(), request.getMethod().equals("GET") ? shell.path() : "");
        response.setStatus(status);
        return wantsPage(request)
                ? new ModelAndView("web/error", Map.of("page", page))
                : new ModelAndView(new Sentence(page, shell.reference()));
    }

    /** Whoever asks for a picture or for data would have to read through a page to find out. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.equals(MediaType.ALL_VALUE) || accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private record Sentence(ErrorPage page, String reference) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(page.title() + ". " + reference + "\n");
        }
    }
}
