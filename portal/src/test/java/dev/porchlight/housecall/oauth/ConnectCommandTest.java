package dev.porchlight.housecall.oauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator agrees once, in a browser on this machine or on another. */
class ConnectCommandTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void takesTheCodeFromTheBrowserOnThisMachine() throws Exception {
        String redirect = "http://localhost:" + freePort() + "/connected";
        var terminal = Terminal.connect(settings("--porchlight.housecall.oauth.redirect=" + redirect));
        URI there = Partner.agree(terminal.page());

        // Somebody else's attempt, or an attack: it ends nothing.
        assertThat(open(there.toString().replaceFirst("state=.*", "state=forged")))
                .isEqualTo(400);
        assertThat(open(there.toString())).isEqualTo(200);

        assertThat(terminal.status()).isZero();
        assertThat(terminal.shown()).contains("Connected to Harbor Plumbing.");
        assertThat(grants()).isEqualTo(1);
    }

    @Test
    void takesTheAddressThatTheBrowserOfAnotherMachineShows() throws Exception {
        var terminal = Terminal.connect(settings("--porchlight.housecall.oauth.redirect=https://portal.example.com/x"));
        String there = Partner.agree(terminal.page()).toString();

        terminal.paste("hello");
        terminal.paste(there.replaceFirst("state=.*", "state=forged"));
        await().atMost(10, SECONDS)
                .until(() -> terminal.shown().contains("no code in that")
                        && terminal.shown().contains("another attempt"));
        terminal.paste(there);

        assertThat(terminal.status()).isZero();
        assertThat(terminal.shown()).doesNotContain(there.replaceFirst(".*code=([0-9a-f]+).*", "$1"));
        assertThat(grants()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenNobodyAgrees() throws Exception {
        var terminal = Terminal.connect(settings("--porchlight.housecall.oauth.redirect=https://portal.example.com/x"));
        terminal.page();

        terminal.paste("https://portal.example.com/x?error=access_denied");

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.shown()).contains("Nobody agreed (access_denied)");
        assertThat(grants()).isZero();
    }

    @Test
    void saysWhatIsMissingBeforeItSendsAnybodyAnywhere() throws Exception {
        var terminal = Terminal.connect(settings("--porchlight.secret-key="));

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.shown())
                .contains("PORCHLIGHT_SECRET_KEY is not set")
                .contains("openssl rand -base64 32")
                .doesNotContain("/oauth/authorize");
    }

    @Test
    void startsTheDatabaseOfAPortalThatDoesNotRunAndUsesThatOfOneThatDoes() throws Exception {
        String[] settings = settings(
                "--porchlight.database.url=",
                "--porchlight.data=" + folder,
                "--porchlight.housecall.oauth.redirect=https://portal.example.com/x");
        var running = Terminal.connect(settings);
        URI first = Partner.agree(running.page());

        var beside = Terminal.connect(settings);
        beside.paste(Partner.agree(beside.page()).toString());
        assertThat(beside.status()).as(beside.shown()).isZero();

        running.paste(first.toString());
        assertThat(running.status()).as(running.shown()).isZero();
        assertThat(folder.resolve("postgres/cluster")).isDirectory();
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    private String[] settings(String... others) {
        var all = new ArrayList<>(List.of(
                "--porchlight.housecall.auth=OAuth",
                "--porchlight.housecall.url=" + sandbox.url(),
                "--porchlight.housecall.oauth.client-id=" + Partner.CLIENT_ID,
                "--porchlight.housecall.oauth.client-secret=" + Partner.CLIENT_SECRET,
                "--porchlight.housecall.oauth.authorize-url=" + sandbox.url() + "/oauth/authorize"));
        var given = List.of(others);
        if (given.stream().noneMatch(one -> one.startsWith("--porchlight.database.url="))) {
            all.add("--porchlight.database.url=" + database.url());
        }
        if (given.stream().noneMatch(one -> one.startsWith("--porchlight.secret-key="))) {
            all.add("--porchlight.secret-key=" + StrongboxTest.key(1).value());
        }
        all.addAll(given);
        return all.toArray(String[]::new);
    }

    private int grants() {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from oauth_grant")
                .query(Integer.class)
                .single();
    }

    private static int open(String address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
