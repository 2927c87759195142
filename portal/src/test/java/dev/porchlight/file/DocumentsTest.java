package dev.porchlight.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.JobId;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private final Town town = new Town();
    private final CustomerId ada = town.ada();
    private final TestNode node = town.node().withInvoices();
    private final Documents documents =
            new Documents(node.upstream.jobs(), node.upstream.estimates(), URI.create(town.sandbox.url()));
    private final dev.porchlight.sandbox.world.Job job = town.sandbox.world().jobs.of(ada.value()).stream()
            .filter(found -> !found.attachments.isEmpty())
            .findFirst()
            .orElseThrow();
    private final JobId jobId = new JobId(job.id);
    private final AttachmentId photo = new AttachmentId(job.attachments.getFirst().id);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void areStreamedFromALinkSignedJustNow() throws IOException {
        var file = node.files().open(ada);

        try (var document = documents.open(file, jobId, photo).orElseThrow()) {
            assertThat(document.fileName()).isEqualTo(job.attachments.getFirst().fileName);
            assertThat(document.fileType()).isNotBlank();
            assertThat(document.body().readAllBytes())
                    .hasSize((int) document.size())
                    .isNotEmpty();
        }
    }

    @Test
    void doNotExistForSomebodyElse() {
        var stranger = node.files().open(town.customer("grace@example.com"));
        var before = town.now();

        assertThat(documents.open(stranger, jobId, photo)).isEmpty();
        assertThat(town.callsSince(before)).isEmpty();
    }

    @Test
    void doNotExistWhenHousecallProNowSaysThatTheJobIsSomebodyElses() {
        var grace = town.customer("grace@example.com");
        node.files().open(ada);
        node.files().open(grace);
        node.sql
                .sql("UPDATE file_record SET customer = ? WHERE id = ?")
                .params(grace.value(), jobId.value())
                .update();
        node.file.library.shelf().clear();
        var fooled = node.files().open(grace);

        assertThat(fooled.job(jobId)).isPresent();
        assertThat(documents.open(fooled, jobId, photo)).isEmpty();
    }

    @Test
    void ofAnEstimateAreFoundWhereItStandsInTheList() throws IOException {
        var estimate = town.sandbox.world().estimates.of(ada.value()).stream()
                .filter(found -> found.options.stream().anyMatch(option -> !option.attachments.isEmpty()))
                .findFirst()
                .orElseThrow();
        var id = new EstimateId(estimate.id);
        var picture = new AttachmentId(estimate.options.getFirst().attachments.getFirst().id);
        var file = node.files().open(ada);

        try (var document = documents.open(file, id, picture).orElseThrow()) {
            assertThat(document.fileName()).isEqualTo("pump-today.jpg");
            assertThat(document.body().readAllBytes()).isNotEmpty();
        }
        assertThat(documents.open(node.files().open(town.customer("grace@example.com")), id, picture))
                .isEmpty();
        assertThat(documents.open(file, id, photo)).isEmpty();
    }

    @Test
    void areNotFetchedInTheClearFromARealHousecallPro() {
        var file = node.files().open(ada);
        var strict = new Documents(
                node.upstream.jobs(), node.upstream.estimates(), URI.create("https://api.housecallpro.com"));

        assertThat(strict.open(file, jobId, photo)).isEmpty();
    }
}
