package dev.porchlight.tour;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import dev.porchlight.RunningPortal;
import dev.porchlight.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** One visitor's browser in front of a running portal, and the world outside within reach. */
public final class Stage implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningPortal portal;
    private final Page page;
    private final Map<String, List<Cookie>> signedIn;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> console = message -> {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    };
    private final Consumer<String> errors = complaints::add;

    Stage(RunningPortal portal, Page page, Map<String, List<Cookie>> signedIn) {
        this.portal = portal;
        this.page = page;
        this.signedIn = signedIn;
        page.onConsoleMessage(console);
        page.onPageError(errors);
    }

    public Page page() {
        return page;
    }

    public Sandbox sandbox() {
        return portal.sandbox();
    }

    public RunningPortal portal() {
        return portal;
    }

    public void open(String path) {
        page.navigate(portal.url() + path);
    }

    /** As somebody who is signed in already; how they did that is not what the scene is about. */
    public void openAs(String email, String path) {
        List<Cookie> kept = signedIn.get(email);
        if (kept == null) {
            signIn(email);
        } else {
            page.context().addCookies(kept);
        }
        open(path);
    }

    /** Asks for a code, reads it in the mailbox and types it in, as a person does. */
    public void signIn(String email) {
        askForCode(email);
        page.locator("input[autocomplete=one-time-code]").fill(portal.codeFor(email));
        page.locator("form:has(input[autocomplete=one-time-code]) button")
                .first()
                .click();
        page.waitForLoadState();
        signedIn.put(email, page.context().cookies());
    }

    public void askForCode(String email) {
        portal.sandbox().mailbox().clear();
        open("/sign-in");
        page.locator("form:has(input[autocomplete]) input[autocomplete]")
                .first()
                .fill(email);
        page.locator("form:has(input[autocomplete]) button").first().click();
        page.locator("input[autocomplete=one-time-code]").waitFor();
    }

    /** Looks again until the page shows what is expected. */
    public void lookAgainUntil(String selector) {
        for (int i = 0; i < 100 && page.locator(selector).count() == 0; i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        page.locator(selector).first().waitFor();
    }

    /** Somebody whom the company has just entered, with one job to be done. Nobody has seen their file before. */
    public String newCustomer() {
        String email = "new-" + UUID.randomUUID() + "@example.com";
        APIRequestContext api = page.request();
        String customer = created(api, "/customers", "{\"first_name\":\"Fern\",\"email\":\"" + email + "\"}");
        String address = created(api, "/customers/" + customer + "/addresses", """
            {"street":"7 Harbor Street","city":"Quincy","state":"MA","zip":"02169","country":"US"}\
            """);
        created(api, "/jobs", "{\"customer_id\":\"" + customer + "\",\"address_id\":\"" + address + "\"}");
        return email;
    }

    /** An estimate for somebody whom the company has just entered. */
    public void newEstimate(String email) {
        String customer = portal.sandbox().world().customers.all().stream()
                .filter(known -> email.equals(known.email))
                .findFirst()
                .orElseThrow()
                .id;
        created(page.request(), "/estimates", """
            {"customer_id":"%s","address":{"street":"7 Harbor Street","city":"Quincy","state":"MA","zip":"02169"},
            "options":[{"name":"New tap","line_items":[{"name":"Tap","unit_price":12000}]},
            {"name":"Mended tap","line_items":[{"name":"Seal","unit_price":900}]}]}\
            """.formatted(customer));
    }

    private String created(APIRequestContext api, String path, String body) {
        APIResponse answer = api.post(
                portal.sandbox().url() + path,
                RequestOptions.create()
                        .setHeader("Authorization", "Token sandbox-company-key")
                        .setHeader("Content-Type", "application/json")
                        .setData(body));
        return JSON.readTree(answer.text()).path("id").asString();
    }

    /** What the browser's console complained about: errors of scripts, things that our own policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        page.offConsoleMessage(console);
        page.offPageError(errors);
        // For a page of nowhere, or of another place, Chromium would start another process.
        open("/health/live");
        page.context().clearCookies();
    }
}
