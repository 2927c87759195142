package dev.porchlight.schedule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Job;
import dev.porchlight.web.Say;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the agendas of the files that are in use, so that thousands of visits are put in order once and not per view. */
@Component
class Agendas {

    /** By identity of the list of jobs: a list that is let go takes its agenda along. */
    private final Cache<List<Job>, Agenda> agendas =
            Caffeine.newBuilder().weakKeys().build();

    Agenda of(CustomerFile file, Say say) {
        List<Job> jobs = file.jobs().records();
        Agenda kept = agendas.getIfPresent(jobs);
        if (kept != null && kept.isOf(say.today())) {
            return kept;
        }
        Agenda made = Agenda.of(jobs, say);
        agendas.put(jobs, made);
        return made;
    }
}
