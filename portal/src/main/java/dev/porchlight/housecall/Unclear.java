package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Asked;
import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.Reply;
import dev.porchlight.housecall.HousecallException.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.UnknownContentTypeException;
import tools.jackson.core.JacksonException;

/**
 * Folds all trouble of the network and of reading into the two cases that callers need to tell apart: certainly not sent,
 * and perhaps done. Messages of the JSON reader quote what they read, so they are not passed on.
 */
final class Unclear {

    private Unclear() {}

    static HousecallException of(Asked asked, RestClientException trouble) {
        Reply reply = reply(trouble);
        Optional<IOException> network = cause(trouble, IOException.class);
        if (network.isPresent()) {
            return network(asked, reply, network.get());
        }
        if (trouble instanceof UnknownContentTypeException wrong) {
            return unreadable(asked, reply, "answered with " + wrong.getContentType());
        }
        return cause(trouble, JacksonException.class)
                .map(unread -> unreadable(asked, reply, "answered what nobody can read at " + place(unread)))
                .orElseGet(() -> unreadable(asked, reply, "answered what nobody can read"));
    }

    static Unavailable nothing(Asked asked) {
        return unreadable(asked, Reply.NONE, "answered nothing, or not what was asked for");
    }

    private static HousecallException network(Asked asked, Reply reply, IOException trouble) {
        String kind = trouble.getClass().getSimpleName();
        return switch (trouble) {
            case ConnectException _, HttpConnectTimeoutException _, UnknownHostException _, SSLHandshakeException _ ->
                new NotSent(asked, "no connection (" + kind + ")", trouble);
            case HttpTimeoutException _ -> new Unavailable(asked, reply, "had no answer in time", trouble, null);
            default -> new Unavailable(asked, reply, "was cut off (" + kind + ")", trouble, null);
        };
    }

    private static Unavailable unreadable(Asked asked, Reply reply, String what) {
        return new Unavailable(asked, reply, what, null, null);
    }

    private static Reply reply(RestClientException trouble) {
        return cause(trouble, HttpMessageNotReadableException.class)
                .map(HttpMessageNotReadableException::getHttpInputMessage)
                .filter(ClientHttpResponse.class::isInstance)
                .map(response -> reply((ClientHttpResponse) response))
                .orElse(Reply.NONE);
    }

    private static Reply reply(ClientHttpResponse response) {
        try {
            return new Reply(
                    response.getStatusCode().value(), response.getHeaders().getFirst("x-request-id"));
        } catch (IOException _) {
            return Reply.NONE;
        }
    }

    /** Names of fields and positions only, such as {@code jobs[3].schedule}. */
    private static String place(JacksonException unread) {
        return unread.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining("", "$", ""));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable trouble, Class<T> type) {
        return Stream.<@Nullable Throwable>iterate(trouble, t -> t != null, t -> t == null ? null : t.getCause())
                .limit(10)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
