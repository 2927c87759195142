package dev.porchlight.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answers of our controllers. */
public final class Views {

    private Views() {}

    public static ModelAndView page(String template, Object page) {
        return page(HttpStatus.OK, template, page);
    }

    public static ModelAndView page(HttpStatus status, String template, Object page) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }

    /** A form as it was typed, with what is wrong with it. */
    public static ModelAndView form(String template, Object page, FormErrors errors) {
        return page(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }

    /** 303: the browser fetches the other page, and a refresh of it sends nothing twice. */
    public static ModelAndView go(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
