package dev.porchlight.jobs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.web.Say;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the histories of the files that are in use, so that thousands of jobs are put in order once and not per view. */
@Component
class JobHistories {

    /**
     * By identity of the list, which outlives the file around it when that only becomes older. A history does not hold
     * on to the list, so a list that is let go takes it along.
     */
    private final Cache<List<Job>, JobHistory> histories =
            Caffeine.newBuilder().weakKeys().build();

    JobHistory of(CustomerFile file, Say say) {
        List<Job> jobs = file.jobs().records();
        JobHistory kept = histories.getIfPresent(jobs);
        if (kept != null && kept.isOf(say.today())) {
            return kept;
        }
        JobHistory made = JobHistory.of(jobs, say);
        histories.put(jobs, made);
        return made;
    }
}
