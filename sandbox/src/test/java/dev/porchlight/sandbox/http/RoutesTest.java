package dev.porchlight.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = new Routes()
            .on("POST", "/estimates/options/approve", _ -> Answer.html(200, "approve"))
            .on("GET", "/estimates/{id}", request -> Answer.html(200, request.path("id")))
            .on(
                    "GET",
                    "/estimates/{estimate}/options/{option}/links",
                    request -> Answer.html(200, request.path("estimate") + request.path("option")));

    @Test
    void prefersTheLiteralSegment() {
        assertThat(body("POST", "/estimates/options/approve")).isEqualTo("approve");
    }

    @Test
    void goesBackToTheVariableWhenTheLiteralLeadsNowhere() {
        assertThat(body("GET", "/estimates/options")).isEqualTo("options");
    }

    @Test
    void namesEachVariable() {
        assertThat(body("GET", "/estimates/csr_1/options/est_2/links")).isEqualTo("csr_1est_2");
    }

    @Test
    void ignoresDoubledAndTrailingSlashes() {
        assertThat(body("GET", "//estimates/csr_1/")).isEqualTo("csr_1");
    }

    @Test
    void answersAnUnknownRouteWithAPage() {
        Answer answer = answer("GET", "/v1/estimates");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void answersAnUnknownMethodWithAPage() {
        assertThat(answer("DELETE", "/estimates/csr_1").status()).isEqualTo(404);
    }

    @Test
    void refusesTheSameRouteTwice() {
        assertThatThrownBy(() -> routes.on("GET", "/estimates/{other}", _ -> Answer.empty(200)))
                .isInstanceOf(IllegalStateException.class);
    }

    private String body(String method, String path) {
        return new String(answer(method, path).body(), StandardCharsets.UTF_8);
    }

    private Answer answer(String method, String path) {
        return routes.answer(new Request(method, path, Map.of(), Query.NONE, Map.of(), new byte[0]));
    }
}
