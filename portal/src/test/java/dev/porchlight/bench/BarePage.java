package dev.porchlight.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The least that the same stack can do: no security, no database, no template. What our pages are measured against. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BarePage {

    public static void main(String[] args) {
        var bare = new SpringApplication(BarePage.class);
        bare.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean("hello", RouterFunction.class, BarePage::hello));
        bare.run(args);
    }

    private static RouterFunction<ServerResponse> hello() {
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body("<!doctype html><title>hello</title><p>hello</p>"))
                .build();
    }
}
