package dev.porchlight.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.RunningPortal;
import dev.porchlight.account.Browser.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A portal that customers reach by https, through something that ends TLS in front of it. */
class HttpsJourney {

    private static final String ADA = "ada@example.com";

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("porchlight.public-url", "https://portal.example"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void bindsItsCookiesToThisHostAndToHttps() {
        var browser = new Browser(portal.url()).with("Origin", "https://portal.example");

        Page asked = browser.ask(ADA);
        Page entered = browser.enter(portal.codeFor(ADA));

        assertThat(asked.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-sign-in=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-session=").contains("Secure", "HttpOnly"));
        assertThat(entered.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void clearsWhatTheBrowserKeptWhenSomebodySignsOut() {
        var browser = new Browser(portal.url()).with("Origin", "https://portal.example");
        browser.ask("zoe@example.com");
        browser.enter(portal.codeFor("zoe@example.com"));

        Page out = browser.submit(browser.get("/"), "form[action=/sign-out]", Map.of());

        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    }
}
