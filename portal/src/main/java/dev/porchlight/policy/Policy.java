package dev.porchlight.policy;

import dev.porchlight.housecall.Appointment;
import dev.porchlight.housecall.Company;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.policy.Rule.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What customers may do by themselves, and until when: the same answer on a page, on a form and right before sending. */
public final class Policy {

    private static final Duration USUAL_ARRIVAL_WINDOW = Duration.ofMinutes(120);
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Set<WorkStatus> FINISHED = Set.of(WorkStatus.COMPLETE_UNRATED, WorkStatus.COMPLETE_RATED);
    private static final Set<WorkStatus> ALIVE =
            Set.of(WorkStatus.NEEDS_SCHEDULING, WorkStatus.SCHEDULED, WorkStatus.IN_PROGRESS);

    private final PolicySettings settings;
    private final Supplier<ZoneId> zone;
    private final Supplier<Optional<Company>> company;

    Policy(PolicySettings settings, Supplier<ZoneId> zone, Supplier<Optional<Company>> company) {
        this.settings = settings;
        this.zone = zone;
        this.company = company;
    }

    /**
     * Whether this visit may be moved.
     *
     * @param stickyUntil what {@link #clockAfterMoving} said when it was last moved; null when it said nothing
     */
    public Rule moving(Job job, Appointment visit, @Nullable Instant stickyUntil, Instant now) {
        var rule = rule(job, visit, settings.move(), settings.noticeForMoving(), stickyUntil, now);
        return rule.isAllowed() && visitLength(visit).compareTo(A_DAY) > 0 ? new Rule.NotNow(Reason.LONG) : rule;
    }

    /** Whether this visit may be cancelled. */
    public Rule cancelling(Job job, Appointment visit, @Nullable Instant stickyUntil, Instant now) {
        return rule(job, visit, settings.cancel(), settings.noticeForCancelling(), stickyUntil, now);
    }

    /** Whether a visit may be booked for this job, which the office has made. */
    public Rule booking(Job job, Instant now) {
        return whatIsOver(job)
                .or(() -> isUnknown(job) ? Optional.of(Reason.UNCLEAR) : Optional.empty())
                .or(() -> needsScheduling(job) ? Optional.empty() : Optional.of(Reason.PLANNED))
                .<Rule>map(Rule.NotNow::new)
                .orElseGet(() ->
                        settings.book() == Bookable.NOTHING ? new Rule.NotOffered() : new Rule.Allowed(latest(now)));
    }

    /**
     * Until when a visit that is moved now could be cancelled, if that is over: moving it late does not buy more time. To be
     * kept with the visit; empty when the new time decides alone.
     */
    public Optional<Instant> clockAfterMoving(Appointment before, @Nullable Instant stickyUntil, Instant now) {
        return VisitTimes.of(before, zone.get())
                .map(times -> earlier(times.start().minus(settings.noticeForCancelling()), stickyUntil))
                .filter(until -> !now.isBefore(until));
    }

    /** Whether there is anything at all that customers may find a time for. */
    public boolean offersBooking() {
        return settings.book() != Bookable.NOTHING;
    }

    /** Until when a visit with this start may be moved; empty when the company lets nobody do that here. */
    public Optional<Instant> movableUntil(Instant start) {
        return settings.move() ? Optional.of(start.minus(settings.noticeForMoving())) : Optional.empty();
    }

    /** The same for cancelling it. */
    public Optional<Instant> cancellableUntil(Instant start, @Nullable Instant stickyUntil) {
        return settings.cancel()
                ? Optional.of(earlier(start.minus(settings.noticeForCancelling()), stickyUntil))
                : Optional.empty();
    }

    /** The first moment at which a visit that is chosen now may start. */
    public Instant earliest(Instant now) {
        return now.plus(settings.leadTime());
    }

    /** The end of the last day that can be chosen now. */
    public Instant latest(Instant now) {
        LocalDate last = LocalDate.ofInstant(now, zone.get()).plus(settings.horizon());
        return last.plusDays(1).atStartOfDay(zone.get()).toInstant();
    }

    /** How long after its start a visit that was chosen here may begin. */
    public Duration arrivalWindow() {
        return settings.ownArrivalWindow()
                .or(() -> company.get()
                        .flatMap(known -> Optional.ofNullable(known.defaultArrivalWindow()))
                        .filter(minutes -> minutes >= 0)
                        .map(Duration::ofMinutes))
                .orElse(USUAL_ARRIVAL_WINDOW);
    }

