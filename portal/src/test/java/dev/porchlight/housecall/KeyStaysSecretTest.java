package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.porchlight.housecall.RawUpstream.Script;
import dev.porchlight.shared.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Whatever happens, the key reaches no log at all and no exception, and a person's data no log of ours and no exception.
 * (Spring's own loggers tell search words when somebody sets them to TRACE.)
 */
class KeyStaysSecretTest {

    private static final String PERSON = "ada@example.com";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        // Whatever else runs logs, too, while this is read.
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        root.setLevel(Level.TRACE);
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.setLevel(level);
        root.detachAppender(log);
    }

    static Stream<Script> answers() {
        String body = "{\"message\":\"" + PERSON + " " + Connections.KEY + "\"}";
        return Stream.of(
                RawUpstream.json(200, "{\"customers\":[{\"id\":\"cus_1\",\"email\":\"" + PERSON + "\"}]}"),
                RawUpstream.json(200, "{\"customers\":[{\"id\":\"" + PERSON + "\"}]}"),
                RawUpstream.json(200, "{\"customers\":[{\"id\":\"cus_1\",\"created_at\":\"" + PERSON + "\"}]}"),
                RawUpstream.json(200, "{\"customers\":{\"" + PERSON + "\":1}}"),
                RawUpstream.json(400, body),
                RawUpstream.json(401, body),
                RawUpstream.json(404, body),
                RawUpstream.json(422, body),
                RawUpstream.json(429, body),
                RawUpstream.json(500, body),
                RawUpstream.html(502, body),
                RawUpstream.truncated(body),
                RawUpstream.reset(),
                RawUpstream.hang());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whateverIsAnswered(Script script) {
        Throwable failure;
        try (var upstream = new RawUpstream(script);
                var connection = Connections.to(upstream.url(), Duration.ofMillis(500), DataSize.ofMegabytes(1))) {
            failure = catchThrowable(() -> connection.to(CustomersApi.class).search(PERSON, 1));
            assertThat(upstream.received().getFirst().headers().get("authorization"))
                    .contains(Connections.KEY);
        }

        assertThat(printed(failure) + logged("")).doesNotContain(Connections.KEY);
        assertThat(printed(failure) + logged("dev.porchlight"))
                .doesNotContain(PERSON)
                .doesNotContain("ada%40example");
    }

    @Test
    void whenItIsPrintedByAccident() {
        var settings = new HousecallSettings(
                java.net.URI.create("http://localhost"),
                new Secret(Connections.KEY),
                HousecallSettings.Auth.TOKEN,
                6,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                DataSize.ofMegabytes(1),
                "#customer");

        assertThat(settings.toString()).doesNotContain(Connections.KEY).contains("(not shown)");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }

    private String logged(String by) {
        var text = new StringBuilder();
        var events = log.list.stream().filter(event -> event.getLoggerName().startsWith(by));
        for (ILoggingEvent event : events.toList()) {
            text.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                text.append(cause.getMessage());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
