package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.shared.CustomerId;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The nearest thing to the real Housecall Pro that we have is read whole. */
class RecordedAnswersTest {

    private final JsonMapper upstream = UpstreamJson.mapper("#customer", DataSize.ofMegabytes(16));

    @Test
    void readsJobs() {
        Page<Job> page = upstream.readValue(Recorded.answer("jobs.json"), new TypeReference<Page<Job>>() {});

        assertThat(page.records().getFirst().customer().id())
                .isEqualTo(new CustomerId("cus_06411f4c8ede416ba55bfc0604fa4f2d"));
        assertThat(StoredJson.read(StoredJson.write(page.records().getFirst()), Job.class))
                .isEqualTo(page.records().getFirst());
    }
}
