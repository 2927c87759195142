package dev.porchlight.web;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where customers find the portal: {@code PORCHLIGHT_PUBLIC_URL}. Links in messages are made from it and never from a
 * request, whose host anybody can invent.
 */
@Component
public class PublicUrl {

    private final Environment environment;
    private final String setting;

    PublicUrl(Environment environment) {
        this.environment = environment;
        this.setting = environment.getProperty("porchlight.public-url", "").strip();
    }

    /** Without the setting, for tests and a first look, the portal is on this machine at the port it was given. */
    public URI origin() {
        return URI.create(setting.isEmpty() ? "http://localhost:" + port() : setting)
                .resolve("/");
    }

    public URI of(String path) {
        return origin().resolve(path);
    }

    public boolean isHttps() {
        return setting.startsWith("https:");
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
