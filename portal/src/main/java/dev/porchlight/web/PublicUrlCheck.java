package dev.porchlight.web;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Whether customers find the portal where its messages say it is. */
@Order(110)
class PublicUrlCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int OK = 200;

    private final String setting;
    private final boolean forwarded;

    PublicUrlCheck(Environment environment) {
        this.setting = environment.getProperty("porchlight.public-url", "").strip();
        this.forwarded = !environment
                .getProperty("server.forward-headers-strategy", "none")
                .equalsIgnoreCase("none");
    }

    @Override
    public List<Finding> examine() throws InterruptedException {
        if (setting.isEmpty()) {
            return Finding.note(
                            "There is no public address: links in mails lead to this machine only.",
                            "Set PORCHLIGHT_PUBLIC_URL to where customers find the portal, https://....")
                    .alone();
        }
        URI url;
        try {
            url = URI.create(setting);
        } catch (IllegalArgumentException e) {
            return malformed().alone();
        }
        if (url.getHost() == null || !Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            return malformed().alone();
        }
        var findings = new ArrayList<Finding>();
        findings.addAll(transport(url));
        findings.add(reached(url));
        return findings;
    }

    private static Finding malformed() {
        return Finding.problem(
                "PORCHLIGHT_PUBLIC_URL is no address: every link in a mail would be broken.",
                "Write it as https://portal.example.com.");
    }

    private List<Finding> transport(URI url) {
        boolean here = THIS_MACHINE.contains(url.getHost());
        boolean https = url.getScheme().equals("https");
        if (https && !forwarded) {
            return Finding.note(
                            "The address is https and PORCHLIGHT_FORWARDED_HEADERS is none: behind a proxy all"
                                    + " customers count as one network, and the limits of sign-in are soon reached.",
                            "Behind a proxy that sets X-Forwarded-For and -Proto, set it to native.")
                    .alone();
        }
        if (!https && forwarded) {
            return Finding.note(
                            "PORCHLIGHT_FORWARDED_HEADERS is on and the address is not https: without a proxy in front"
                                    + " anybody can claim any address, and get around the limits of sign-in.",
                            "Leave it out, unless there is a proxy.")
                    .alone();
        }
        if (!https && !here) {
            return Finding.problem(
                            "The address is not https: codes and what customers see travel in the open.",
                            "Put a proxy with a certificate in front (docs/operations.md), and set"
                                    + " PORCHLIGHT_PUBLIC_URL to https://....")
                    .alone();
        }
        return here
                ? Finding.note(
                                "The address is this machine: for a first look only.",
                                "Set PORCHLIGHT_PUBLIC_URL to where customers find the portal, https://....")
                        .alone()
                : List.of();
    }

    private static Finding reached(URI url) throws InterruptedException {
        var where = url.resolve("/health/live");
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(where).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == OK
                    ? Finding.fine(url + " is a portal that runs.")
                    : Finding.note(
                            "Somebody answers at %s (%d), but not a portal that runs."
                                    .formatted(url, answer.statusCode()),
                            "Start the portal; if it runs, see where the proxy sends what it gets.");
        } catch (SSLException e) {
            return Finding.problem(
                    "The certificate of %s cannot be trusted: browsers warn customers of it.".formatted(url),
                    "Renew it, and give the proxy the whole chain.");
        } catch (ConnectException e) {
            return unconnected(url, e);
        } catch (IOException e) {
            return Finding.note(
                    "%s did not answer within %d seconds.".formatted(url, PATIENCE.toSeconds()),
                    "Start the portal; if it runs, try the address from elsewhere: some networks hide a machine's"
                            + " public address from itself.");
        }
    }

    private static Finding unconnected(URI url, ConnectException failure) {
        return failure.getCause() instanceof UnresolvedAddressException
                        || failure.getCause() instanceof UnknownHostException
                        || failure.getCause() instanceof ConnectException again
                                && again.getCause() instanceof UnresolvedAddressException
                ? Finding.problem(
                        "No name server knows %s.".formatted(url.getHost()),
                        "Correct PORCHLIGHT_PUBLIC_URL, or make that name known.")
                : Finding.note(
                        "Nobody answers at %s.".formatted(url), "Start the portal, and the proxy in front of it.");
    }
}
