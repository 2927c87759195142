package dev.porchlight.sandbox.control;

import static dev.porchlight.sandbox.control.Html.button;
import static dev.porchlight.sandbox.control.Html.each;
import static dev.porchlight.sandbox.control.Html.eachOr;
import static dev.porchlight.sandbox.control.Html.text;
import static dev.porchlight.sandbox.control.Html.time;

import dev.porchlight.sandbox.mischief.Rule;
import dev.porchlight.sandbox.webhooks.Webhooks;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The page for people: everything there is to see and to do, without a script. */
record ConsolePage(
        ZoneId zone,
        String company,
        String problem,
        String chosen,
        List<Things.Person> people,
        List<Things.Thing> things,
        Messages messages,
        List<Journal.Entry> calls,
        List<Webhooks.Delivery> deliveries,
        List<Rule> rules,
        ObjectNode modes) {

    String html() {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Sandbox</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/_sandbox/console.css">
            <script src="/_sandbox/console.js" defer></script>
            <noscript><meta http-equiv="refresh" content="5"></noscript>
            </head>
            <body>
            <header><h1>The world outside</h1><p>%1$s, simulated. Nothing here is real, and nothing leaves this machine.</p>
            <p class="state" data-calm="%2$s">%3$s</p></header>
            <main>
            %4$s
            <div class="columns"><div>%5$s%6$s%7$s%8$s</div><div>%9$s%10$s%11$s%12$s</div></div>
            </main>
            </body>
            </html>
            """.formatted(
                        text(company),
                        rules.isEmpty(),
                        rules.isEmpty() ? "All is well" : "Something goes wrong on purpose",
                        problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + text(problem) + "</p>",
                        section("mail", "Mailbox", messages.mailbox()),
                        section("texts", "Texts", messages.textMessages()),
                        journal(),
                        webhooks(),
                        trouble(),
                        customers(),
                        happenings(),
                        settings());
    }

    private String webhooks() {
        String url = modes.path("webhooks").path("url").asString("nowhere");
        return section(
                "webhooks",
                "Webhooks",
                "<p class=\"quiet\">to " + text(url) + "</p>"
                        + eachOr(
                                deliveries,
                                "None sent yet.",
                                delivery -> "<p class=\"row\"><span>%s</span> %s <b>%s</b></p>"
                                        .formatted(
                                                time(delivery.at(), zone),
                                                text(delivery.event()),
                                                delivery.status() == 0 ? "no answer" : delivery.status())));
    }

    private String trouble() {
        String buttons = each(
                List.of(Preset.values()),
                preset -> button("/_sandbox/preset", "preset", preset.name(), preset.label()));
        String now = each(rules, rule -> "<p class=\"rule\">" + text(rule.words()) + "</p>");
        return section("mischief", "What goes wrong", form(buttons) + now);
    }

    private String customers() {
        String rows = each(
                people,
                person -> "<p class=\"row\"><a href=\"/_sandbox/?customer=%s\"%s>%s</a> <span>%s</span></p>"
                        .formatted(
                                person.id(),
                                person.id().equals(chosen) ? " aria-current=\"true\"" : "",
                                text(person.name()),
                                text(person.contact())));
        return section("people", "Who can sign in", rows);
    }

    private String happenings() {
        return section(
                "acts",
                "What happens next to " + text(name()),
                each(
                        things,
                        thing -> "<div class=\"thing\"><p><b>%s</b><br><span>%s</span></p>%s</div>"
                                .formatted(
                                        text(thing.title()),
                                        text(thing.state()),
                                        form("<input type=\"hidden\" name=\"id\" value=\"" + text(thing.id()) + "\">"
                                                + each(
                                                        thing.acts(),
                                                        act -> button(
                                                                "/_sandbox/act", "do", act, act.replace('-', ' ')))))));
    }

    private String settings() {
        var rows = new StringBuilder();
        modes.properties().forEach(mode -> rows.append(setting("", mode.getKey(), mode.getValue())));
        return section(
                "modes",
                "How Housecall Pro behaves",
                form("<div class=\"settings\">" + rows + "</div><button formaction=\"/_sandbox/modes\">Save</button>")
                        + form("<button formaction=\"/_sandbox/reset\" name=\"seed\" value=\"default\">Begin"
                                + " again</button>"));
    }

    private static String setting(String path, String name, JsonNode value) {
        if (value instanceof ObjectNode nested) {
            var rows = new StringBuilder();
            nested.properties().forEach(inner -> rows.append(setting(name + ".", inner.getKey(), inner.getValue())));
            return rows.toString();
        }
        String key = path + name;
        String field = Choice.of(value).map(choice -> choice.select(key)).orElseGet(() -> input(key, value));
        return "<label>%s %s</label>".formatted(text(key), field);
    }

    private static String input(String key, JsonNode value) {
        String kind = value.isNumber() ? "type=\"number\" step=\"any\" min=\"0\"" : "type=\"text\"";
        return "<input %s name=\"%s\" value=\"%s\">".formatted(kind, key, text(value.asString("")));
    }

    private String journal() {
        String rows = each(calls, call -> """
            <tr><td>%d</td><td>%s</td><td data-kind="%s">%s</td><td class="path">%s</td></tr>\
            """.formatted(
                call.n(), time(call.at(), zone), kind(call.status()), status(call.status()), text(call.line())));
        return section("journal", "What was asked", """
            <div class="scroll"><table><thead><tr><th>No.</th><th>At</th><th>Status</th><th>Call</th></tr></thead>
            <tbody>%s</tbody></table></div>\
            """.formatted(rows));
    }

    private static String kind(@Nullable Integer status) {
        return status == null || status < 400 && status > 0 ? "good" : "bad";
    }

    private static String status(@Nullable Integer status) {
        return status == null ? "…" : status == Journal.DROPPED ? "dropped" : status.toString();
    }

    private String form(String content) {
        return "<form method=\"post\"><input type=\"hidden\" name=\"customer\" value=\"%s\">%s</form>"
                .formatted(text(chosen), content);
    }

    private String name() {
        return people.stream()
                .filter(person -> person.id().equals(chosen))
                .findFirst()
                .map(Things.Person::name)
                .orElse("them");
    }

    private static String section(String id, String title, String content) {
        return "<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>%3$s</section>"
                .formatted(id, title, content);
    }
}
