package dev.porchlight.traces;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.sun.net.httpserver.HttpServer;
import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Somebody signs in, looks around, searches and changes their number; what does the company's own operator get to know? */
class TracesJourney {

    /** Of the person, as seeded and as typed. No id either: whoever has a trace must not be able to look somebody up. */
    private static final List<String> PERSONAL =
            List.of("ada@", "Ferris", "617.555", "(617) 555", "617555", "Elm Street", "Shore Lane", "zeppelin");

    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream SENT = new ByteArrayOutputStream();

    /** What is asked for below is logged at DEBUG by our own code, whoever operates it may turn that on. */
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.porchlight");

    private static HttpServer collector;
    private static OutputStreamAppender<ILoggingEvent> appender;

    @BeforeAll
    static void walk() throws Exception {
        collector = collector();
        String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
        try (var portal = RunningPortal.start(Map.of("porchlight.traces.endpoint", endpoint))) {
            appender = appender();
            OURS.setLevel(Level.DEBUG);
            Visitor ada = portal.signedIn("ada@example.com");
            ada.get("/jobs?q=zeppelin");
            ada.get(ada.get("/jobs").select("main a[href^=/jobs/]").attr("href"));
            ada.ask("/jobs/job_of_nobody");
            var saved = ada.fill(ada.get("/profile/contact"), Map.of("mobile", "617.555.0123"));
            assertThat(saved.page().text()).contains("(617) 555-0123");
        }
    }

    @AfterAll
    static void stop() {
        OURS.setLevel(null);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(appender);
        collector.stop(0);
    }

    @Test
    void tellsOfRequestsCallsAndSteps() {
        assertThat(sent())
                .contains("GET /jobs/{id}", "POST /profile/contact", "porchlight.reference")
                .contains("GET /customers/{id}", "url.template", "Answered")
                .contains("look ", "send ");
    }

    @Test
    void tellsNothingOfThePerson() {
        assertThat(sent()).doesNotContain(PERSONAL).doesNotContainPattern("(cus|job|adr|est|inv)_\\w|[?&]q=");
    }

    @Test
    void namesTheTraceBesideTheReferenceInTheLog() {
        assertThat(logged()).containsPattern("PL-[2-9A-Z]{5} [0-9a-f]{32} .*GET /jobs 200");
    }

    @Test
    void logsNothingOfThePerson() {
        assertThat(logged()).doesNotContain(PERSONAL);
    }

    private static String sent() {
        return SENT.toString(StandardCharsets.ISO_8859_1);
    }

    private static String logged() {
        return LOGGED.toString(StandardCharsets.UTF_8);
    }

    private static HttpServer collector() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            synchronized (SENT) {
                exchange.getRequestBody().transferTo(SENT);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** As the console has it, in memory. */
    private static OutputStreamAppender<ILoggingEvent> appender() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setPattern("%p %X{request} %X{trace} %logger %m%n%ex");
        encoder.start();
        var memory = new OutputStreamAppender<ILoggingEvent>();
        memory.setContext(root.getLoggerContext());
        memory.setEncoder(encoder);
        memory.setOutputStream(LOGGED);
        memory.start();
        root.addAppender(memory);
        return memory;
    }
}
