package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.world.Seed;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What to begin again with, as JSON. */
final class SeedDocument {

    private static final Set<String> KEYS = Set.of("seed", "customers", "jobsPerCustomer", "visits", "hands");
    private static final int MOST = 100_000;

    private SeedDocument() {}

    static Seed read(ObjectNode json) {
        for (String name : json.propertyNames()) {
            if (!KEYS.contains(name)) {
                throw new BadControl("There is no \"" + name + "\" here; there is " + new TreeSet<>(KEYS));
            }
        }
        String seed = json.path("seed").asString("default");
        return switch (seed) {
            case "default" -> Seed.standard();
            case "scale" -> Seed.scale(count(json, "customers", 200), count(json, "jobsPerCustomer", 20));
            case "busy" ->
                Seed.busy(count(json, "customers", 200), count(json, "visits", 200), count(json, "hands", 6));
            default -> throw new BadControl("\"seed\" is default, scale or busy, not \"" + seed + "\"");
        };
    }

    private static int count(ObjectNode json, String name, int otherwise) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || value.asInt() < 0 || value.asInt() > MOST) {
            throw new BadControl("\"" + name + "\" is a whole number up to " + MOST);
        }
        return value.asInt();
    }
}
