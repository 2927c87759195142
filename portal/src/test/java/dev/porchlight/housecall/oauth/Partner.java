package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The application that the sandbox knows, and the administrator who agrees to it. */
public final class Partner {

    public static final String CLIENT_ID = "5a6d0b0c".repeat(8);
    public static final String CLIENT_SECRET = "7e15ec2e".repeat(8);

    private Partner() {}

    static OAuthSettings at(String sandbox, URI redirect) {
        return new OAuthSettings(
                CLIENT_ID,
                new Secret(CLIENT_SECRET),
                URI.create(sandbox + "/oauth/authorize"),
                URI.create(sandbox + "/oauth/token"),
                redirect);
    }

    /** Presses the button of the page; the address that the browser is sent to. */
    public static URI agree(URI page) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(page.resolve(page.getPath()))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(page.getRawQuery()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        }
    }

    /** The code of somebody who has agreed. */
    static String code(OAuthSettings settings) throws IOException, InterruptedException {
        var redirect = URLEncoder.encode(settings.redirect().toString(), StandardCharsets.UTF_8);
        var page = URI.create("%s?client_id=%s&redirect_uri=%s&response_type=code&state=s"
                .formatted(settings.authorizeUrl(), CLIENT_ID, redirect));
        return agree(page).getQuery().replaceAll(".*code=([0-9a-f]+).*", "$1");
    }
}
