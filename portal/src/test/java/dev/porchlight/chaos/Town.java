package dev.porchlight.chaos;

import dev.porchlight.chaos.Guest.Person;
import dev.porchlight.database.HeldPort;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.webhooks.Target;
import dev.porchlight.sandbox.world.Seed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a run needs: a PostgreSQL, two portals on it, a Housecall Pro beside them, and the people. */
final class Town implements AutoCloseable {

    private static final String ODD_WEBHOOKS =
            "{\"webhooks\":{\"duplicate\":0.2,\"reorder\":0.2,\"drop\":0.3,\"delayMs\":100}}";

    final Tempo tempo;
    final Sandbox sandbox;
    final Annals annals;
    final Nodes nodes;
    final Testimony testimony = new Testimony();
    final Tally tally = new Tally();
    private final JdbcClient sql;
    private final HeldPort sandboxPort;
    private final long seed;

    private Town(Tempo tempo, Seed people, long seed, List<String> program) throws IOException {
        this.tempo = tempo;
        this.seed = seed;
        sandboxPort = new HeldPort();
        var ports = List.of(new HeldPort(), new HeldPort());
        var webhooks = new Target(
                URI.create("http://localhost:" + ports.getFirst().number() + "/webhooks/housecall"),
                "sandbox-webhook-secret");
        sandbox = Sandbox.start(
                SandboxSettings.ephemeral().withPort(sandboxPort.number()).withWebhooks(webhooks));
        sandbox.reset(people);
        sandbox.modes().apply(JsonMapper.shared().readTree(ODD_WEBHOOKS));
        annals = Annals.of(sandbox.world());
        var database = TestDatabase.fresh();
        sql = JdbcClient.create(database.dataSource());
        nodes = new Nodes(ports, program, settings(database.url()));
    }

    /** @param program how a portal is started, see {@link Node} */
    static Town found(Tempo tempo, Seed people, long seed, List<String> program)
            throws IOException, InterruptedException {
        var town = new Town(tempo, people, seed, program);
        try {
            town.nodes.start();
            return town;
        } catch (IOException | InterruptedException | RuntimeException e) {
            town.close();
            throw e;
        }
    }

    private List<String> settings(String database) {
        var settings = new ArrayList<>(tempo.settings());
        settings.addAll(List.of(
                "--porchlight.database.url=" + database,
                "--porchlight.housecall.url=" + sandbox.url(),
                "--porchlight.housecall.key=sandbox-company-key",
                "--porchlight.webhook.secret=sandbox-webhook-secret",
                "--porchlight.smtp.url=smtp://localhost:" + sandbox.smtpPort(),
                "--porchlight.brand.support-email=office@example.com",
                "--porchlight.sign-in.per-network=1000000",
                "--porchlight.sign-in.per-address=1000",
                "--porchlight.sign-in.resend-after=5s",
                "--porchlight.sign-in.overall=1000000",
                "--porchlight.sign-in.codes-per-network=1000000",
                "--porchlight.policy.book=jobs-and-services",
                "--porchlight.policy.horizon=90d",
                // Longer than the notice for cancelling, so that whatever was chosen here can be cancelled to the end.
                "--porchlight.policy.lead-time=48h",
                "--porchlight.policy.services[0].name=Drain cleaning",
                "--porchlight.policy.services[0].becomes=job"));
        return settings;
    }

    /** Whoever comes with the same number of the same seed decides the same. */
    Random random(String of, int number) {
        return new Random(seed * 31 + of.hashCode() * 1_000_003L + number);
    }

    Guest guest(Person person, int number) {
        return new Guest(person, nodes, sandbox.mailbox(), testimony, random("guest", number), tally);
    }

    /** @return the changes that are not settled by then */
    int awaitRecovery(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int open = open();
        while (open > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(250);
            open = open();
        }
        return open;
    }

    private int open() {
        return sql.sql("SELECT count(*) FROM change WHERE settled_at IS NULL")
                .query(Integer.class)
                .single();
    }

    Verdict verdict() {
        var written = written();
        var visible = written.stream()
                .filter(one -> one.follows() == null && one.isDone())
                .map(Written::reference)
                .collect(Collectors.toSet());
        return Judge.judge(new Evidence(
                written,
                testimony.presses(),
                testimony.told(),
                annals.deeds(),
                annals.marks(visible),
                testimony.shown(),
                annals.real()));
    }

    private List<Written> written() {
        return sql.sql("SELECT * FROM change ORDER BY number")
                .query((row, number) -> new Written(
                        row.getString("reference"),
                        row.getObject("request_key", UUID.class),
                        row.getString("kind"),
                        state(row.getString("state")),
                        row.getString("follows"),
                        moment(row.getObject("asked_at", OffsetDateTime.class)),
                        row.getObject("settled_at", OffsetDateTime.class) == null
                                ? null
                                : moment(row.getObject("settled_at", OffsetDateTime.class))))
                .list();
    }

    private static Written.State state(String state) {
        return switch (state) {
            case "DONE" -> Written.State.DONE;
            case "REFUSED" -> Written.State.REFUSED;
            default -> Written.State.OPEN;
        };
    }

    private static Instant moment(OffsetDateTime time) {
        return time.toInstant();
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        sandbox.close();
        sandboxPort.close();
    }
}
