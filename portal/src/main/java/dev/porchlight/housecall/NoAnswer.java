package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import dev.porchlight.housecall.HousecallException.Unavailable;
import dev.porchlight.office.Finding;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What it means that the first question had no good answer, and what to do. */
record NoAnswer(HousecallSettings settings) {

    private static final int TOO_MANY = 429;
    private static final String URL =
            "Correct PORCHLIGHT_HOUSECALL_URL, or leave it out: then it is" + " https://api.housecallpro.com.";

    Finding finding(HousecallException failure) {
        return switch (failure) {
            case Unauthorized refusal
            when refusal.status() == 0 -> Finding.note("Not asked, because there is no token to ask with (see oauth).");
            case Unauthorized refusal
            when settings.auth() == HousecallSettings.Auth.OAUTH ->
                Finding.problem(
                        "Housecall Pro does not let our access token in (%d).".formatted(refusal.status()),
                        "If the portal runs, it asks for a new one by itself: ask again in a minute, and see"
                                + " /health/housecall. If it stays so, run doctor connect.");
            case Unauthorized refusal -> refusal.status() == 403 ? forbidden() : unknownKey();
            case NotFound _ ->
                Finding.problem(host() + " answers, but it is not the API of Housecall Pro: it knows no company.", URL);
            case Refused refusal ->
                Finding.problem(
                        "Housecall Pro understood and refused with %d: %s"
                                .formatted(refusal.status(), String.join(" ", refusal.sentences())),
                        "Ask Housecall Pro's support what that means%s.".formatted(request(refusal)));
            case TooManyRequests wait ->
                Finding.problem(
                        "Housecall Pro asks us to stay away for %d seconds: %s."
                                .formatted(
                                        wait.retryAfter().toSeconds(),
                                        wait.status() == TOO_MANY
                                                ? "too much was asked with this key"
                                                : "it is down, or busy"),
                        "Ask again after that. If it happens often, see what else uses the key.");
            case NotSent unsent -> unsent(unsent);
            case Unavailable unclear -> unclear(unclear);
        };
    }

    private Finding unknownKey() {
        return Finding.problem(
                "Housecall Pro does not know this key (401): nothing can be shown to anybody.",
                settings.auth() == HousecallSettings.Auth.BEARER
                        ? "An access token of OAuth may have expired or been revoked. If this is a company's key,"
                                + " leave out PORCHLIGHT_HOUSECALL_AUTH."
                        : "Make a key on the API page of Housecall Pro's app store (an administrator of the account"
                                + " can), and set PORCHLIGHT_HOUSECALL_KEY to it, without the word Token.");
    }

    private static Finding forbidden() {
        return Finding.problem(
                "Housecall Pro knows this key and forbids it the company (403).",
                "The person who connected the account lost the right to it, or the key is of another location: make a"
                        + " new key as an administrator of this company.");
    }

    private Finding unsent(NotSent unsent) {
        if (has(unsent, UnresolvedAddressException.class) || has(unsent, UnknownHostException.class)) {
            return Finding.problem(
                    "No name server knows %s.".formatted(host()),
                    "Check PORCHLIGHT_HOUSECALL_URL for a slip of the pen, and whether this machine finds other"
                            + " names.");
        }
        if (has(unsent, SSLException.class)) {
            return Finding.problem(
                    "The connection to %s cannot be trusted: its certificate is not one that this Java accepts."
                            .formatted(host()),
                    "Check the clock of this machine. Where a proxy of your own opens connections, add its certificate"
                            + " to Java (PORCHLIGHT_JAVA=-Djavax.net.ssl.trustStore=...).");
        }
        if (has(unsent, HttpTimeoutException.class)) {
            return Finding.problem(
                    "%s takes no connection: nothing came back within %d seconds."
                            .formatted(host(), settings.connectTimeout().toSeconds()),
                    "Check that this machine may reach it: firewall, proxy (PORCHLIGHT_JAVA=-Dhttps.proxyHost=...).");
        }
        return Finding.problem(
                "%s takes no connection: it was refused.".formatted(host()),
                "Check host and port in PORCHLIGHT_HOUSECALL_URL, and that this machine may reach it.");
    }

    private Finding unclear(Unavailable unclear) {
        if (has(unclear, SSLException.class)) {
            return Finding.problem("%s speaks no TLS on this port.".formatted(host()), URL);
        }
        if (has(unclear, HttpTimeoutException.class)) {
            return Finding.problem(
                    "Housecall Pro took the question and said nothing for %d seconds."
                            .formatted(settings.patience().toSeconds()),
                    "Ask again later, and see Housecall Pro's status page; a portal that runs serves what it has. If"
                            + " it is always so, check PORCHLIGHT_HOUSECALL_URL.");
        }
        if (unclear.status() >= 500 || unclear.status() == 0) {
            return Finding.problem(
                    "Housecall Pro is down: it "
                            + (unclear.status() == 0
                                    ? "cuts the connection."
                                    : "answers with " + unclear.status() + "."),
                    "Nothing on this side: ask again later, and see Housecall Pro's status page%s."
                            .formatted(request(unclear)));
        }
        return Finding.problem(
                "%s answers, but it is not the API of Housecall Pro (%d, and no JSON)."
                        .formatted(host(), unclear.status()),
                URL);
    }

    private String host() {
        var url = settings.url();
        return Objects.requireNonNullElse(url.getHost(), "The host of PORCHLIGHT_HOUSECALL_URL")
                + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    private static String request(HousecallException failure) {
        return failure.requestId().map(id -> " (request " + id + ")").orElse("");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.<@Nullable Throwable>iterate(failure, at -> at != null, at -> at == null ? null : at.getCause())
                .limit(10)
                .anyMatch(type::isInstance);
    }
}
