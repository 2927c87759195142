package dev.porchlight.housecall.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.housecall.WebhookReceived;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.sandbox.webhooks.Webhooks.Delivery;
import dev.porchlight.shared.JobId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** From a technician's tap to our inbox, over a wire that repeats and mixes up what it carries. */
class WebhooksJourney {

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    @Test
    void everyEventIsPassedOnOnceThoughItComesTwiceAndLate() {
        portal.sandbox()
                .modes()
                .apply(JsonMapper.shared()
                        .readTree("{\"webhooks\":{\"duplicate\":1.0,\"reorder\":1.0,\"drop\":0.0,\"delayMs\":50}}"));
        JobId job = scheduledJob();

        for (String act : List.of("on-my-way", "start", "complete")) {
            portal.sandbox().acts().perform(act, job.value());
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(passedOn(job))
                        .contains("job.on_my_way", "job.started", "job.completed")
                        .doesNotHaveDuplicates());
        await().untilAsserted(() ->
                assertThat(deliveriesOf("job.started")).hasSize(2).allMatch(delivery -> delivery.status() == 200));
    }

    private static List<Delivery> deliveriesOf(String event) {
        return portal.sandbox().webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().equals(event))
                .toList();
    }

    private static JobId scheduledJob() {
        return portal.part(JobsApi.class).lastChanged(1, 200).records().stream()
                .filter(job -> WorkStatus.SCHEDULED.equals(job.workStatus()))
                .filter(job -> job.workTimestamps().onMyWayAt() == null)
                .map(Job::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> passedOn(JobId job) {
        return portal
                .part(JdbcClient.class)
                .sql("select content from webhooks where processed_at is not null")
                .query(String.class)
                .stream()
                .map(content -> StoredJson.read(content, WebhookReceived.class))
                .filter(received -> job.equals(received.job()))
                .map(WebhookReceived::event)
                .toList();
    }
}
