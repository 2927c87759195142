package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.mail.Mailbox;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.text.Texts;
import dev.porchlight.sandbox.webhooks.Webhooks;
import dev.porchlight.sandbox.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what the page for people shows. */
record Console(
        World world,
        Mailbox mailbox,
        Texts texts,
        Journal journal,
        Webhooks webhooks,
        Mischief mischief,
        Supplier<ObjectNode> modes) {

    private static final int MAILS = 20;
    private static final int TEXTS = 10;
    private static final int CALLS = 60;
    private static final int DELIVERIES = 12;

    /** Scripts and styles from here, forms to here, nothing else: a mail shown here may say what it likes. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action"
                    + " 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String MAIL_POLICY =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:";

    void register(Routes routes) {
        routes.on("GET", Controls.PATH, this::page);
        routes.on("GET", Controls.PATH + "/mail/{number}", this::mail);
        routes.on("GET", Controls.PATH + "/console.css", _ -> resource("console.css", "text/css; charset=utf-8"));
        routes.on("GET", Controls.PATH + "/console.js", _ -> resource("console.js", "text/javascript; charset=utf-8"));
    }

    private Answer page(Request request) {
        var things = new Things(world);
        List<Things.Person> people = things.people();
        String chosen = request.query()
                .one("customer")
                .filter(id -> id.startsWith("cus_"))
                .orElseGet(() -> people.isEmpty() ? "" : people.getFirst().id());
        var page = new ConsolePage(
                world.zone(),
                world.company.name,
                request.query().one("problem").orElse(""),
                chosen,
                people,
                things.of(chosen),
                mails(),
                newest(texts.all(), TEXTS),
                newest(journal.all(), CALLS),
                newest(webhooks.deliveries(), DELIVERIES),
                mischief.rules(),
                modes.get());
        return Answer.html(200, page.html())
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                // Not no-referrer: with that a form of this page would say that it comes from nowhere.
                .with("Referrer-Policy", "same-origin");
    }

    private Answer mail(Request request) {
        return mailbox.numbered().entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(request.path("number")))
                .map(entry -> Answer.html(200, entry.getValue().html()).with("Content-Security-Policy", MAIL_POLICY))
                .findFirst()
                .orElseThrow(() -> new BadControl(404, "There is no such mail any more"));
    }

    private List<ConsolePage.Numbered<Mail>> mails() {
        return newest(List.copyOf(mailbox.numbered().entrySet()), MAILS).stream()
                .map(entry -> new ConsolePage.Numbered<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static <T> List<T> newest(List<T> all, int most) {
        return all.reversed().stream().limit(most).toList();
    }

    private static Answer resource(String name, String type) {
        try (InputStream in = Objects.requireNonNull(Console.class.getResourceAsStream(name), name)) {
            return new Answer(200, type, in.readAllBytes(), Map.of("X-Content-Type-Options", "nosniff"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
