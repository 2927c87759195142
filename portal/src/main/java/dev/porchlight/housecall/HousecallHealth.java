package dev.porchlight.housecall;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * How it stands with Housecall Pro, at {@code /health/housecall}. Nothing of it makes a node unready: pages are served
 * from our own copy. Everybody can read it, so it names nobody.
 */
@Component("housecallProHealthIndicator")
class HousecallHealth implements HealthIndicator {

    /** A person should look, and no customer has to be sent to another node. */
    private static final Status ATTENTION = new Status("ATTENTION");

    private final Housecall housecall;

    HousecallHealth(Housecall housecall) {
        this.housecall = housecall;
    }

    @Override
    public Health health() {
        boolean answers = housecall.isAnswering();
        var permission = housecall.permission();
        var words = PermissionWords.of(permission);
        var health = Health.status(answers && words.isFine() ? Status.UP : ATTENTION)
                .withDetail("answers", answers)
                .withDetail("access", words.what());
        housecall.silentSince().ifPresent(since -> health.withDetail("silentSince", since));
        if (!words.isFine()) {
            health.withDetail("todo", words.todo());
        }
        if (permission instanceof Permission.Connected(var until)) {
            health.withDetail("until", until);
        }
        if (permission instanceof Permission.Broken(var cause, var since, var reference)) {
            health.withDetail("since", since).withDetail("reference", reference);
        }
        return health.build();
    }
}
