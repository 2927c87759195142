package dev.porchlight.changes;

import dev.porchlight.housecall.HousecallSettings;
import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;

/**
 * Whether nobody takes over what is still being sent: a write waits for its turn as long as for its answer, and whoever
 * looks for it before both are over does not find it and makes it a second time.
 */
@Order(45)
class RecoveryCheck implements Check {

    private final ChangeSettings changes;
    private final HousecallSettings housecall;

    RecoveryCheck(ChangeSettings changes, HousecallSettings housecall) {
        this.changes = changes;
        this.housecall = housecall;
    }

    @Override
    public List<Finding> examine() {
        var underWay = housecall.patience().multipliedBy(2);
        return changes.settle().compareTo(underWay) > 0 && changes.lease().compareTo(underWay) > 0
                ? Finding.fine("Changes are taken over only when nobody can still be sending them.")
                        .alone()
                : Finding.problem(
                                "A change can be looked for while it is still being sent, and be made twice.",
                                "Set porchlight.changes.settle and porchlight.changes.lease to more than %s, which is"
                                                .formatted(seconds(underWay))
                                        + " twice porchlight.housecall.patience.")
                        .alone();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
