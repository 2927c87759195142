package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Job;
import dev.porchlight.policy.Policy;
import dev.porchlight.policy.Rule;
import dev.porchlight.policy.Service;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.ServiceId;
import dev.porchlight.web.Say;
import dev.porchlight.windows.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan comes to for the signed-in customer now: asked when a time is shown, chosen and sent. */
@Component
class Planner {

    private final Policy policy;
    private final LateMoves lateMoves;

    Planner(Policy policy, LateMoves lateMoves) {
        this.policy = policy;
        this.lateMoves = lateMoves;
    }

    /**
     * @param rule whether the customer may
     * @param wish what windows are looked for
     * @param arrivalWindow how long after its start the visit may begin
     * @param job absent for new work
     * @param visit absent unless it is moved
     * @param service absent unless it is new work
     */
    record Prospect(
            Plan plan,
            Rule rule,
            Wish wish,
            Duration arrivalWindow,
            Address address,
            @Nullable Job job,
            @Nullable OwnVisit visit,
            @Nullable Service service) {}

    /** Empty when it is about nothing of this customer's, or about nothing that the company offers there. */
    Optional<Prospect> of(Plan plan, CustomerFile file, Instant now) {
        return switch (plan) {
            case Plan.Move move ->
                OwnVisit.in(file, move.visit())
                        .filter(visit -> visit.job().id().equals(move.job()))
                        .map(visit -> moving(move, visit, now));
            case Plan.ForJob job -> file.job(job.job()).map(found -> booking(job, found, now));
            case Plan.NewWork work -> newWork(work, file, now);
        };
    }

    Rule moving(OwnVisit visit, Instant now) {
        return policy.moving(visit.job(), visit.appointment(), null, now);
    }

    Rule cancelling(OwnVisit visit, Instant now) {
        return policy.cancelling(visit.job(), visit.appointment(), lateMoves.cancelUntil(visit.appointment()), now);
    }

    /** To be said before a move is sent: what was too late to cancel stays so. */
    void remember(OwnVisit visit, Instant start, Instant now) {
        policy.clockAfterMoving(visit.appointment(), lateMoves.cancelUntil(visit.appointment()), now)
                .ifPresent(until -> lateMoves.remember(visit.appointment().id(), start, until));
    }

    /** What may be done with the visit once it is where it was chosen, in words; absent when nothing may. */
    @Nullable
    String ruleAfter(Prospect prospect, Instant start, Say say) {
        var visit = prospect.visit();
        var sticky = visit == null
                ? null
                : policy.clockAfterMoving(visit.appointment(), lateMoves.cancelUntil(visit.appointment()), say.now())
                        .orElse(null);
        return PlanWords.after(policy.movableUntil(start), policy.cancellableUntil(start, sticky), say);
    }

    static Optional<Address> address(CustomerFile file, AddressId id) {
        return file.customer().map(Customer::addresses).orElse(List.of()).stream()
                .filter(address -> id.equals(address.id()))
                .findFirst();
    }

    private Prospect moving(Plan.Move plan, OwnVisit visit, Instant now) {
        var appointment = visit.appointment();
        var arrival = appointment.anytime() || appointment.startTime() == null
                ? policy.arrivalWindow()
                : Duration.ofMinutes(appointment.arrivalWindowMinutes());
        var wish = wish(policy.visitLength(appointment), appointment.dispatchedEmployeesIds(), null, now);
        return new Prospect(plan, moving(visit, now), wish, arrival, visit.job().address(), visit.job(), visit, null);
    }

    private Prospect booking(Plan.ForJob plan, Job job, Instant now) {
        var wish = wish(policy.visitLength(), List.of(), null, now);
        return new Prospect(
                plan, policy.booking(job, now), wish, policy.arrivalWindow(), job.address(), job, null, null);
    }

    private Optional<Prospect> newWork(Plan.NewWork plan, CustomerFile file, Instant now) {
        return address(file, plan.address())
                .flatMap(address -> policy.service(plan.service())
                        .filter(service ->
                                service.becomes() == Service.Becomes.JOB && policy.serves(service, address.zip()))
                        .map(service -> new Prospect(
                                plan,
                                new Rule.Allowed(policy.latest(now)),
                                wish(policy.visitLength(service), List.of(), service.serviceId(), now),
                                policy.arrivalWindow(),
                                address,
                                null,
                                null,
                                service)));
    }

    private Wish wish(Duration length, List<EmployeeId> needed, @Nullable ServiceId service, Instant now) {
        return new Wish(length, needed, service).between(policy.earliest(now), policy.latest(now));
    }
}
