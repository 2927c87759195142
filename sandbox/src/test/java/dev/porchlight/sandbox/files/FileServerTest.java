package dev.porchlight.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.world.StoredFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileServerTest {

    private static final String NAME = "Leck im Keller – 1 & 2.jpg";

    private Instant now = Instant.parse("2026-11-22T13:00:00Z");
    private final Map<String, StoredFile> files =
            Map.of("att_1", new StoredFile(NAME, "image/jpeg", "0123456789".getBytes(StandardCharsets.US_ASCII)));
    private final FileServer server = new FileServer(
            "127.0.0.1",
            "127.0.0.1",
            0,
            id -> Optional.ofNullable(files.get(id)),
            new Mischief(Clock.systemUTC()),
            new MovingClock());
    private final HttpClient client = HttpClient.newHttpClient();

    private final class MovingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void servesAFileToWhoeverHasTheLink() throws Exception {
        HttpResponse<String> answer = get(server.sign("att_1", NAME));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("etag")).contains("\"781e5e245d69b566979b86e28d23f2c7\"");
    }

    @Test
    void makesAnotherLinkAtAnotherTime() {
        String before = server.sign("att_1", NAME);

        now = now.plusSeconds(1);

        assertThat(server.sign("att_1", NAME)).isNotEqualTo(before);
    }

    @Test
    void servesForAnHour() throws Exception {
        String link = server.sign("att_1", NAME);

        now = now.plus(Duration.ofHours(1)).minusSeconds(1);

        assertThat(get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesALinkThatIsOlder() throws Exception {
        String link = server.sign("att_1", NAME);

        now = now.plus(Duration.ofHours(1));

        HttpResponse<String> answer = get(link);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type")).contains("application/xml");
        assertThat(answer.body()).contains("<Message>Request has expired</Message>");
    }

    @ParameterizedTest
    @CsvSource({
        "att_1, att_2",
        "X-Amz-Expires=3600, X-Amz-Expires=999999",
        "X-Amz-Date=2026, X-Amz-Date=2027",
        "X-Amz-Signature=, X-Amz-Signature=0",
        "X-Amz-Signature=, X=",
        "X-Amz-Date=20261122T130000Z, X-Amz-Date=never",
    })
    void refusesALinkThatWasChanged(String part, String other) throws Exception {
        String link = server.sign("att_1", NAME).replace(part, other);

        assertThat(get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesHeadAsTheSignatureIsForGet() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.sign("att_1", NAME)))
                .HEAD()
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void hasNoFileThatWasNeverStored() throws Exception {
        assertThat(get(server.sign("att_9", NAME)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3,   206, 0123,       bytes 0-3/10",
        "bytes=7-,    206, 789,        bytes 7-9/10",
        "bytes=-2,    206, 89,         bytes 8-9/10",
        "bytes=-20,   206, 0123456789, bytes 0-9/10",
        "bytes=8-99,  206, 89,         bytes 8-9/10",
    })
    void servesTheRangeAskedFor(String range, int status, String body, String header) throws Exception {
        HttpResponse<String> answer = get(server.sign("att_1", NAME), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("content-range")).contains(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void refusesARangeBeyondTheEnd(String range) throws Exception {
        HttpResponse<String> answer = get(server.sign("att_1", NAME), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("content-range")).contains("bytes */10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=5-2", "bytes=0-1,3-4", "pages=1-2", "bytes=99999999999999999999-"})
    void sendsAllWhenItDoesNotUnderstandTheRange(String range) throws Exception {
        HttpResponse<String> answer = get(server.sign("att_1", NAME), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
    }

    @Test
    void saysWhenNothingChanged() throws Exception {
        String etag = "\"781e5e245d69b566979b86e28d23f2c7\"";

        assertThat(get(server.sign("att_1", NAME), "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    private HttpResponse<String> get(String link, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(link));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
