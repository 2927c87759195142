package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Reply;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The connection to Housecall Pro: the JDK's own client, which was measured to be the fastest and brings no pool limit of
 * its own. It never follows a redirect, because the key would go along.
 */
final class Wire implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final Access access;
    private final RestClient client;

    Wire(HousecallSettings settings, Access access, String version, BadAnswers badAnswers) {
        this.access = access;
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
                .requestInterceptor(this::authorized)
                .defaultStatusHandler(badAnswers)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader(HttpHeaders.USER_AGENT, "Porchlight/" + version)
                .build();
    }

    RestClient client() {
        return client;
    }

    /** A refusal says that nothing was done, so even a write may be sent again with what has taken the header's place. */
    private ClientHttpResponse authorized(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        String header = header();
        request.getHeaders().set(HttpHeaders.AUTHORIZATION, header);
        ClientHttpResponse response = execution.execute(request, body);
        if (response.getStatusCode().value() != UNAUTHORIZED || !access.hasAnotherThan(header)) {
            return response;
        }
        response.close();
        request.getHeaders().set(HttpHeaders.AUTHORIZATION, header());
        return execution.execute(request, body);
    }

    private String header() {
        String header = access.header();
        if (header == null) {
            throw new Unauthorized(Attempt.CURRENT.get().asked(), Reply.NONE);
        }
        return header;
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
