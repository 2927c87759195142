package dev.porchlight.changes;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** A process that asks for one thing and is killed at a given step. */
final class DoomedNode {

    private static final ChangeSettings SETTINGS = new ChangeSettings(
            Duration.ofSeconds(10),
            ChangesNode.SETTINGS.settle(),
            Duration.ofSeconds(2),
            ChangesNode.SETTINGS.recoverEvery(),
            ChangesNode.SETTINGS.keepFor(),
            ChangesNode.SETTINGS.mostOpen());

    private DoomedNode() {}

    /** @return how it ended */
    static int run(TestDatabase database, String upstream, CustomerId customer, RequestKey key, Change change, int step)
            throws IOException, InterruptedException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedNode.class.getName(),
                        database.url(),
                        upstream,
                        customer.value(),
                        key.toString(),
                        change.getClass().getName(),
                        StoredJson.write(change),
                        String.valueOf(step))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start()
                .waitFor();
    }

    public static void main(String[] args) throws ClassNotFoundException {
        var change = (Change) StoredJson.read(args[5], Class.forName(args[4]));
        var mortality = Mortality.ofTheProcessAfter(Integer.parseInt(args[6]));
        var node = new ChangesNode(TestDatabase.at(args[0]), args[1], SETTINGS, mortality);
        node.of(new CustomerId(args[2])).make(new RequestKey(UUID.fromString(args[3])), change);
        System.exit(0);
    }
}