    /** How long a visit takes of which nothing else tells. */
    public Duration visitLength() {
        return settings.visitDuration();
    }

    /** As long as it is planned now, so that moving it changes nothing else. */
    public Duration visitLength(Appointment visit) {
        Instant start = visit.startTime();
        Instant end = visit.endTime();
        return start == null || end == null || visit.anytime() || !start.isBefore(end)
                ? visitLength()
                : Duration.between(start, end);
    }

    public Duration visitLength(Service service) {
        Duration own = service.duration();
        return own == null ? visitLength() : own;
    }

    /** The new work that can be asked for with a time; none when the company does not offer that. */
    public List<Service> services() {
        return settings.book() == Bookable.JOBS_AND_SERVICES ? settings.services() : List.of();
    }

    public Optional<Service> service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    /** Whether the company works at addresses with this zip code. Where it limits that, an address without one is not there. */
    public boolean serves(@Nullable String zip) {
        var own = settings.zipCodes();
        return covers(
                own.isEmpty()
                        ? company.get()
                                .map(known -> known.serviceAreasData().zipCodes())
                                .orElse(List.of())
                        : own,
                zip);
    }

    /** Whether it does this work there. */
    public boolean serves(Service service, @Nullable String zip) {
        return serves(zip) && covers(service.zipCodes(), zip);
    }

    private Rule rule(
            Job job, Appointment visit, boolean offered, Duration notice, @Nullable Instant stickyUntil, Instant now) {
        var times = VisitTimes.of(visit, zone.get());
        var reason = whatIsOver(job)
                .or(() -> isUnknown(job) ? Optional.of(Reason.UNCLEAR) : Optional.empty())
                .or(() -> times.isEmpty() ? Optional.of(Reason.UNDATED) : Optional.empty())
                .or(() -> times.flatMap(known -> whatHappens(job, known, now)));
        if (reason.isPresent()) {
            return new Rule.NotNow(reason.get());
        }
        if (!offered) {
            return new Rule.NotOffered();
        }
        Instant until = earlier(times.orElseThrow().start().minus(notice), stickyUntil);
        return now.isBefore(until) ? new Rule.Allowed(until) : new Rule.TooLate(until);
    }

    private static Optional<Reason> whatIsOver(Job job) {
        if (job.canceledAt() != null || job.deletedAt() != null || is(job, WorkStatus.CANCELED)) {
            return Optional.of(Reason.CANCELED);
        }
        return job.workTimestamps().completedAt() != null || is(job, FINISHED)
                ? Optional.of(Reason.FINISHED)
                : Optional.empty();
    }

    /** A job may be in progress for weeks; that binds the visit of today and not the next one. */
    private static Optional<Reason> whatHappens(Job job, VisitTimes times, Instant now) {
        var stamps = job.workTimestamps();
        boolean inProgress = WorkStatus.IN_PROGRESS.equals(job.workStatus()) && stamps.startedAt() == null;
        if (times.haveOnTheirDays(stamps.startedAt()) || (inProgress && times.haveCome(now))) {
            return Optional.of(Reason.BEGUN);
        }
        if (times.haveOnTheirDays(stamps.onMyWayAt())) {
            return Optional.of(Reason.ON_THE_WAY);
        }
        return now.isBefore(times.end()) ? Optional.empty() : Optional.of(Reason.PASSED);
    }

    private static boolean needsScheduling(Job job) {
        return WorkStatus.NEEDS_SCHEDULING.equals(job.workStatus());
    }

    private static boolean isUnknown(Job job) {
        return !is(job, ALIVE);
    }

    private static boolean is(Job job, Set<WorkStatus> any) {
        return job.workStatus() != null && any.contains(job.workStatus());
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static boolean covers(Collection<String> area, @Nullable String zip) {
        return area.isEmpty()
                || (zip != null && area.stream().map(Policy::plain).anyMatch(plain(zip)::equals));
    }

    /** "02169-1234" is in "02169", and "k1a 0b1" is "K1A0B1". */
    private static String plain(String zip) {
        String compact = zip.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return compact.matches("\\d{5}-\\d{4}") ? compact.substring(0, 5) : compact;
    }
}
