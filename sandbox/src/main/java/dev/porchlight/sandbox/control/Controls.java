package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.MalformedBody;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.mail.Mailbox;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.text.Text;
import dev.porchlight.sandbox.text.Texts;
import dev.porchlight.sandbox.webhooks.Target;
import dev.porchlight.sandbox.webhooks.Webhooks;
import dev.porchlight.sandbox.world.Acts;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.sandbox.world.World;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is below {@code /_sandbox}: JSON for programs, a page with forms for people. */
public final class Controls {

    public static final String PATH = "/_sandbox";

    private static final int MOST_CUSTOMERS = 100_000;

    private final Guard guard;
    private final World world;
    private final Acts acts;
    private final Reset reset;
    private final Journal journal;
    private final Mischief mischief;
    private final Mailbox mailbox;
    private final Texts texts;
    private final Webhooks webhooks;
    private final Routes routes = new Routes();

    public Controls(
            boolean fromAnywhere,
            World world,
            Acts acts,
            Reset reset,
            Journal journal,
            Mischief mischief,
            Mailbox mailbox,
            Texts texts,
            Webhooks webhooks) {
        this.guard = new Guard(fromAnywhere);
        this.world = world;
        this.acts = acts;
        this.reset = reset;
        this.journal = journal;
        this.mischief = mischief;
        this.mailbox = mailbox;
        this.texts = texts;
        this.webhooks = webhooks;
        looking();
        doing();
        pressing();
        new Console(world, mailbox, texts, journal, webhooks, mischief, this::modes).register(routes);
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
        routes.on("GET", PATH + "/journal.json", request -> ok(Journal.toJson(journal.since(since(request)))));
        routes.on("GET", PATH + "/world.json", _ -> ok(world.toJson()));
        routes.on("GET", PATH + "/mischief", _ -> ok(mischief.toJson()));
        routes.on("GET", PATH + "/modes", _ -> ok(modes()));
    }

    private void doing() {
        routes.on("PUT", PATH + "/mischief", request -> {
            mischief.set(Pressed.document(request));
            return ok(mischief.toJson());
        });
        routes.on("DELETE", PATH + "/mischief", _ -> {
            mischief.clear();
            return ok(mischief.toJson());
        });
        routes.on("PUT", PATH + "/modes", request -> {
            change(Pressed.object(request));
            return ok(modes());
        });
    }

    /** A program gets JSON, a form gets its page again. */
    private void pressing() {
        routes.on("POST", PATH + "/reset", request -> Pressed.or(request, this::reset));
        routes.on("POST", PATH + "/act", request -> Pressed.or(request, this::act));
        routes.on(
                "POST",
                PATH + "/modes",
                request -> Pressed.or(request, json -> {
                    change(json);
                    return ok(modes());
                }));
        routes.on(
                "POST",
                PATH + "/preset",
                request -> Pressed.or(request, json -> {
                    mischief.set(Preset.named(json.path("preset").asString("")).rules());
                    return ok(mischief.toJson());
                }));
    }

    /** No address has a space, but a plus sign that was not encoded arrives as one. */
    private List<Mail> mails(Request request) {
        return request.query()
                .one("to")
                .map(to -> to.replace(' ', '+'))
                .map(mailbox::to)
                .orElseGet(mailbox::all);
    }

    private List<Text> texts(Request request) {
        return request.query().one("to").map(texts::to).orElseGet(texts::all);
    }

    private static long since(Request request) {
        String since = request.query().one("since").orElse("0");
        try {
            return Long.parseLong(since);
        } catch (NumberFormatException _) {
            throw new BadControl("\"since\" is a number, not \"" + since + "\"");
        }
    }

    private Answer reset(ObjectNode json) {
        known(json, Set.of("seed", "customers", "jobsPerCustomer"));
        reset.to(seed(json));
        return ok(JsonMapper.shared()
                .createObjectNode()
                .put("customers", world.read(() -> world.customers.all().size())));
    }

    private static Seed seed(ObjectNode json) {
        String seed = json.path("seed").asString("default");
        return switch (seed) {
            case "default" -> Seed.standard();
            case "scale" -> Seed.scale(count(json, "customers", 200), count(json, "jobsPerCustomer", 20));
            default -> throw new BadControl("\"seed\" is default or scale, not \"" + seed + "\"");
        };
    }

    private static void known(ObjectNode json, Set<String> names) {
        for (String name : json.propertyNames()) {
            if (!names.contains(name)) {
                throw new BadControl("There is no \"" + name + "\" here; there is " + new TreeSet<>(names));
            }
        }
    }

    private static int count(ObjectNode json, String name, int otherwise) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || value.asInt() < 0 || value.asInt() > MOST_CUSTOMERS) {
            throw new BadControl("\"" + name + "\" is a whole number up to " + MOST_CUSTOMERS);
        }
        return value.asInt();
    }

    private Answer act(ObjectNode json) {
        String what = required(json, "do");
        return ok(acts.perform(what, required(json, "id"), json));
    }

    private static String required(ObjectNode json, String name) {
        return json.path(name)
                .stringValueOpt()
                .filter(value -> !value.isBlank())
                .orElseThrow(
                        () -> new BadControl("\"" + name + "\" is missing, as in {\"do\":\"start\",\"id\":\"job_…\"}"));
    }

    /** The address and the secret of the webhooks belong to their sender, all else to the world. */
    private void change(ObjectNode changes) {
        Target target = webhooks.target();
        if (changes.path("webhooks") instanceof ObjectNode hooks) {
            String url = hooks.has("url") ? text(hooks.remove("url")) : String.valueOf(target.url());
            String secret = hooks.has("secret") ? text(hooks.remove("secret")) : target.secret();
            target = Target.of("null".equals(url) ? null : url, secret);
        }
        world.modes.apply(changes);
        webhooks.send(target);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }

    private ObjectNode modes() {
        ObjectNode json = world.modes.toJson();
        Target target = webhooks.target();
        json.withObject("/webhooks")
                .put("url", target.url() == null ? null : target.url().toString())
                .put("secret", target.secret());
        return json;
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
