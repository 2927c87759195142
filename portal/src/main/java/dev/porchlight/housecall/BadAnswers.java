package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Asked;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.HousecallException.Reply;
import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import dev.porchlight.housecall.HousecallException.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;

/** Turns every answer that is not a success into one of the family of {@link HousecallException}. */
final class BadAnswers implements ResponseErrorHandler {

    private static final int LARGEST_BODY = 64 * 1024;

    private final Clock clock;

    BadAnswers(Clock clock) {
        this.clock = clock;
    }

    /** A web page is never a success, whatever its status: somebody in between says that it will be back soon. */
    @Override
    public boolean hasError(ClientHttpResponse response) throws IOException {
        HttpHeaders headers = response.getHeaders();
        return !response.getStatusCode().is2xxSuccessful() || isWebPage(headers) && headers.getContentLength() != 0;
    }

    @Override
    public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
        throw understand(Attempt.CURRENT.get().asked(), response);
    }

    private HousecallException understand(Asked asked, ClientHttpResponse response) throws IOException {
        HttpHeaders headers = response.getHeaders();
        int status = response.getStatusCode().value();
        var reply = new Reply(status, headers.getFirst("x-request-id"));
        return switch (status) {
            case 401, 403 -> new Unauthorized(asked, reply);
            case 404, 410 ->
                isWebPage(headers)
                        // A record that is not there is told in JSON; a web page means that the route is not (seen
                        // live).
                        ? new Unavailable(asked, reply, "reached no API: " + status + " with a web page", null, null)
                        : new NotFound(asked, reply);
            case 429 ->
                new TooManyRequests(asked, reply, WaitTime.of(headers, clock).orElse(WaitTime.UNTOLD));
            default ->
                status >= 400 && status < 500
                        ? new Refused(
                                asked, reply, Sentences.in(response.getBody().readNBytes(LARGEST_BODY)))
                        : new Unavailable(
                                asked,
                                reply,
                                "was answered with " + status + (isWebPage(headers) ? " and a web page" : ""),
                                null,
                                WaitTime.of(headers, clock).orElse(null));
        };
    }

    private static boolean isWebPage(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null && type.isCompatibleWith(MediaType.TEXT_HTML);
    }
}
