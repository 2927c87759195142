package dev.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void beginAgain() {
        sandbox.reset();
    }

    @AfterAll
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void namesWhoCanSignIn() throws Exception {
        assertThat(page()).contains("ada@example.com", "Ada Ferris").doesNotContain("dorian@example.com");
    }

    @Test
    void showsTheCodeAndTheLinkOfAMail() throws Exception {
        mail("Your code", "It is 482 913. Or: http://localhost:8080/in?a=1&b=2");

        assertThat(page()).contains("<p class=\"code\">482913</p>", "href=\"http://localhost:8080/in?a=1&amp;b=2\"");
    }

    @Test
    void showsAMailAsItLooksWithoutLettingItDoAnything() throws Exception {
        mail("Hello <script>", "<script>alert(1)</script>");

        HttpResponse<String> mail =
                get("/_sandbox/mail/" + sandbox.mailbox().numbered().lastEntry().getKey());

        assertThat(mail.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("sandbox");
        assertThat(page()).doesNotContain("<script>");
    }

    @Test
    void startsAJobAtThePressOfAButton() throws Exception {
        var job = sandbox.world()
                .read(() -> sandbox.world().jobs.all().stream()
                        .filter(one -> one.workStatus.equals("scheduled"))
                        .findFirst()
                        .orElseThrow());

        HttpResponse<String> answer = press("/_sandbox/act", "do=start&id=" + job.id + "&customer=" + job.customer.id);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElse(""))
                .startsWith("/_sandbox/?customer=" + job.customer.id);
        assertThat(job.workStatus).isEqualTo("in progress");
    }

    @Test
    void saysWhatDidNotWork() throws Exception {
        HttpResponse<String> answer = press("/_sandbox/act", "do=start&id=job_1");

        HttpResponse<String> page = get(answer.headers().firstValue("location").orElseThrow());
        assertThat(page.body()).contains("There is no job job_1");
    }

    @Test
    void goesWrongAtThePressOfAButton() throws Exception {
        press("/_sandbox/preset", "preset=DOWN");

        assertThat(get("/company").statusCode()).isEqualTo(503);
        assertThat(page()).contains("Something goes wrong on purpose", "* /**: answers 503");
    }

    @Test
    void changesModesWithAForm() throws Exception {
        press("/_sandbox/modes", "keyKinds=strict&rateLimit=60&webhooks.drop=0.5&webhooks.url=&webhooks.secret=12345");

        assertThat(sandbox.modes().strictKeyKinds()).isTrue();
        assertThat(sandbox.modes().requestsPerMinute()).hasValue(60);
        assertThat(sandbox.modes().webhooks().drop()).isEqualTo(0.5);
        assertThat(sandbox.webhooks().target().secret()).isEqualTo("12345");
    }

    @Test
    void offersEveryActThatItNames() throws Exception {
        String page = page();

        assertThat(java.util.regex.Pattern.compile("name=\"do\" value=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1))
                        .distinct())
                .isNotEmpty()
                .isSubsetOf(sandbox.acts().names());
    }

    @Test
    void letsABrowserSayThatAFormIsItsOwn() throws Exception {
        assertThat(get("/_sandbox/").headers().firstValue("referrer-policy")).contains("same-origin");
    }

    @Test
    void servesItsStyleAndItsScript() throws Exception {
        assertThat(get("/_sandbox/console.css").headers().firstValue("content-type"))
                .contains("text/css; charset=utf-8");
        assertThat(get("/_sandbox/console.js").statusCode()).isEqualTo(200);
    }

    private void mail(String subject, String text) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(sandbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setRecipients(Message.RecipientType.TO, "ada@example.com");
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private String page() throws Exception {
        return get("/_sandbox/").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> press(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", sandbox.url())
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
