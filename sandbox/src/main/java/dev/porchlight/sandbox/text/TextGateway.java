package dev.porchlight.sandbox.text;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Query;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers {@code POST /2010-04-01/Accounts/{sid}/Messages.json}, and {@code GET /2010-04-01/Accounts/{sid}.json}, the way
 * Twilio documents them.
 */
public final class TextGateway {

    public static final String ACCOUNT = "ACsandbox";
    public static final String TOKEN = "token";
    public static final String PATH = "/2010-04-01";

    private static final String ACCOUNT_PATH = PATH + "/Accounts/" + ACCOUNT;

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SENDER =
            Pattern.compile("\\+[1-9]\\d{6,14}|\\d{3,8}|[A-Za-z0-9 ]{1,11}|MG[0-9a-f]{32}");
    private static final int LONGEST_BODY = 1600;
    private static final int SEGMENT = 160;
    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));

    /** Twilio's documented numbers for testing: never valid, and one that has unsubscribed. */
    private static final String INVALID = "+15005550001";

    private static final String UNSUBSCRIBED = "+15005550004";

    private final Texts texts;
    private final Clock clock;
    private final Routes routes = new Routes();

    public TextGateway(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        routes.on("POST", PATH + "/Accounts/{account}/Messages.json", this::send);
        routes.on("GET", ACCOUNT_PATH + ".json", this::account);
    }

    public Answer answer(Request request) {
        if (!CREDENTIALS.equals(request.header("authorization"))) {
            return error(401, 20003, "Authenticate").with("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        }
        Answer answer = routes.answer(request);
        return answer.status() == 404 ? notFound(request) : answer;
    }

    /** The token itself is told, too: documented. */
    private Answer account(Request request) {
        String date = date(clock.instant());
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("auth_token", TOKEN).put("date_created", date).put("date_updated", date);
        json.put("friendly_name", "Sandbox").put("owner_account_sid", ACCOUNT).put("sid", ACCOUNT);
        json.put("status", "active");
        json.putObject("subresource_uris").put("messages", ACCOUNT_PATH + "/Messages.json");
        return Answer.json(200, json.put("type", "Full").put("uri", ACCOUNT_PATH + ".json"));
    }

    private Answer send(Request request) {
        if (!request.path("account").equals(ACCOUNT)) {
            return notFound(request);
        }
        Query form = request.form();
        String to = form.one("To").orElse("").replaceAll("[ ().-]", "");
        String from = form.one("From").or(() -> form.one("MessagingServiceSid")).orElse("");
        String body = form.one("Body").orElse("");
        Answer refusal = refusal(to, from, body);
        if (refusal != null) {
            return refusal;
        }
        var text = new Text("SM" + UUID.randomUUID().toString().replace("-", ""), to, from, body, clock.instant());
        texts.add(text);
        return Answer.json(201, message(text));
    }

    private static @Nullable Answer refusal(String to, String from, String body) {
        if (to.isEmpty()) {
            return error(400, 21604, "A 'To' phone number is required.");
        }
        if (!E164.matcher(to).matches() || to.equals(INVALID)) {
            return error(400, 21211, "The 'To' number " + to + " is not a valid phone number.");
        }
        if (from.isEmpty()) {
            return error(400, 21603, "A 'From' phone number is required.");
        }
        if (!SENDER.matcher(from).matches() || from.equals(INVALID)) {
            return error(
                    400,
                    21212,
                    "The 'From' number " + from
                            + " is not a valid phone number, shortcode, or alphanumeric sender ID.");
        }
        if (body.isEmpty()) {
            return error(400, 21602, "Message body is required.");
        }
        if (body.length() > LONGEST_BODY) {
            return error(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        return to.equals(UNSUBSCRIBED) ? error(400, 21610, "Attempt to send to unsubscribed recipient") : null;
    }

    private static ObjectNode message(Text text) {
        String date = date(text.at());
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("account_sid", ACCOUNT).put("api_version", "2010-04-01").put("body", text.body());
        json.put("date_created", date).putNull("date_sent").put("date_updated", date);
        json.put("direction", "outbound-api").putNull("error_code").putNull("error_message");
        json.put("from", text.from()).putNull("messaging_service_sid").put("num_media", "0");
        json.put("num_segments", String.valueOf((text.body().length() + SEGMENT - 1) / SEGMENT));
        json.putNull("price").put("price_unit", "USD").put("sid", text.sid()).put("status", "queued");
        String uri = ACCOUNT_PATH + "/Messages/" + text.sid();
        json.putObject("subresource_uris").put("media", uri + "/Media.json");
        return json.put("to", text.to()).put("uri", uri + ".json");
    }

    /** RFC 2822, in UTC. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(at.atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
    }

    private static Answer notFound(Request request) {
        return error(404, 20404, "The requested resource " + request.path() + " was not found");
    }

    private static Answer error(int status, int code, String message) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("code", code).put("message", message);
        json.put("more_info", "https://www.twilio.com/docs/errors/" + code).put("status", status);
        return Answer.json(status, json);
    }
}
