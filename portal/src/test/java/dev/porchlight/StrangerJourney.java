package dev.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.requests.APicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/** Somebody signed in tries every route of the application with every kind of id that belongs to somebody else. */
class StrangerJourney {

    private static final List<String> OPEN_TO_ALL =
            List.of("/sign-in", "/assets", "/brand", "/health", "/webhooks", "/calendar", "/office/files", "/error");
    private static final String NOBODYS = "job_00000000000000000000000000000000";

    private static RunningPortal portal;
    private static Visitor ada;
    private static Set<String> idsOfAda;

    @BeforeAll
    static void start() throws Exception {
        portal = RunningPortal.start(Map.of(
                "porchlight.policy.book", "JOBS_AND_SERVICES",
                "porchlight.policy.services[0].name", "Drain check",
                "porchlight.policy.services[0].price", "89.00",
                "porchlight.policy.services[0].becomes", "JOB"));
        ada = portal.signedIn("ada@example.com");
        idsOfAda = idsOf("ada@example.com");
        idsOfAda.addAll(idsOfAQuestion());
        idsOfAda.addAll(idsOfBookings());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void meetsA404ForEveryIdOfSomebodyElse() throws Exception {
        Visitor zoe = portal.signedIn("zoe@example.com");
        var opened = new ArrayList<String>();

        for (String pattern : patternsWithIds()) {
            for (String path : filled(pattern)) {
                if (zoe.ask(path).status() != 404) {
                    opened.add(path);
                }
            }
        }

        assertThat(opened)
                .as("paths that answered a stranger with anything but 404")
                .isEmpty();
    }

    @Test
    void cannotTellSomebodyElsesIdFromOneThatIsNotThere() throws Exception {
        Visitor zoe = portal.signedIn("zoe@example.com");
        String job = idsOfAda.stream()
                .filter(id -> id.startsWith("job_"))
                .findFirst()
                .orElseThrow();

        String somebodyElses = textOf(zoe.ask("/jobs/" + job));
        String nobodys = textOf(zoe.ask("/jobs/" + NOBODYS));

        assertThat(somebodyElses).isEqualTo(nobodys);
    }

    /** Without this, the walk above would also pass if no page worked at all. */
    @Test
    void theOwnerOpensSomethingOnEveryRoute() throws Exception {
        var dead = new ArrayList<String>();

        for (String pattern : patternsWithIds()) {
            boolean opens = false;
            for (String path : filled(pattern)) {
                opens = opens || ada.ask(path).status() == 200;
            }
            if (!opens) {
                dead.add(pattern);
            }
        }

        assertThat(dead).as("routes on which not even the owner sees anything").isEmpty();
    }

    private static String textOf(Visitor.Answered answer) {
        return answer.page().select("main").text().replaceAll("PL-[A-Z0-9]+", "PL-…");
    }

    private static Set<String> patternsWithIds() {
        RequestMappingHandlerMapping mappings = portal.routes();
        var patterns = new TreeSet<String>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                mapping.getPathPatternsCondition().getPatterns().stream()
                        .map(PathPattern::getPatternString)
                        .filter(pattern -> pattern.contains("{"))
                        .filter(pattern -> OPEN_TO_ALL.stream().noneMatch(pattern::startsWith))
                        .forEach(patterns::add);
            }
        }
        assertThat(patterns).isNotEmpty();
        return patterns;
    }

    /** The pattern with every combination of the ids in place of its variables. */
    private static List<String> filled(String pattern) {
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        return idsOfAda.stream()
                .flatMap(id -> filled(pattern.replaceFirst("\\{[^}]*}", id)).stream())
                .toList();
    }

    /** Ids of every kind: of two jobs, one of them with files, of a visit to come, of an estimate, an invoice, a request, an address. */
    private static Set<String> idsOf(String email) {
        var outside = new Outside(portal.sandbox().url());
        String customer = outside.api("/customers?q=" + email)
                .path("customers")
                .valueStream()
                .filter(one -> email.equals(one.path("email").asString("")))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String of = "customer_id=" + customer + "&page_size=200";
        List<JsonNode> jobs = outside.api("/jobs?expand%5B%5D=attachments&expand%5B%5D=appointments&" + of)
                .path("jobs")
                .valueStream()
                .toList();
        JsonNode withFiles = jobs.stream()
                .filter(job -> !job.path("attachments").isEmpty())
                .findFirst()
                .orElseThrow();
        var ids = new TreeSet<>(Set.of(customer));
        ids.addAll(idsIn(withFiles).toList());
        ids.addAll(idsIn(jobs.getLast()).limit(2).toList());
        jobs.stream()
                .filter(job -> "scheduled".equals(job.path("work_status").asString("")))
                .flatMap(job -> idsIn(job.findPath("appointments")))
                .findFirst()
                .ifPresent(ids::add);
        outside.api("/estimates?expand%5B%5D=attachments&" + of)
                .path("estimates")
                .valueStream()
                .filter(estimate -> !estimate.findPath("attachments").isEmpty())
                .limit(1)
                .forEach(estimate -> ids.addAll(idsIn(estimate).toList()));
        ids.addAll(idsIn(outside.api("/leads?" + of).path("leads").path(0)).toList());
        jobs.stream()
                .map(job -> outside.api("/jobs/" + job.path("id").asString() + "/invoices")
                        .path("invoices"))
                .filter(invoices -> !invoices.isEmpty())
                .findFirst()
                .ifPresent(invoices -> ids.add(invoices.path(0).path("id").asString()));
        return ids;
    }

    /** Of a request that is ready to be sent, and of its photo. */
    private static Set<String> idsOfAQuestion() throws Exception {
        Document form = ada.get("/requests/new");
        var typed = Map.of(
                "text", "The tap in the kitchen drips.",
                "place", form.select("[name=place]").attr("value"),
                "urgency", "SOON",
                "reach", "mobile",
                "action", "add");
        Document begun = ada.upload(form, typed, "file", Map.of("leak.jpg", APicture.jpeg(30, 20)))
                .page();
        String file = begun.select(".uploads__name").attr("href");
        return Set.of(file.split("/")[3], file.split("/")[5]);
    }

    /** Of a visit whose time is being chosen, of one that has been booked, and of what was sent for it. */
    private static Set<String> idsOfBookings() throws Exception {
        Document services =
                ada.get(ada.get("/schedule/book").select("a.row:contains(Elm)").attr("href"));
        String times = services.select("a.row:contains(Drain check)").attr("href");
        Document details = chosen(ada.get(times));
        Document check =
                ada.fill(chosen(ada.get(times)), Map.of("text", "It gurgles.")).page();
        Document sent = ada.press(check, "#send").page();
        return Set.of(idIn(details.location(), "/schedule/bookings/"), idIn(sent.location(), "/schedule/changes/"));
    }

    private static Document chosen(Document times) throws Exception {
        return ada.fill(
                        times,
                        Map.of("time", times.select("input[name=time]").last().val()))
                .page();
    }

    private static String idIn(String location, String before) {
        return location.replaceFirst(".*" + before + "([^/?]+).*", "$1");
    }

    /** Every id in a record, but for those of the company's own people. */
    private static Stream<String> idsIn(JsonNode node) {
        Stream<String> own =
                node.path("id").isString() ? Stream.of(node.path("id").asString()) : Stream.empty();
        Stream<String> nested = node.valueStream().filter(JsonNode::isContainer).flatMap(StrangerJourney::idsIn);
        return Stream.concat(own, nested).filter(id -> !id.startsWith("pro_")).distinct();
    }
}
