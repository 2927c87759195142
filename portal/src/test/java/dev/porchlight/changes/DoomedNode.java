package dev.porchlight.changes;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.shared.CustomerId;
import java.time.Duration;
import java.util.UUID;

/** A process that asks for one address and is killed at a given step. */
final class DoomedNode {

    private static final ChangeSettings SETTINGS = new ChangeSettings(
            Duration.ofSeconds(10),
            ChangesNode.SETTINGS.settle(),
            Duration.ofSeconds(2),
            ChangesNode.SETTINGS.recoverEvery(),
            ChangesNode.SETTINGS.keepFor(),
            ChangesNode.SETTINGS.mostOpen());

    private DoomedNode() {}

    public static void main(String[] args) {
        var database = TestDatabase.at(args[0]);
        var mortality = Mortality.ofTheProcessAfter(Integer.parseInt(args[4]));
        var node = new ChangesNode(database, args[1], SETTINGS, mortality);
        node.of(new CustomerId(args[2])).make(new RequestKey(UUID.fromString(args[3])), ExactlyOnceTest.LAKE_HOUSE);
        System.exit(0);
    }
}
