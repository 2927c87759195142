package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told with every answer, before anybody signs in. */
class EveryAnswerJourney {

    private static RunningPortal portal;
    private static HttpClient browser;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
        browser = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/not-there", "/language?to=es", "/health/live"})
    void allowsNothingThatAPageDoesNotNeed(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'")
                .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() throws Exception {
        var spanish = get("/sign-in", "Accept-Language", "es-MX,es;q=0.9,en;q=0.5");
        var chosen = get("/sign-in", "Accept-Language", "es-MX,es;q=0.9", "Cookie", "language=en");

        assertThat(Jsoup.parse(spanish.body()).select("html").attr("lang")).isEqualTo("es");
        assertThat(spanish.headers().firstValue("Content-Language")).hasValue("es");
        assertThat(Jsoup.parse(chosen.body()).select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void showsTheLogoThatTheCompanyHasAtHousecallPro() throws Exception {
        String logo = await().until(
                        () -> Jsoup.parse(get("/sign-in").body())
                                .select(".top__logo")
                                .attr("src"),
                        found -> !found.isEmpty());

        var answer = get(logo);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("immutable");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/brand/0123456789abcdef.png").statusCode()).isEqualTo(404);
    }

    @Test
    void remembersTheChosenLanguageAndGoesBack() throws Exception {
        var answer = get("/language?to=es&back=/sign-in");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .startsWith("language=es;")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example", "/%5Celsewhere.example", "https://elsewhere.example", "/%25", "%0d%0aX:1"
            })
    void neverSendsAnybodyElsewhere(String back) throws Exception {
        assertThat(get("/language?to=es&back=" + back).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void doesNotLetAForeignPageChooseTheLanguage() throws Exception {
        var answer = get("/language?to=es", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void setsNoCookieBeforeItIsNeeded() throws Exception {
        assertThat(get("/sign-in").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void explainsAPageThatIsNotThere() throws Exception {
        var answer = get("/sign-in/not-there", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This page is not here");
        assertThat(answer.body()).containsPattern("PL-[2-9A-Z]{5}").contains("tel:");
    }

    @Test
    void tellsAProgramInOneSentence() throws Exception {
        var answer = get("/sign-in/not-there", "Accept", "application/json");

        assertThat(answer.body()).matches("This page is not here\\. PL-[2-9A-Z]{5}\n");
    }

    @Test
    void servesAssetsForEverAndCompressed() throws Exception {
        String sheet = Jsoup.parse(get("/sign-in").body())
                .select("link[rel=stylesheet]")
                .attr("href");

        var answer = get(sheet, "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(get("/assets/0123456789/app.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(get("/assets/0123456789/../application.yaml").statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%ZZ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /a/%2e%2e/%2fetc HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /;jsessionid=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void tellsNothingAboutItselfToMalformedRequests(String request) throws Exception {
        assertThat(raw(request)).doesNotContainIgnoringCase("tomcat", "apache", "exception", "java.", "at org.");
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.url() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", URI.create(portal.url()).getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
