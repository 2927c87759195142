package dev.porchlight;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.porchlight.database.HeldPort;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.Housecall;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.mail.Mail;
import dev.porchlight.sandbox.webhooks.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The whole portal on a port and a database of its own, with the sandbox as its outside world. For tests that tell a story
 * over HTTP or in a browser.
 */
public final class RunningPortal implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?<![-\\w])\\d{6}\\b");
    private static final Pattern LINK = Pattern.compile("http://\\S*/sign-in/link/\\S+");

    private final Sandbox sandbox;
    private final ConfigurableApplicationContext context;
    private final String url;
    private final HeldPort port;
    private final HeldPort sandboxPort;

    private RunningPortal(
            Sandbox sandbox, ConfigurableApplicationContext context, HeldPort port, HeldPort sandboxPort) {
        this.sandbox = sandbox;
        this.context = context;
        this.url = url(port);
        this.port = port;
        this.sandboxPort = sandboxPort;
    }

    /**
     * The one of this JVM, for all who need no settings of their own and do not mind what others have done before them. Nobody
     * closes it.
     */
    public static RunningPortal shared() {
        Shared.PORTAL.atPeace();
        return Shared.PORTAL;
    }

    /** With the settings of a careful company. */
    public static RunningPortal start() {
        return start(Map.of());
    }

    /** With other settings, named as in {@code porchlight.yaml}. */
    public static RunningPortal start(Map<String, String> settings) {
        return start(settings, new Class<?>[0]);
    }

    /** With parts of the test's own in place of ours, such as a clock. */
    public static RunningPortal start(Map<String, String> settings, Class<?>... parts) {
        HeldPort port = held();
        // Held, too: when the sandbox is closed, nobody else is to answer in its place.
        HeldPort sandboxPort = held();
        String url = url(port);
        var target = new Target(URI.create(url + "/webhooks/housecall"), "sandbox-webhook-secret");
        Sandbox sandbox = Sandbox.start(
                SandboxSettings.ephemeral().withPort(sandboxPort.number()).withWebhooks(target));
        var all = new LinkedHashMap<>(Map.of(
                "server.port",
                String.valueOf(port.number()),
                "porchlight.public-url",
                url,
                "porchlight.database.url",
                TestDatabase.fresh().url(),
                "porchlight.housecall.url",
                sandbox.url(),
                "porchlight.housecall.key",
                "sandbox-company-key",
                "porchlight.webhook.secret",
                "sandbox-webhook-secret",
                "porchlight.smtp.url",
                "smtp://localhost:" + sandbox.smtpPort(),
                "porchlight.text.url",
                sandbox.textUrl() + "?from=%2B16175550100"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(PortalApplication.class)
                .sources(parts)
                .run(arguments);
        return new RunningPortal(sandbox, context, port, sandboxPort);
    }

    /** Without a slash at the end. */
    public String url() {
        return url;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** A part of the running portal, for what cannot be seen from outside. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What our controllers answer to. Actuator has a mapping of its own beside it. */
    public RequestMappingHandlerMapping routes() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** The newest code that was sent to this address, as soon as it has come. */
    public String codeFor(String email) {
        return newest(email, CODE);
    }

    /** The newest sign-in link that was sent to this address, as soon as it has come. */
    public String linkFor(String email) {
        return newest(email, LINK);
    }

    private String newest(String email, Pattern pattern) {
        Predicate<String> matches = text -> pattern.matcher(text).find();
        // Somebody unknown gets no code before Housecall Pro has answered, and that may have to be noticed first.
        String text = await().atMost(30, SECONDS)
                .until(
                        () -> sandbox.mailbox().to(email).reversed().stream()
                                .map(Mail::text)
                                .filter(matches)
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
        var matcher = pattern.matcher(text);
        matcher.find();
        return matcher.group();
    }

    /** Somebody who has signed in the way a person does. */
    public Visitor signedIn(String address) throws Exception {
        var visitor = new Visitor(url, new Outside(sandbox.url()));
        visitor.signIn(address);
        return visitor;
    }

    /** Nothing goes wrong at Housecall Pro any more, which is noticed, and the mailbox is empty. */
    public void atPeace() {
        sandbox.mischief().clear();
        sandbox.modes().reset();
        sandbox.mailbox().clear();
        sandbox.texts().clear();
        await().atMost(30, SECONDS).until(part(Housecall.class)::isAnswering);
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
        try {
            port.close();
            sandboxPort.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(HeldPort port) {
        return "http://localhost:" + port.number();
    }

    private static HeldPort held() {
        try {
            return new HeldPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        /** Its visitors are many, and all of one network. */
        static final RunningPortal PORTAL = start(Map.of(
                "porchlight.sign-in.per-address", "1000",
                "porchlight.sign-in.per-network", "1000",
                "porchlight.sign-in.codes-per-network", "1000",
                "porchlight.metrics.token", "let-me-see"));
    }
}
