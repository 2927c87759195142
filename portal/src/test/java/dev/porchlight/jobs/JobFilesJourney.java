package dev.porchlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.RunningPortal;
import dev.porchlight.Visitor;
import dev.porchlight.sandbox.mischief.Rule;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada looks at the photos and the manual of her faucet. */
class JobFilesJourney {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningPortal portal;
    private static Visitor ada;
    private static Document job;

    @BeforeAll
    static void openAJobWithFiles() throws Exception {
        portal = RunningPortal.shared();
        ada = portal.signedIn("ada@example.com");
        String faucet = ada.get("/jobs").select("main a.row:contains(faucet)").attr("href");
        job = ada.get(faucet);
    }

    @AfterEach
    void calmDown() {
        portal.atPeace();
    }

    @Test
    void showsAPhotoInThePageAndKeepsItNowhere() throws Exception {
        var photo = fetch(job.select(".gallery img").first().attr("src"));

        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(photo.body()))).isNotNull();
        assertThat(header(photo, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(photo, "Content-Disposition")).startsWith("inline");
        assertThat(header(photo, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(photo, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(photo, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void handsOutAManual() throws Exception {
        var manual = fetch(pathOf("faucet-manual.pdf"));

        assertThat(header(manual, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(manual, "Content-Disposition")).contains("faucet-manual.pdf");
        assertThat(header(manual, "Content-Disposition")).startsWith("attachment");
        assertThat(header(manual, "Content-Security-Policy")).contains("sandbox");
        assertThat(new String(manual.body(), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void handsOutThePhotosOfAnEstimateTheSameWay() throws Exception {
        String waiting =
                ada.get("/estimates").select("main a.row:contains(3 options)").attr("href");
        String path = ada.get(waiting).select(".gallery img").first().attr("src");
        Visitor zoe = portal.signedIn("zoe@example.com");

        var photo = fetch(path);

        assertThat(ImageIO.read(new ByteArrayInputStream(photo.body()))).isNotNull();
        assertThat(header(photo, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(photo, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(zoe.ask(path).status()).isEqualTo(404);
    }

    @Test
    void putsEveryLookOnRecord() throws Exception {
        String path = pathOf("faucet-manual.pdf");
        int before = looksAt(path);

        fetch(path);

        assertThat(looksAt(path)).isEqualTo(before + 1);
    }

    @Test
    void saysCalmlyThatTheFileStoreIsSilent() throws Exception {
        portal.sandbox().mischief().add(Rule.on("GET", "file:/**").failing(503));

        var answer = ada.ask(pathOf("faucet-manual.pdf"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("h1")).hasSize(1);
    }

    @Test
    void knowsNoFileOfSomebodyElse() throws Exception {
        Visitor zoe = portal.signedIn("zoe@example.com");

        assertThat(zoe.ask(pathOf("faucet-manual.pdf")).status()).isEqualTo(404);
    }

    private static String pathOf(String name) {
        return job.select("section[aria-labelledby=files] a:contains(" + name + ")")
                .attr("href");
    }

    private static int looksAt(String path) {
        String subject = path.replaceFirst("/jobs/(.+)/files/", "$1/");
        return portal.part(JdbcClient.class)
                .sql("select count(*) from audit where kind = 'DOCUMENT_VIEWED' and subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private static HttpResponse<byte[]> fetch(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.url()).resolve(path))
                .header("Cookie", ada.cookieHeader())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
