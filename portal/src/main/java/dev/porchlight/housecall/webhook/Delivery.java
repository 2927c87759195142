package dev.porchlight.housecall.webhook;

import dev.porchlight.housecall.WebhookReceived;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.LeadId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a webhook, read for its ids: whatever else is in it, names and addresses, is not kept. */
record Delivery(JsonNode body) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Empty unless it is a JSON object. */
    static Optional<Delivery> read(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isObject).map(Delivery::new);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Posted once, when the address is saved at Housecall Pro, which wants a 2xx: {@code {"foo":"bar"}} (seen live). */
    boolean isHandshake() {
        return !body.has("event");
    }

    boolean tellsWhen() {
        return occurredAt() != null;
    }

    WebhookReceived received() {
        JsonNode job = body.path("job");
        JsonNode appointment = body.path("appointment");
        JsonNode estimate = body.path("estimate");
        JsonNode invoice = body.path("invoice");
        JsonNode lead = body.path("lead");
        return new WebhookReceived(
                body.path("event").asString(""),
                occurredAt(),
                first(
                        CustomerId::new,
                        body.path("customer").path("id"),
                        job.path("customer").path("id"),
                        estimate.path("customer").path("id"),
                        lead.path("customer").path("id"),
                        invoice.path("customer").path("id")),
                first(
                        JobId::new,
                        job.path("id"),
                        appointment.path("job_id"),
                        invoice.path("job_id"),
                        body.path("job_id")),
                first(AppointmentId::new, appointment.path("id")),
                first(EstimateId::new, estimate.path("id")),
                first(InvoiceId::new, invoice.path("id")),
                first(LeadId::new, lead.path("id")));
    }

    private @Nullable Instant occurredAt() {
        try {
            return Instant.parse(body.path("event_occurred_at").asString(""));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static <T> @Nullable T first(Function<String, T> id, JsonNode... places) {
        for (JsonNode place : places) {
            if (place.isString()) {
                try {
                    return id.apply(place.asString());
                } catch (IllegalArgumentException _) {
                    return null;
                }
            }
        }
        return null;
    }
}
