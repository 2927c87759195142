package dev.porchlight.housecall.oauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Somebody who runs {@code doctor connect} and reads what it says. */
public final class Terminal {

    private static final Pattern PAGE = Pattern.compile("\\bhttp\\S+/oauth/authorize\\?\\S+");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final CompletableFuture<Integer> status;

    private Terminal(String... settings) throws IOException {
        var typed = new PipedInputStream(keyboard);
        var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        status = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> status.complete(ConnectCommand.run(typed, out, settings)));
    }

    /** @param settings {@code --porchlight.…=…} */
    public static Terminal connect(String... settings) throws IOException {
        return new Terminal(settings);
    }

    /** The page to agree on, as soon as it is shown. */
    public URI page() {
        return await().atMost(60, SECONDS)
                .until(
                        () -> PAGE.matcher(shown()).results().findFirst().map(found -> URI.create(found.group())),
                        page -> page.isPresent() || status.isDone())
                .orElseThrow(() -> new IllegalStateException(shown()));
    }

    public void paste(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    public String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    public int status() throws ExecutionException, InterruptedException, TimeoutException {
        return status.get(30, TimeUnit.SECONDS);
    }
}
