package dev.porchlight.chaos;

import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.mischief.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * What goes wrong at Housecall Pro: a little of everything all the time, and for some seconds much of one thing. A clear
 * refusal is never given for what was done: that would be a lie of theirs which nobody could find out.
 */
final class Weather implements Runnable {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final List<String> WRITES = List.of("POST", "PUT", "DELETE");
    private static final List<Integer> FAILURES = List.of(500, 502, 503, 504);
    private static final double NOW_AND_THEN = 0.03;
    private static final double OFTEN = 0.3;

    private final Mischief mischief;
    private final Random random;
    private final Duration giveUp;
    private final Duration longest;
    private final Tally tally;
    private final BooleanSupplier isOver;

    /** @param tempo after whose patience the portal waits for no answer, and how long an answer may take at most */
    Weather(Mischief mischief, Random random, Tempo tempo, Tally tally, BooleanSupplier isOver) {
        this.mischief = mischief;
        this.random = random;
        this.giveUp = tempo.patience();
        this.longest = tempo.longestAnswer();
        this.tally = tally;
        this.isOver = isOver;
    }

    @Override
    public void run() {
        try {
            while (!isOver.getAsBoolean()) {
                change();
                long millis = SHORTEST.toMillis() + random.nextLong(4000);
                for (long waited = 0; waited < millis && !isOver.getAsBoolean(); waited += 50) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        mischief.clear();
    }

    private void change() {
        var worst = Kind.values()[random.nextInt(Kind.values().length)];
        tally.count("spells of trouble");
        var rules = new ArrayList<Rule>();
        for (var kind : Kind.values()) {
            if (kind != Kind.NOTHING_ANSWERS || kind == worst) {
                rules.addAll(rules(kind, kind == worst ? OFTEN : NOW_AND_THEN));
            }
        }
        mischief.set(rules);
    }

    /** Of several refusals the first one is given, so that one for what was done is never a clear one. */
    private enum Kind {
        SLOW,
        TOO_SLOW,
        FAILS_BEFORE,
        FAILS_AFTER,
        REFUSES,
        TOO_MANY,
        HANGS_UP_BEFORE,
        HANGS_UP_AFTER,
        SENDS_HALF,
        NOTHING_ANSWERS
    }

    private List<Rule> rules(Kind kind, double share) {
        return switch (kind) {
            case SLOW ->
                List.of(on("*").slow(Duration.ofMillis(50 + random.nextInt(400)))
                        .share(share * 2));
            // What is done when nobody listens any more.
            case TOO_SLOW -> writes(share, rule -> rule.slow(tooSlow()));
            case FAILS_BEFORE ->
                List.of(on("*").failing(FAILURES.get(random.nextInt(FAILURES.size())))
                        .share(share));
            case FAILS_AFTER -> writes(share, rule -> rule.failing(500).afterCommit());
            case REFUSES -> writes(share / 2, rule -> rule.failing(random.nextBoolean() ? 400 : 422));
            case TOO_MANY ->
                List.of(on("*").rateLimited(Duration.ofSeconds(1), Duration.ofSeconds(1))
                        .share(share / 6));
            case HANGS_UP_BEFORE -> List.of(on("*").dropping(Drop.BEFORE).share(share));
            case HANGS_UP_AFTER -> writes(share, rule -> rule.dropping(Drop.AFTER_COMMIT));
            case SENDS_HALF -> List.of(on("*").truncating().share(share));
            case NOTHING_ANSWERS -> List.of(on("*").failing(503));
        };
    }

    private Duration tooSlow() {
        return giveUp.plusMillis(random.nextLong(longest.minus(giveUp).toMillis()));
    }

    private static Rule on(String method) {
        return Rule.on(method, "/**");
    }

    private static List<Rule> writes(double share, UnaryOperator<Rule> trouble) {
        return WRITES.stream()
                .map(method -> trouble.apply(on(method)).share(share))
                .toList();
    }
}
