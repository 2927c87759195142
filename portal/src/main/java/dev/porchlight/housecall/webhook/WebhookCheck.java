package dev.porchlight.housecall.webhook;

import dev.porchlight.database.RunningDatabase;
import dev.porchlight.housecall.Webhooks;
import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether webhooks could be told from forgeries, and whether any have come. */
@Order(100)
class WebhookCheck implements Check {

    /** What was seen of secrets; not documented. */
    private static final String USUAL = "[0-9a-f]{32}";

    private static final Duration LATELY = Duration.ofDays(1);

    private final WebhookSettings settings;
    private final String address;
    private final RunningDatabase database;
    private final Clock clock;

    WebhookCheck(
            WebhookSettings settings,
            @Value("${porchlight.public-url:https://YOUR-ADDRESS}") String publicUrl,
            RunningDatabase database,
            Clock clock) {
        this.settings = settings;
        this.address = publicUrl.strip().replaceFirst("/+$", "") + "/webhooks/housecall";
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Finding> examine() throws IOException {
        var secret = settings.secret();
        if (secret.isBlank()) {
            return Finding.note(
                            "There is no webhook secret: no webhook is taken, and what the office changes shows up to a"
                                    + " minute later.",
                            "In Housecall Pro's app store open Webhooks, enter %s, and put the secret that is shown there"
                                            .formatted(address)
                                    + " into PORCHLIGHT_WEBHOOK_SECRET.")
                    .alone();
        }
        var shape = secret.value().matches(USUAL)
                ? Finding.fine("The webhook secret is set.")
                : Finding.note(
                        "The webhook secret is set, and does not look like those that we know (32 letters a to f and"
                                + " digits).",
                        "Compare it with the one in Housecall Pro's Webhooks app; if webhooks arrive, it is right.");
        return Stream.concat(Stream.of(shape), arrivals().stream()).toList();
    }

    private Optional<Finding> arrivals() throws IOException {
        try (var connection = database.connect().orElse(null)) {
            return connection == null ? Optional.empty() : Optional.of(arrival(lastIn(connection)));
        } catch (SQLException | DataAccessException saidOfTheDatabase) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> lastIn(Connection connection) {
        return new Webhooks(JdbcClient.create(new SingleConnectionDataSource(connection, true))).lastReceivedAt();
    }

    private Finding arrival(Optional<Instant> last) {
        if (last.isEmpty()) {
            return Finding.note(
                    "No valid webhook has come in the last days.",
                    "Check that Housecall Pro's Webhooks app has %s, that all events are ticked, and that the secret is"
                                    .formatted(address)
                            + " the one shown there.");
        }
        var age = Duration.between(last.get(), clock.instant());
        return age.compareTo(LATELY) < 0
                ? Finding.fine("The last valid webhook came %d minutes ago.".formatted(Math.max(0, age.toMinutes())))
                : Finding.note(
                        "The last valid webhook came %d days ago; until the next one files are asked for every minute."
                                .formatted(age.toDays()),
                        "If somebody has changed something at Housecall Pro since, check the Webhooks app there.");
    }
}
