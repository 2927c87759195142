package dev.porchlight.chaos;

import dev.porchlight.bench.Packaged;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.world.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code bin/chaos}: the long form, with the portal as it is shipped. */
public final class Chaos {

    private static final int HANDS = 24;
    private static final int WINDOWS = 20;
    private static final int RIVALS = 16;
    private static final int WISHES = 4;
    private static final Duration BETWEEN_DEATHS = Duration.ofSeconds(40);
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Options options;

    private Chaos(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(arguments);
        System.exit(new Chaos(options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        return options.contention() ? contention() : rush();
    }

    private boolean rush() throws Exception {
        int customers = options.customers();
        var people = Seed.busy(customers, customers, Math.clamp(customers / 40, 3, HANDS));
        Rush.say("Starting PostgreSQL, Housecall Pro's sandbox and two portals; logs in target/chaos; seed "
                + options.seed());
        try (var town = Town.found(Tempo.OF_A_RUN, people, options.seed(), packaged())) {
            long begin = System.nanoTime();
            Rush.say(customers + " customers come, within " + options.minutes() + " minutes");
            var storm = Duration.ofMinutes(options.minutes());
            var script = new Rush.Script(
                    storm.multipliedBy(7).dividedBy(10), storm, RECOVERY, BETWEEN_DEATHS, Integer.MAX_VALUE, WISHES);
            var verdict = new Rush(town, script).run();
            System.out.println();
            System.out.print(verdict.table());
            System.out.printf(
                    "%n%s; %d s%n",
                    town.tally, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            return verdict.isClean();
        }
    }

    private boolean contention() throws Exception {
        int customers = WINDOWS * RIVALS;
        Rush.say("Starting PostgreSQL, Housecall Pro's sandbox and two portals; " + RIVALS
                + " customers at once for each of " + WINDOWS + " windows");
        try (var town = Town.found(Tempo.OF_A_RUN, Seed.busy(customers, 0, 1), options.seed(), packaged())) {
            var result = new Contention(town, WINDOWS, RIVALS).run();
            System.out.println();
            System.out.print(result.table());
            return result.booked() == WINDOWS
                    && result.refused() == customers - WINDOWS
                    && result.verdict().isClean();
        }
    }

    /** Trained against a database and a sandbox of its own, which nobody needs afterwards. */
    private static List<String> packaged() throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.ephemeral())) {
            var program = Packaged.unpack(
                            Path.of("portal/target/porchlight.jar"),
                            Path.of("target", "chaos", "app").toAbsolutePath(),
                            Map.of(
                                    "PORCHLIGHT_DATABASE_URL",
                                    TestDatabase.fresh().url(),
                                    "PORCHLIGHT_HOUSECALL_URL",
                                    sandbox.url(),
                                    "PORCHLIGHT_HOUSECALL_KEY",
                                    "sandbox-company-key"))
                    .arguments();
            // Who is killed every minute never earns what the second compiler costs.
            return Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), program.stream())
                    .toList();
        }
    }
}
