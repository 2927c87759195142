package dev.porchlight.changes;

import static dev.porchlight.changes.Visits.unless;

import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.JobNotes;
import dev.porchlight.housecall.NewJob;
import dev.porchlight.housecall.NewLine;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.JobTypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * New work with its first visit, as a job of its own.
 *
 * @param address one of the customer's
 * @param service what the company calls it
 * @param lines what has a fixed price; the job is called by the first of them
 * @param text what the customer says about it, in their words; empty when nothing
 */
public record BookWork(
        AddressId address,
        String service,
        Slot slot,
        List<NewLine> lines,
        @Nullable JobTypeId jobType,
        String text) implements Change {

    static final String NAME = "book-work";

    public BookWork {
        lines = Stored.list(lines);
    }

    private NewJob asNew(Asked<BookWork> asked, OfficeNotes notes) {
        return new NewJob(
                asked.customer(),
                address,
                new NewJob.Planned(slot.start(), slot.end(), slot.arrivalWindowMinutes()),
                slot.employees(),
                lines,
                List.of(asked.reference().value()),
                null,
                notes.work(asked.reference(), this),
                jobType == null ? null : new NewJob.Fields(jobType));
    }

    @Component
    static class Kind implements ChangeKind<BookWork> {

        private static final Logger log = LoggerFactory.getLogger(BookWork.class);

        private static final int AT_ONCE = 50;

        /** Two clocks tell when a change was asked for and when a job was made. */
        private static final Duration APART = Duration.ofHours(1);

        private final Visits visits;

        Kind(Visits visits) {
            this.visits = visits;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<BookWork> type() {
            return BookWork.class;
        }

        @Override
        public Finding look(Asked<BookWork> asked) {
            var work = asked.change();
            var kept = visits.slots().keep(asked, work.slot());
            var free = visits.slots().isFree(work.slot(), work.slot().employees());
            var customer = Meanwhile.read(() -> visits.customers().one(asked.customer()));
            return evidence(asked)
                    .<Finding>map(job -> new Finding.AlreadySo(receipt(job)))
                    .or(() -> unless(!customer.get().doNotService(), Outcome.Refused.NOT_SERVED))
                    .or(() -> unless(has(customer.get(), work.address()), Outcome.Refused.NOT_ACCEPTED))
                    .or(() -> unless(kept && free.get(), Outcome.Refused.WINDOW_GONE))
                    .orElseGet(() -> new Finding.NotYet(() -> send(asked)));
        }

        /** Nothing can be found of what was never sent. */
        private Optional<Job> evidence(Asked<BookWork> asked) {
            return asked.perhapsSent() ? find(asked).flatMap(job -> visits.job(asked, job)) : Optional.empty();
        }

        /** Newest first, down to what is older than the change. */
        private Optional<JobId> find(Asked<BookWork> asked) {
            var before = asked.askedAt().minus(APART);
            for (int number = 1; ; number++) {
                var page = visits.jobs().notesOf(asked.customer(), number, AT_ONCE);
                var found = page.records().stream()
                        .filter(job -> job.mention(asked.reference().value()))
                        .map(JobNotes::id)
                        .findFirst();
                if (found.isPresent() || number >= page.totalPages() || endsBefore(before, page.records())) {
                    return found;
                }
            }
        }

        private static boolean endsBefore(Instant moment, List<JobNotes> page) {
            var last = page.isEmpty() ? null : page.getLast().createdAt();
            return last != null && last.isBefore(moment);
        }

        private static boolean has(Customer customer, AddressId address) {
            return customer.addresses().stream().anyMatch(known -> address.equals(known.id()));
        }

        private Map<String, String> send(Asked<BookWork> asked) {
            var sentAt = visits.files().now();
            var job = visits.jobs().create(asked.change().asNew(asked, visits.notes()));
            visits.learn(job, sentAt);
            return receipt(asked.change().slot().employees().isEmpty() ? withItsVisit(job) : job);
        }

        /**
         * Where nobody tells who is free, the hold stands for the visit as long as there is one, and has to know which it is.
         * Everywhere else nobody waits for that.
         */
        private Job withItsVisit(Job made) {
            try {
                return visits.jobs().one(made.id());
            } catch (HousecallException e) {
                log.info("The visit of {} is not known: {}", made.id(), e.getMessage());
                return made;
            }
        }

        @Override
        public void settled(Asked<BookWork> asked, Optional<Map<String, String>> receipt) {
            visits.slots().settled(asked, receipt);
        }

        /** The answer to a new job does not tell its visit; that is read behind. */
        private static Map<String, String> receipt(Job job) {
            var receipt = new HashMap<>(Map.of(Outcome.Done.JOB, job.id().value()));
            job.schedule().appointments().stream()
                    .findFirst()
                    .ifPresent(visit ->
                            receipt.put(Outcome.Done.APPOINTMENT, visit.id().value()));
            return receipt;
        }
    }
}
