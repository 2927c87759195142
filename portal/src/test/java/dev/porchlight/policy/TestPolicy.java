package dev.porchlight.policy;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a careful company lets its customers do, for tests of packages that ask. */
public final class TestPolicy {

    private TestPolicy() {}

    public static Policy careful(ZoneId zone) {
        var day = Duration.ofHours(24);
        var settings = new PolicySettings(
                Bookable.JOBS_AND_SERVICES,
                true,
                true,
                day,
                day,
                day,
                Period.ofDays(60),
                null,
                Duration.ofMinutes(120),
                List.of(),
                List.of());
        return new Policy(settings, () -> zone, Optional::empty);
    }
}
