package dev.porchlight.policy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What customers may do by themselves.
 *
 * @param book what they may find a time for
 * @param move whether they may move a visit
 * @param cancel whether they may cancel a visit
 * @param noticeForMoving how long before a visit it can last be moved
 * @param noticeForCancelling how long before a visit it can last be cancelled; moving it late does not buy more time
 * @param leadTime how long from now the first time is that can be chosen
 * @param horizon how many days ahead times can be chosen
 * @param arrivalWindow how long after its start a visit that was chosen here may begin; absent: what the company has set at
 *     Housecall Pro, and without that two hours
 * @param visitDuration how long a visit takes of which nothing else tells
 * @param services new work that can be asked for
 * @param zipCodes where the company works; none: what it has set at Housecall Pro, and without that everywhere
 */
@ConfigurationProperties("porchlight.policy")
public record PolicySettings(
        @DefaultValue("JOBS") Bookable book,
        @DefaultValue("true") boolean move,
        @DefaultValue("true") boolean cancel,
        @DefaultValue("24h") Duration noticeForMoving,
        @DefaultValue("24h") Duration noticeForCancelling,
        @DefaultValue("24h") Duration leadTime,
        @DefaultValue("60d") Period horizon,
        @Nullable Duration arrivalWindow,
        @DefaultValue("120m") Duration visitDuration,
        @DefaultValue List<Service> services,
        @DefaultValue List<String> zipCodes) {

    private static final Duration LONGEST_VISIT = Duration.ofHours(24);

    public PolicySettings {
        services = List.copyOf(services);
        zipCodes = List.copyOf(zipCodes);
        checkNotice("notice-for-moving", noticeForMoving);
        checkNotice("notice-for-cancelling", noticeForCancelling);
        checkNotice("lead-time", leadTime);
        if (horizon.isNegative() || horizon.isZero()) {
            throw new IllegalArgumentException(
                    "porchlight.policy.horizon: nothing can be booked " + horizon + " ahead.");
        }
        if (arrivalWindow != null) {
            checkNotice("arrival-window", arrivalWindow);
        }
        checkVisit("porchlight.policy.visit-duration", visitDuration);
        long names = services.stream().map(Service::name).distinct().count();
        if (names < services.size()) {
            throw new IllegalArgumentException("porchlight.policy.services: two of them have the same name.");
        }
    }

    Optional<Duration> ownArrivalWindow() {
        return Optional.ofNullable(arrivalWindow);
    }

    static void checkVisit(String setting, Duration duration) {
        if (duration.toMinutes() < 1 || duration.compareTo(LONGEST_VISIT) > 0) {
            throw new IllegalArgumentException(setting + ": no visit takes " + duration + ".");
        }
    }

    private static void checkNotice(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "porchlight.policy." + name + ": " + duration + " is less than nothing.");
        }
    }
}
