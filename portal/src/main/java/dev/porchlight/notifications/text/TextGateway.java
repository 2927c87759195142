package dev.porchlight.notifications.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The gateway of a URL, in the shape that Twilio documents.
 *
 * @param messages where messages are posted
 * @param from the number that customers see, in E.164
 */
record TextGateway(URI messages, String account, String token, String from) {

    static TextGateway of(String url) {
        try {
            URI uri = new URI(url);
            String from =
                    UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("from");
            String account = uri.getRawUserInfo();
            if (uri.getHost() != null && account != null && account.contains(":") && from != null) {
                return of(uri, account.split(":", 2), from);
            }
        } catch (URISyntaxException repeatsTheToken) {
            // Said below, without the value.
        }
        throw new IllegalArgumentException(
                "PORCHLIGHT_TEXT_URL must look like https://ACCOUNT:TOKEN@host?from=%2B16175550100");
    }

    private static TextGateway of(URI uri, String[] account, String from) {
        URI messages = UriComponentsBuilder.newInstance()
                .scheme(uri.getScheme())
                .host(uri.getHost())
                .port(uri.getPort())
                .path("/2010-04-01/Accounts/{account}/Messages.json")
                .build(decoded(account[0]));
        return new TextGateway(messages, decoded(account[0]), decoded(account[1]), decoded(from));
    }

    /** Tells about itself to whoever has its token; nothing is sent by asking. */
    URI ownAccount() {
        return URI.create(messages.toString().replaceFirst("/Messages\\.json$", ".json"));
    }

    // A plus is a plus here: numbers begin with one.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return messages.getHost();
    }
}
