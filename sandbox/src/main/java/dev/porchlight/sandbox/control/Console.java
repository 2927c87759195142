package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what the page for people shows. */
record Console(Parts parts, ModesDocument modes) {

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
        var things = new Things(parts.world());
        List<Things.Person> people = things.people();
        String chosen = request.query()
                .one("customer")
                .filter(id -> id.startsWith("cus_"))
                .orElseGet(() -> people.isEmpty() ? "" : people.getFirst().id());
        var page = new ConsolePage(
                parts.world().zone(),
                parts.world().company.name,
                request.query().one("problem").orElse(""),
                chosen,
                people,
                things.of(chosen),
                new Messages(parts.world().zone(), mails(), newest(parts.texts().all(), TEXTS)),
                newest(parts.journal().all(), CALLS),
                newest(parts.webhooks().deliveries(), DELIVERIES),
                parts.mischief().rules(),
                modes.read());
        return Answer.html(200, page.html())
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                // Not no-referrer: with that a form of this page would say that it comes from nowhere.
                .with("Referrer-Policy", "same-origin");
    }

    private Answer mail(Request request) {
        return parts.mailbox().numbered().entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(request.path("number")))
                .map(entry -> Answer.html(200, entry.getValue().html()).with("Content-Security-Policy", MAIL_POLICY))
                .findFirst()
                .orElseThrow(() -> new BadControl(404, "There is no such mail any more"));
    }

    private List<Messages.Numbered> mails() {
        return newest(List.copyOf(parts.mailbox().numbered().entrySet()), MAILS).stream()
                .map(entry -> new Messages.Numbered(entry.getKey(), entry.getValue()))
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
