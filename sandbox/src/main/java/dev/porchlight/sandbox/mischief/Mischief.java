package dev.porchlight.sandbox.mischief;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The rules in force, and what they do to each request. */
public final class Mischief {

    private static final long SEED = 20_261_122;

    private final Clock clock;
    private List<Armed> rules = List.of();
    private Random random = new Random(SEED);
    private volatile int era;

    /** A rule and how often it may still strike. */
    private static final class Armed {
        private final Rule rule;
        private int left;

        private Armed(Rule rule) {
            this.rule = rule;
            this.left = rule.times() == 0 ? Integer.MAX_VALUE : rule.times();
        }
    }

    public Mischief(Clock clock) {
        this.clock = clock;
    }

    /** Replaces all rules. The same rules strike the same requests of the same sequence again. */
    public synchronized Mischief set(List<Rule> rules) {
        this.rules = rules.stream().map(Armed::new).toList();
        random = new Random(SEED);
        return this;
    }

    /** Replaces all rules with those of a document. */
    public Mischief set(JsonNode rules) {
        return set(RuleBook.read(rules));
    }

    public synchronized Mischief add(Rule rule) {
        var more = new ArrayList<>(rules);
        more.add(new Armed(rule));
        rules = List.copyOf(more);
        return this;
    }

    public Mischief clear() {
        return set(List.of());
    }

    /** Clears, and drops what is still waiting: it was asked of a world that is gone. */
    public synchronized void forget() {
        era++;
        clear();
    }

    /** Every answer of the API takes this much longer. */
    public Mischief latency(Duration latency) {
        return add(Rule.on("*", "/**").slow(latency));
    }

    /** The API answers every request with 503. */
    public Mischief down() {
        return add(Rule.on("*", "/**").failing(503));
    }

    /** Nothing answers any more: connections to the API are closed. */
    public Mischief unreachable() {
        return add(Rule.on("*", "/**").dropping(Drop.BEFORE));
    }

    /** The API answers every request with 429 and asks to come back after {@code wait}. */
    public Mischief rateLimited(Duration wait) {
        return add(Rule.on("*", "/**").rateLimited(wait, wait));
    }

    public synchronized List<Rule> rules() {
        return rules.stream()
                .filter(armed -> armed.left > 0)
                .map(armed -> armed.rule)
                .toList();
    }

    public ArrayNode toJson() {
        return RuleBook.write(rules());
    }

    /** Carries a request out as the rules allow. */
    public Reply around(String method, String place, Supplier<Answer> carryOut) {
        Trouble trouble = strike(method, place);
        if (trouble == Trouble.NONE) {
            return new Reply.Whole(carryOut.get());
        }
        int before = era;
        return trouble.around(carryOut, () -> before == era, clock);
    }

    /** What the rules do to one request; counts as having struck. */
    public synchronized Trouble strike(String method, String place) {
        Trouble trouble = Trouble.NONE;
        for (Armed armed : rules) {
            if (armed.left > 0
                    && armed.rule.where().matches(method, place)
                    && (armed.rule.share() >= 1 || random.nextDouble() < armed.rule.share())) {
                armed.left -= armed.left == Integer.MAX_VALUE ? 0 : 1;
                trouble = trouble.and(armed.rule.trouble());
            }
        }
        return trouble;
    }
}
