package dev.porchlight.housecall;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The connection to Housecall Pro: the JDK's own client, which was measured to be the fastest and brings no pool limit of
 * its own. It never follows a redirect, because the key would go along.
 */
final class Wire implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final RestClient client;

    Wire(HousecallSettings settings, String version, BadAnswers badAnswers) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .connectTimeout(settings.connectTimeout())
                .executor(threads)
                .build();
        client = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(this::request)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(
                                UpstreamJson.mapper(settings.customerNoteMarker(), settings.largestAnswer()))))
                // An interceptor makes Spring collect a body first, so that it goes out with its length and not in
                // chunks.
                .requestInterceptor((request, body, execution) -> execution.execute(request, body))
                .defaultStatusHandler(badAnswers)
                .defaultHeader(HttpHeaders.AUTHORIZATION, settings.auth().header(settings.key()))
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader(HttpHeaders.USER_AGENT, "Porchlight/" + version)
                .build();
    }

    RestClient client() {
        return client;
    }

    private ClientHttpRequest request(URI uri, HttpMethod method) throws IOException {
        var requests = new JdkClientHttpRequestFactory(http, threads);
        requests.setReadTimeout(Attempt.CURRENT.get().limit());
        requests.enableCompression(true);
        return requests.createRequest(uri, method);
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
