package dev.porchlight.changes;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Job;
import dev.porchlight.policy.Policy;
import dev.porchlight.policy.Rule;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether what a customer could ask for when they asked is still possible as the work stands now. Being too late is none of
 * it: who asked in time is not late because it took time to be sent.
 */
@Component
class Rules {

    private final Policy policy;
    private final Clock clock;

    Rules(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    Optional<Finding> againstBooking(Job job) {
        return against(policy.booking(job, clock.instant()));
    }

    Optional<Finding> againstMoving(Job job, Appointment visit) {
        return against(policy.moving(job, visit, null, clock.instant()));
    }

    Optional<Finding> againstCancelling(Job job, Appointment visit) {
        return against(policy.cancelling(job, visit, null, clock.instant()));
    }

    private static Optional<Finding> against(Rule rule) {
        return switch (rule) {
            case Rule.Allowed _, Rule.TooLate _ -> Optional.empty();
            case Rule.NotOffered() -> Optional.of(new Finding.NotAnyMore(Outcome.Refused.NOT_ACCEPTED));
            case Rule.NotNow(var reason) -> Optional.of(new Finding.NotAnyMore(word(reason)));
        };
    }

    private static String word(Rule.Reason reason) {
        return switch (reason) {
            case FINISHED, CANCELED -> Outcome.Refused.JOB_OVER;
            case BEGUN, ON_THE_WAY, PASSED -> Outcome.Refused.BEGUN;
            case PLANNED -> Outcome.Refused.OVERTAKEN;
            case UNDATED, LONG, UNCLEAR -> Outcome.Refused.NOT_ACCEPTED;
        };
    }
}
