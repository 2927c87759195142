package dev.porchlight.file;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.Priority;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads anew what something was heard about. What was heard is not believed, only taken as a reason to ask:
 * so it does no harm when it comes twice, late or in the wrong order.
 */
class RecordNews {

    private static final Logger log = LoggerFactory.getLogger(RecordNews.class);

    private final JobsApi jobs;
    private final Sweep sweep;
    private final Library library;

    /** What is being asked; true when more was heard since the question went out. */
    private final Map<Question, Boolean> asking = new ConcurrentHashMap<>();

    RecordNews(JobsApi jobs, Sweep sweep, Library library) {
        this.jobs = jobs;
        this.sweep = sweep;
        this.library = library;
    }

    /** @param customer whose it is said to be */
    void job(JobId job, Set<CustomerId> customer) {
        ask(new Question(job.value()), job, () -> readJob(job, customer));
    }

    /** What changed last among all invoices: there is no way to ask for one, and a job's own list tells less of them. */
    void invoices(JobId job) {
        if (!holders(job).isEmpty()) {
            ask(Question.INVOICES, job, sweep::invoices);
        }
    }

    /** One action in the office is told several times: while a question is under way, one more is enough for all of them. */
    private void ask(Question question, JobId about, Runnable read) {
        if (asking.merge(question, false, (running, news) -> true)) {
            return;
        }
        library.behind().execute(() -> {
            do {
                asking.put(question, false);
                attempt(about, read);
            } while (!asking.remove(question, false));
        });
    }

    private void attempt(JobId job, Runnable read) {
        try {
            Priority.REFRESH.during(() -> {
                read.run();
                return job;
            });
        } catch (HousecallException e) {
            log.debug("News could not be followed up: {}", e.getMessage());
            holders(job).forEach(holder -> library.parts().outdate(holder, List.of(Kind.JOBS, Kind.INVOICES)));
        } catch (RuntimeException e) {
            log.error("News could not be followed up", e);
        }
    }

    private void readJob(JobId id, Set<CustomerId> customer) {
        var told = new HashSet<>(customer);
        told.addAll(holders(id));
        if (library.store().kept(List.copyOf(told)).isEmpty()) {
            return;
        }
        var readAt = library.store().now();
        var job = find(id);
        var owner = job.map(found -> found.customer().id());
        job.ifPresent(found -> {
            var batch = Batch.of(Kind.JOBS, found.customer().id(), List.of(found), readAt);
            library.writer().put(found.customer().id(), batch);
        });
        for (var holder : holders(id)) {
            if (!owner.equals(Optional.of(holder))) {
                library.writer().vanish(holder, Kind.JOBS, List.of(id.value()), readAt);
            }
        }
    }

    private Optional<Job> find(JobId job) {
        try {
            return Optional.of(jobs.one(job));
        } catch (HousecallException.NotFound e) {
            return Optional.empty();
        }
    }

    private List<CustomerId> holders(JobId job) {
        return library.store().holders(Kind.JOBS, job.value());
    }

    private record Question(String about) {

        static final Question INVOICES = new Question("invoices");
    }
}
