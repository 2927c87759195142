package dev.porchlight.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsJourney {

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    @Test
    void areThereForWhoeverHasTheToken() throws Exception {
        Visitor ada = portal.signedIn("ada@example.com");
        ada.get("/jobs");

        var measured = ask("Bearer let-me-see");

        assertThat(measured.statusCode()).isEqualTo(200);
        assertThat(measured.body())
                .contains("porchlight_housecall_calls_seconds_count")
                .contains("path=\"/customers/{id}\"")
                .contains("porchlight_housecall_answering 1.0")
                .contains("porchlight_changes_open{state=\"UNCERTAIN\"} 0.0")
                .contains("porchlight_file_age_seconds{kind=\"jobs\"}");
        assertThat(measured.body()).doesNotContain("cus_", "job_", "ada@", "Ferris");
    }

    @Test
    void areNotThereForAnybodyElse() throws Exception {
        assertThat(ask("").statusCode()).isEqualTo(404);
        assertThat(ask("Bearer something-else").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> ask(String authorization) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(portal.url() + "/metrics"))
                            .header("Authorization", authorization)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
