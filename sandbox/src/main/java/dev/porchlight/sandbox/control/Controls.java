package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.MalformedBody;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.mail.Mailbox;
import dev.porchlight.sandbox.text.Text;
import dev.porchlight.sandbox.text.Texts;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is below {@code /_sandbox}: JSON for programs, a page with forms for people. */
public final class Controls {

    public static final String PATH = "/_sandbox";

    private final Guard guard;
    private final Parts parts;
    private final ModesDocument modes;
    private final Routes routes = new Routes();

    public Controls(boolean fromAnywhere, Parts parts) {
        this.guard = new Guard(fromAnywhere);
        this.parts = parts;
        this.modes = new ModesDocument(parts.world().modes, parts.webhooks());
        looking();
        changing();
        pressing();
        new Console(parts, modes).register(routes);
    }

    public Answer answer(Request request, InetAddress client) {
        try {
            guard.check(request, client);
            Answer answer = routes.answer(request);
            return (answer.status() == 404 ? unknown(request) : answer).with("Cache-Control", "no-store");
        } catch (BadControl e) {
            return error(e.status(), e.getMessage());
        } catch (MalformedBody | IllegalArgumentException e) {
            return error(400, e.getMessage());
        }
    }

    private void looking() {
        routes.on("GET", PATH + "/mail.json", request -> ok(Mailbox.toJson(mails(request))));
        routes.on("GET", PATH + "/texts.json", request -> ok(Texts.toJson(texts(request))));
        routes.on("GET", PATH + "/journal.json", request -> ok(Journal.toJson(calls(request))));
        routes.on("GET", PATH + "/world.json", _ -> ok(parts.world().toJson()));
        routes.on("GET", PATH + "/mischief", _ -> ok(parts.mischief().toJson()));
        routes.on("GET", PATH + "/modes", _ -> ok(modes.read()));
    }

    private void changing() {
        routes.on("PUT", PATH + "/mischief", request -> {
            parts.mischief().set(Pressed.document(request));
            return ok(parts.mischief().toJson());
        });
        routes.on("DELETE", PATH + "/mischief", _ -> {
            parts.mischief().clear();
            return ok(parts.mischief().toJson());
        });
        routes.on("PUT", PATH + "/modes", request -> change(Pressed.object(request)));
    }

    /** A program gets JSON, a form gets its page again. */
    private void pressing() {
        routes.on("POST", PATH + "/reset", request -> Pressed.or(request, this::reset));
        routes.on("POST", PATH + "/act", request -> Pressed.or(request, this::act));
        routes.on("POST", PATH + "/modes", request -> Pressed.or(request, this::change));
        routes.on("POST", PATH + "/preset", request -> Pressed.or(request, this::preset));
    }

    /** No address has a space, but a plus sign that was not encoded arrives as one. */
    private List<Mail> mails(Request request) {
        Mailbox mailbox = parts.mailbox();
        return request.query()
                .one("to")
                .map(to -> mailbox.to(to.replace(' ', '+')))
                .orElseGet(mailbox::all);
    }

    private List<Text> texts(Request request) {
        return request.query().one("to").map(parts.texts()::to).orElseGet(parts.texts()::all);
    }

    private List<Journal.Entry> calls(Request request) {
        String since = request.query().one("since").orElse("0");
        try {
            return parts.journal().since(Long.parseLong(since));
        } catch (NumberFormatException _) {
            throw new BadControl("\"since\" is a number, not \"" + since + "\"");
        }
    }

    private Answer change(ObjectNode json) {
        modes.change(json);
        return ok(modes.read());
    }

    private Answer reset(ObjectNode json) {
        parts.reset(SeedDocument.read(json));
        int customers = parts.world().read(() -> parts.world().customers.all().size());
        return ok(JsonMapper.shared().createObjectNode().put("customers", customers));
    }

    private Answer act(ObjectNode json) {
        return ok(parts.acts().perform(required(json, "do"), required(json, "id"), json));
    }

    private Answer preset(ObjectNode json) {
        parts.mischief().set(Preset.named(json.path("preset").asString("")).rules());
        return ok(parts.mischief().toJson());
    }

    private static String required(ObjectNode json, String name) {
        return json.path(name)
                .stringValueOpt()
                .filter(value -> !value.isBlank())
                .orElseThrow(
                        () -> new BadControl("\"" + name + "\" is missing, as in {\"do\":\"start\",\"id\":\"job_…\"}"));
    }

    private static Answer unknown(Request request) {
        return error(404, "There is no control " + request.method() + " " + request.path());
    }

    private static Answer ok(JsonNode json) {
        return Answer.json(200, json);
    }

    private static Answer error(int status, @Nullable String message) {
        return Answer.json(status, JsonMapper.shared().createObjectNode().put("error", message));
    }
}
