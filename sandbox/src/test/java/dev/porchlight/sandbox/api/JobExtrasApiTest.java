package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.StoredFile;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobExtrasApiTest {
    private final TestApi api = new TestApi();
    private final Job job = api.job("Replace kitchen faucet");
    private final String path = "/jobs/" + job.id;

    @Test
    void addsAndDeletesANoteAndTellsNobody() {
        JsonNode note = api.post(path + "/notes", "{\"content\": \"PL-7F3K9\"}").json();

        assertThat(note.propertyNames()).containsExactly("id", "content");
        assertThat(api.get(path).json().path("notes")).hasSize(3);
        TestApi.Reply deleted = api.delete(path + "/notes/" + note.path("id").asString());
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text()).isEmpty();
        assertThat(api.get(path).json().path("notes")).hasSize(2);
        assertThat(api.told).isEmpty();
    }

    @Test
    void acceptsAFileAtOnceAndShowsItLater() {
        TestApi.Reply accepted = api.upload(path + "/attachments", "leak.txt", "drip");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().propertyNames()).containsExactly("job_url");
        assertThat(attachments()).hasSize(3);
        api.clock.pass(Duration.ofSeconds(2));
        JsonNode last = attachments().path(3);
        assertThat(last.propertyNames()).containsExactly("id", "file_name", "url", "file_type");
        StoredFile file = api.world.file(last.path("id").asString()).orElseThrow();
        assertThat(new String(file.bytes())).isEqualTo("drip");
    }

    @Test
    void refusesAnUploadWithoutAFile() {
        assertThat(api.post(path + "/attachments", "{\"url\": \"https://x.example/a.jpg\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void drawsTheFilesOfTheSeed() {
        JsonNode seeded = attachments();

        assertThat(api.world
                        .file(seeded.path(0).path("id").asString())
                        .orElseThrow()
                        .bytes())
                .startsWith(0xFF, 0xD8);
        assertThat(api.world
                        .file(seeded.path(1).path("id").asString())
                        .orElseThrow()
                        .bytes())
                .startsWith(0x89, 'P', 'N', 'G');
        assertThat(api.world
                        .file(seeded.path(2).path("id").asString())
                        .orElseThrow()
                        .bytes())
                .startsWith("%PDF".getBytes());
    }

    @Test
    void mintsANewLinkAtEveryRead() {
        int[] minted = {0};
        api.world.signLinksWith((id, name) -> "https://files.example/" + id + "?" + minted[0]++);

        String first = attachments().path(0).path("url").asString();
        String second = attachments().path(0).path("url").asString();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void tagsAJobByTheIdOfATagAndShowsItsName() {
        String warranty = api.world.catalog.tags.get(1).id();

        JsonNode tags =
                api.post(path + "/tags", "{\"tag_id\": \"" + warranty + "\"}").json();

        assertThat(tags.path("tags")).hasSize(2);
        assertThat(api.get(path).json().path("tags").valueStream().map(JsonNode::asString))
                .containsExactly("VIP", "Warranty");
        assertThat(api.delete(path + "/tags/" + warranty).json().path("tags")).hasSize(1);
    }

    private JsonNode attachments() {
        return api.get(path + "?expand[]=attachments").json().path("attachments");
    }
}
