package dev.porchlight.notifications.text;

import dev.porchlight.notifications.Undelivered;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Sends one text message at a time and says whether it was taken. */
@Component
@EnableConfigurationProperties(TextSettings.class)
public class Texter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable TextGateway gateway;
    private final RestClient client;

    Texter(TextSettings settings) {
        this.gateway =
                settings.url().isBlank() ? null : TextGateway.of(settings.url().value());
        this.client = client();
    }

    static RestClient client() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder().requestFactory(requests).build();
    }

    public boolean isConfigured() {
        return gateway != null;
    }

    /** @param number in E.164 */
    public void send(String number, String words) {
        if (gateway == null) {
            throw Undelivered.forGood("PORCHLIGHT_TEXT_URL is not set");
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("From", gateway.from());
        form.add("To", number);
        form.add("Body", words);
        try {
            client.post()
                    .uri(gateway.messages())
                    .headers(headers -> headers.setBasicAuth(gateway.account(), gateway.token()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientResponseException e) {
            throw refused(e.getStatusCode().value());
        } catch (RestClientException e) {
            throw Undelivered.forNow("the text gateway does not answer");
        }
    }

    private static Undelivered refused(int status) {
        String why = "the text gateway answered " + status;
        return status == 429 || status >= 500 ? Undelivered.forNow(why) : Undelivered.forGood(why);
    }
}
