package dev.porchlight.sandbox.world;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How HCP behaves where nobody published an answer, or where accounts differ. Set while running; every default is the
 * less helpful answer, so that a portal which works here works there.
 */
public final class Modes {
    private volatile Settings settings = Settings.DEFAULTS;

    /** What happens to webhooks on their way. Shares are between 0 and 1. */
    public record Webhooks(double duplicate, double reorder, double drop, int delayMs, int retries) {
        static final Webhooks DEFAULTS = new Webhooks(0, 0, 0, 1000, 0);
    }

    private record Settings(
            boolean strictKeyKinds,
            boolean bearerForKeys,
            boolean invoiceCustomerFilter,
            int requestsPerMinute,
            boolean copyApprovedEstimates,
            int bookingWindowMinutes,
            boolean onlineBooking,
            boolean windowEmployeeFilter,
            boolean optionApprovalTimes,
            int attachmentDelayMs,
            Webhooks webhooks) {
        static final Settings DEFAULTS =
                new Settings(false, true, false, 0, true, 0, true, true, false, 1000, Webhooks.DEFAULTS);
    }

    /** Refuse what the document says this kind of key may not call. */
    public boolean strictKeyKinds() {
        return settings.strictKeyKinds;
    }

    /** Accept {@code Bearer} in front of a key; several saw this work, the documentation says {@code Token}. */
    public boolean bearerForKeys() {
        return settings.bearerForKeys;
    }

    /** Let {@code customer_uuid[]} filter invoices as documented; the only live report says that it does not. */
    public boolean invoiceCustomerFilter() {
        return settings.invoiceCustomerFilter;
    }

    public OptionalInt requestsPerMinute() {
        int perMinute = settings.requestsPerMinute;
        return perMinute > 0 ? OptionalInt.of(perMinute) : OptionalInt.empty();
    }

    /** The account setting "Automatically copy an approved estimate to a new job". */
    public boolean copyApprovedEstimates() {
        return settings.copyApprovedEstimates;
    }

    /** The length of booking windows for which nobody asked a length. */
    public OptionalInt bookingWindowMinutes() {
        int minutes = settings.bookingWindowMinutes;
        return minutes > 0 ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    /** Whether the account has online booking; without it there are no booking windows. */
    public boolean onlineBooking() {
        return settings.onlineBooking;
    }

    /** Let {@code employee_ids[]} limit booking windows as documented; nobody has reported that it does, or does not. */
    public boolean windowEmployeeFilter() {
        return settings.windowEmployeeFilter;
    }

    /** Newer accounts tell when an option's approval last changed. */
    public boolean optionApprovalTimes() {
        return settings.optionApprovalTimes;
    }

    /** How long an uploaded file stays unseen. */
    public int attachmentDelayMs() {
        return settings.attachmentDelayMs;
    }

    public Webhooks webhooks() {
        return settings.webhooks;
    }

    public void reset() {
        settings = Settings.DEFAULTS;
    }

    /** Takes over what is named and leaves the rest. Throws {@link IllegalArgumentException} on a word it does not know. */
    public synchronized void apply(JsonNode changes) {
        ObjectNode merged = toJson();
        merge(merged, changes, "");
        settings = parse(merged);
    }

    public ObjectNode toJson() {
        Settings now = settings;
        ObjectNode json = Json.object()
                .put("keyKinds", now.strictKeyKinds ? "strict" : "lenient")
                .put("bearerForKeys", now.bearerForKeys ? "allowed" : "refused")
                .put("invoiceCustomerFilter", now.invoiceCustomerFilter ? "honoured" : "ignored")
                .put("rateLimit", now.requestsPerMinute)
                .put("copyApprovedEstimates", now.copyApprovedEstimates ? "on" : "off")
                .put("bookingWindowMinutes", now.bookingWindowMinutes)
                .put("onlineBooking", now.onlineBooking ? "on" : "off")
                .put("windowEmployeeFilter", now.windowEmployeeFilter ? "honoured" : "ignored")
                .put("optionApprovalTimes", now.optionApprovalTimes ? "on" : "off")
                .put("attachmentDelayMs", now.attachmentDelayMs);
        json.putObject("webhooks")
                .put("duplicate", now.webhooks.duplicate)
                .put("reorder", now.webhooks.reorder)
                .put("drop", now.webhooks.drop)
                .put("delayMs", now.webhooks.delayMs)
                .put("retries", now.webhooks.retries);
        return json;
    }

    private static void merge(ObjectNode target, JsonNode changes, String path) {
        if (!changes.isObject()) {
            throw new IllegalArgumentException("Modes are an object: " + path);
        }
        for (Iterator<Map.Entry<String, JsonNode>> all = changes.properties().iterator(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> change = all.next();
            JsonNode known = target.get(change.getKey());
            if (known == null) {
                throw new IllegalArgumentException("No such mode: " + path + change.getKey());
            }
            if (known instanceof ObjectNode nested) {
                merge(nested, change.getValue(), change.getKey() + ".");
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }

    private static Settings parse(ObjectNode json) {
        ObjectNode webhooks = json.withObject("/webhooks");
        return new Settings(
                choice(json, "keyKinds", "strict", "lenient"),
                choice(json, "bearerForKeys", "allowed", "refused"),
                choice(json, "invoiceCustomerFilter", "honoured", "ignored"),
                count(json, "rateLimit"),
                choice(json, "copyApprovedEstimates", "on", "off"),
                count(json, "bookingWindowMinutes"),
                choice(json, "onlineBooking", "on", "off"),
                choice(json, "windowEmployeeFilter", "honoured", "ignored"),
                choice(json, "optionApprovalTimes", "on", "off"),
                count(json, "attachmentDelayMs"),
                new Webhooks(
                        share(webhooks, "duplicate"),
                        share(webhooks, "reorder"),
                        share(webhooks, "drop"),
                        count(webhooks, "delayMs"),
                        count(webhooks, "retries")));
    }

    private static boolean choice(ObjectNode json, String name, String yes, String no) {
        String word = json.path(name).asString("");
        if (!word.equals(yes) && !word.equals(no)) {
            throw new IllegalArgumentException(name + " is " + yes + " or " + no);
        }
        return word.equals(yes);
    }

    /** A number, or {@code off} for none; a rate limit may also be written as {@code {"perMinute": 60}}. */
    private static int count(ObjectNode json, String name) {
        JsonNode value = json.path(name);
        JsonNode number = value.path("perMinute").isMissingNode() ? value : value.path("perMinute");
        if (number.isString() && number.asString().equals("off")) {
            return 0;
        }
        if (!number.isIntegralNumber() || !number.canConvertToInt() || number.asInt() < 0) {
            throw new IllegalArgumentException(name + " is a whole number");
        }
        return number.asInt();
    }

    /** A share between 0 and 1, or simply true or false. */
    private static double share(ObjectNode json, String name) {
        JsonNode value = json.path(name);
        double share = value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asDouble(-1);
        if (Optional.of(share).filter(s -> s >= 0 && s <= 1).isEmpty()) {
            throw new IllegalArgumentException(name + " is a share between 0 and 1");
        }
        return share;
    }
}
