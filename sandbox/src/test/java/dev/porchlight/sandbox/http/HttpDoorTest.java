package dev.porchlight.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDoorTest {

    private final Routes routes = new Routes()
            .on("GET", "/jobs/{id}", request -> Answer.html(200, request.path("id")))
            .on("GET", "/broken", _ -> {
                throw new IllegalStateException("secret detail");
            })
            .on("GET", "/nothing", _ -> Answer.empty(204))
            .on("POST", "/jobs", request -> Answer.json(201, request.json()))
            .on(
                    "POST",
                    "/files",
                    request -> Answer.html(
                            200, request.multipart().parts().getFirst().text()));
    private Reply forced = new Reply.Nothing();
    private final HttpDoor door = HttpDoor.open(
            "127.0.0.1",
            0,
            (request, _) -> request.path().equals("/forced") ? forced : new Reply.Whole(routes.answer(request)));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        door.close();
    }

    @Test
    void decodesPathVariables() throws Exception {
        HttpResponse<String> answer = get("/jobs/caf%C3%A9%2F1");

        assertThat(answer.body()).isEqualTo("café/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jobs/%FF", "/jobs/%zz", "/jobs/1?name=%E2%28", "/jobs/1?%", "/jobs/1?a=%4"})
    void refusesBrokenPercentEncoding(String target) throws Exception {
        String answer =
                RawClient.exchange(door.port(), "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception\n", "at java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /jobs/1\r\n\r\n",
                "GET /jobs/a|b HTTP/1.1\r\n\r\n",
                "GET /jobs/1 HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                "GET /jobs/1 HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST /jobs HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /jobs HTTP/1.1\r\nContent-Length: 9\r\n\r\n{",
                "POST /jobs HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n",
            })
    void answersRequestsThatAreNoneWith400(String request) throws Exception {
        String answer = RawClient.exchange(door.port(), request);

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\":}", "nonsense", "{\"a\":1}}", "{\"a\":\"\\uZZZZ\"}", "\"", "01"})
    void answersBrokenJsonInTheManner(String body) throws Exception {
        HttpResponse<String> answer = post("/jobs", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("{\"error\":{\"message\":");
    }

    @Test
    void answersJsonNestedTooDeeplyWith400() throws Exception {
        HttpResponse<String> answer = post("/jobs", "application/json", "[".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void readsNoBodyAsNoParameters(String body) throws Exception {
        HttpResponse<String> answer = post("/jobs", "application/json", body);

        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void readsWhatIsNoObjectTheWayRailsDoes() throws Exception {
        HttpResponse<String> answer = post("/jobs", "application/json", "[1,2]");

        assertThat(answer.body()).isEqualTo("{\"_json\":[1,2]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing of the kind", "--b\r\nno headers", "--b\r\n\r\n\r\n--b", ""})
    void answersBrokenMultipartWith400(String body) throws Exception {
        HttpResponse<String> answer = post("/files", "multipart/form-data; boundary=b", body);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        var request = HttpRequest.newBuilder(uri("/jobs"))
                .POST(BodyPublishers.ofByteArray(new byte[HttpDoor.LARGEST_BODY + 1]))
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void tellsNothingAboutItsOwnFailures() throws Exception {
        HttpResponse<String> answer = get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws Exception {
        String one = "GET /jobs/1 HTTP/1.1\r\nHost: x\r\n\r\n";
        String unknown = "DELETE /jobs/1 HTTP/1.1\r\nHost: x\r\n\r\n";
        String empty = "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        String head = "HEAD /jobs/12345 HTTP/1.1\r\nHost: x\r\n\r\n";
        String last = "GET /jobs/2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        String answers = RawClient.exchange(door.port(), one + unknown + empty + head + last);

        assertThat(answers.split("HTTP/1.1 "))
                .extracting(answer -> answer.split(" ")[0])
                .containsExactly("", "200", "404", "204", "200", "200");
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() throws Exception {
        String answer =
                RawClient.exchange(door.port(), "HEAD /jobs/12345 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsIgnoringCase("content-length: 5\r\n").endsWith("\r\n\r\n");
    }

    @Test
    void closesWithoutAnAnswerWhenToldTo() {
        forced = new Reply.Nothing();

        assertThatThrownBy(() -> get("/forced")).isInstanceOf(IOException.class);
    }

    @Test
    void promisesAllAndSendsHalfWhenToldTo() throws Exception {
        forced = new Reply.Half(Answer.html(200, "0123456789"));

        String answer = RawClient.exchange(door.port(), "GET /forced HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).containsIgnoringCase("content-length: 10\r\n").endsWith("\r\n\r\n01234");
    }

    @Test
    void servesOthersWhileOneClientDawdles() throws Exception {
        try (var slow = new Socket("127.0.0.1", door.port())) {
            slow.getOutputStream().write("POST /jobs HTTP/1.1\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));

            HttpResponse<String> answer = get("/jobs/1");

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void joinsHeadersSentTwice() {
        var request = new Request("GET", "/", Map.of(), Query.NONE, Map.of("accept", "a, b"), new byte[0]);

        assertThat(request.header("Accept")).isEqualTo("a, b");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + door.port() + path);
    }
}
