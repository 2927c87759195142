package dev.porchlight.notifications.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Whether the text gateway knows our account. It is asked for the account itself; no text is sent. */
@Order(70)
class TextCheck implements Check {

    private static final String FORM = "PORCHLIGHT_TEXT_URL";

    private final TextSettings settings;

    TextCheck(TextSettings settings) {
        this.settings = settings;
    }

    /** As Twilio documents it: {@code active}, {@code suspended} or {@code closed}. */
    record Account(@JsonProperty("status") @Nullable String status) {}

    @Override
    public List<Finding> examine() {
        if (settings.url().isBlank()) {
            return Finding.note("There is no text gateway: people sign in by e-mail only.")
                    .alone();
        }
        var gateway = TextGateway.of(settings.url().value());
        return account(gateway).alone();
    }

    private static Finding account(TextGateway gateway) {
        try {
            var account = Texter.client()
                    .get()
                    .uri(gateway.ownAccount())
                    .headers(headers -> headers.setBasicAuth(gateway.account(), gateway.token()))
                    .retrieve()
                    .body(Account.class);
            var status = account == null ? null : account.status();
            return status == null || status.equals("active")
                    ? Finding.fine("%s knows our account. No text was sent.".formatted(gateway))
                    : Finding.problem(
                            "%s knows our account, which is %s: no text is sent.".formatted(gateway, status),
                            "Ask the gateway's operator; often a payment is due.");
        } catch (RestClientResponseException e) {
            return refused(gateway, e.getStatusCode().value());
        } catch (RestClientException e) {
            return Finding.problem(
                    "%s does not answer, or not as a text gateway.".formatted(gateway),
                    "Check the host in %s, and that this machine may reach it.".formatted(FORM));
        }
    }

    private static Finding refused(TextGateway gateway, int status) {
        return switch (status) {
            case 401, 403 ->
                Finding.problem(
                        "%s does not accept our account and token (%d).".formatted(gateway, status),
                        "Correct them in %s; for Twilio they are the account SID and its auth token.".formatted(FORM));
            case 404 ->
                Finding.note(
                        "%s does not say whether it knows our account (404); texts may work all the same."
                                .formatted(gateway),
                        "Sign in once by text. If none comes, correct the account in %s.".formatted(FORM));
            default ->
                Finding.problem(
                        "%s answered %d when it was asked for our account.".formatted(gateway, status),
                        "Ask again later, or ask the gateway's operator.");
        };
    }
}
