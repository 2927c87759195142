package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Mischief at the press of a button. */
enum Preset {
    NORMAL("Normal", List.of()),
    SLOW("Slow, 3 s", List.of(api().slow(Duration.ofSeconds(3)))),
    DOWN("Down, 503", List.of(api().failing(503))),
    UNREACHABLE("Unreachable", List.of(api().dropping(Drop.BEFORE))),
    RATE_LIMITED("Rate limited, 429", List.of(api().rateLimited(Duration.ofSeconds(5), Duration.ofSeconds(5)))),
    FORGETFUL(
            "Writes done, nobody told",
            List.of(
                    Rule.on("POST", "/**").dropping(Drop.AFTER_COMMIT),
                    Rule.on("PUT", "/**").dropping(Drop.AFTER_COMMIT),
                    Rule.on("DELETE", "/**").dropping(Drop.AFTER_COMMIT))),
    FLAKY(
            "Flaky",
            List.of(
                    api().slow(Duration.ofMillis(400)).share(0.5),
                    api().failing(502).share(0.1),
                    api().dropping(Drop.AFTER_COMMIT).share(0.1),
                    Rule.on("GET", "/**").truncating().share(0.05))),
    NO_MAIL("Mail refused", List.of(Rule.on("*", "smtp").failing(451))),
    NO_FILES("Files fail", List.of(Rule.on("*", "file:/**").failing(503)));

    private final String label;
    private final List<Rule> rules;

    Preset(String label, List<Rule> rules) {
        this.label = label;
        this.rules = rules;
    }

    static Preset named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadControl("There is no preset " + name));
    }

    String label() {
        return label;
    }

    List<Rule> rules() {
        return rules;
    }

    private static Rule api() {
        return Rule.on("*", "/**");
    }
}
