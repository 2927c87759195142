package dev.porchlight.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the JTE template that a controller names and gives it the shell besides its page. */
@Component
class Templates implements ViewResolver {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Shells shells;

    Templates(Shells shells) {
        this.shells = shells;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Template(template) : null;
    }

    private final class Template implements View {

        private final String name;

        private Template(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Written only when all of it is there: until then a page can still become an error page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Shell shell = shells.of(request);
            var page = new Utf8ByteOutput();
            engine.render(name, parameters(model, shell), page);
            response.setContentType(getContentType());
            response.setLocale(Locale.of(shell.say().language().tag()));
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }

        private static Map<String, @Nullable Object> parameters(@Nullable Map<String, ?> model, Shell shell) {
            var parameters = new HashMap<String, @Nullable Object>();
            if (model != null && model.containsKey("page")) {
                parameters.put("page", model.get("page"));
            }
            parameters.put("shell", shell);
            return parameters;
        }
    }
}
