package dev.porchlight.sandbox.world;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in HCP's own application, and no operation of the API can do: the office, the crew, the customer. */
public final class Acts {
    private final World world;
    private final Map<String, Act> acts = new TreeMap<>();

    /** The words after an act are optional, for instance an amount or a new time. */
    @FunctionalInterface
    interface Act {
        ObjectNode perform(String id, JsonNode words);
    }

    /** Something done to a thing that was found by its id. */
    @FunctionalInterface
    interface Doing<T> {
        void act(T thing, JsonNode words);
    }

    Acts(World world) {
        this.world = world;
        new JobActs(world, this);
        new EstimateActs(world, this);
        new InvoiceActs(world, this);
        new CustomerActs(world, this);
        new CompanyActs(world, this);
    }

    public Set<String> names() {
        return Set.copyOf(acts.keySet());
    }

    public ObjectNode perform(String what, String id) {
        return perform(what, id, Json.object());
    }

    /** Answers with what was acted on. Throws {@link IllegalArgumentException} when there is no such act or thing. */
    public ObjectNode perform(String what, String id, JsonNode words) {
        Act act = acts.get(what);
        if (act == null) {
            throw new IllegalArgumentException("No such act: " + what + ". There are: " + acts.keySet());
        }
        return world.change(() -> act.perform(id, words));
    }

    void on(String name, Act act) {
        acts.put(name, act);
    }

    <T> void on(String name, Function<String, T> find, Doing<T> doing, Function<T, ObjectNode> json) {
        on(name, (id, words) -> {
            T thing = find.apply(id);
            doing.act(thing, words);
            return json.apply(thing);
        });
    }

    static <T> T found(Optional<T> thing, String what, String id) {
        return thing.orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + id));
    }

    static String text(JsonNode words, String name, String otherwise) {
        return words.path(name).asString(otherwise);
    }
}
