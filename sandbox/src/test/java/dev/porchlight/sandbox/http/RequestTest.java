package dev.porchlight.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"status[]=paid&status[]=open", "status%5B%5D=paid&status%5b%5d=open&x"})
    void readsArraysWithBracketsOfEitherKind(String query) {
        assertThat(Query.parse(query).all("status[]")).containsExactly("paid", "open");
    }

    @Test
    void tellsAScalarFromAnArray() {
        Query query = Query.parse("status=paid");

        assertThat(query.has("status")).isTrue();
        assertThat(query.all("status[]")).isEmpty();
    }

    @Test
    void takesTheLastWhenANameComesTwice() {
        assertThat(Query.parse("page=1&page=2").one("page")).contains("2");
    }

    @Test
    void decodesPlusAsSpaceInQueriesOnly() {
        assertThat(Query.parse("q=Ada+Lovelace%2B1").one("q")).contains("Ada Lovelace+1");
    }

    @Test
    void readsAFormLikeJson() {
        Request request = request("application/x-www-form-urlencoded", "grant_type=refresh_token&code=a%26b");

        assertThat(request.json().path("code").stringValue()).isEqualTo("a&b");
    }

    @Test
    void readsEveryPartOfAForm() {
        Request request = request(
                "multipart/form-data; charset=utf-8; boundary=\"xx--xx\"",
                "preamble\r\n"
                        + "--xx--xx\r\n"
                        + "Content-Disposition: form-data; name=\"note\"\r\n\r\n"
                        + "Two\r\n"
                        + "lines\r\n"
                        + "--xx--xx\r\n"
                        + "content-disposition: form-data; filename=\"caf\u00e9 \\\"1\\\".png\"; name=file\r\n"
                        + "Content-Type: image/png\r\n\r\n"
                        + "\u0000--xx\r\n\r\n"
                        + "--xx--xx--\r\n"
                        + "epilogue");

        Multipart multipart = request.multipart();

        assertThat(multipart.parts()).extracting(Multipart.Part::name).containsExactly("note", "file");
        assertThat(multipart.part("note").orElseThrow().text()).isEqualTo("Two\r\nlines");
        assertThat(multipart.part("note").orElseThrow().filename()).isNull();
        Multipart.Part file = multipart.part("file").orElseThrow();
        assertThat(file.filename()).isEqualTo("café \"1\".png");
        assertThat(file.contentType()).isEqualTo("image/png");
        assertThat(file.text()).isEqualTo("\u0000--xx\r\n");
    }

    @Test
    void refusesAnotherKindOfBodyAsMultipart() {
        Request request = request("application/json", "{}");

        assertThatThrownBy(request::multipart).isInstanceOf(MalformedBody.class);
    }

    private static Request request(String type, String body) {
        return new Request(
                "POST", "/", Map.of(), Query.NONE, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8));
    }
}
