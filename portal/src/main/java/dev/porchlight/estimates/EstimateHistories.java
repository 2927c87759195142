package dev.porchlight.estimates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.web.Say;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the histories of the files that are in use, so that hundreds of estimates are put in order once and not per view. */
@Component
class EstimateHistories {

    /** By identity of the list, which outlives the file around it when that only becomes older. */
    private final Cache<List<Estimate>, EstimateHistory> histories =
            Caffeine.newBuilder().weakKeys().build();

    EstimateHistory of(CustomerFile file, Say say) {
        return histories.get(file.estimates().records(), estimates -> EstimateHistory.of(estimates, say));
    }
}
