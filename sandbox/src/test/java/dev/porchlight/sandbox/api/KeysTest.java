package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private final TestApi api = new TestApi();

    @ParameterizedTest
    @ValueSource(strings = {"", "Token", "Token wrong", "Basic sandbox-company-key", "sandbox-company-key", "Bearer x"})
    void answersEveryWrongCredentialWithTheSameBytes(String header) {
        TestApi.Reply reply = api.as(header).get("/company");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(reply.contentType()).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void takesAKeyBehindEitherWordUnlessTold() {
        assertThat(api.as("Bearer " + Gate.COMPANY_KEY).get("/company").status())
                .isEqualTo(200);
        assertThat(api.mode("{\"bearerForKeys\": \"refused\"}").get("/company").status())
                .isEqualTo(401);
        assertThat(api.as("Token " + Gate.COMPANY_KEY).get("/company").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /customers,                     true,  true",
        "GET,    /jobs,                          true,  true",
        "GET,    /jobs/{job}/appointments,       true,  false",
        "POST,   /jobs/{job}/appointments,       true,  false",
        "PUT,    /jobs/{job}/schedule,           false, true",
        "DELETE, /jobs/{job}/schedule,           false, true",
        "PUT,    /jobs/{job}/dispatch,           false, true",
        "POST,   /jobs/{job}/notes,              true,  true",
        "POST,   /jobs/{job}/links,              false, true",
        "POST,   /jobs/{job}/lock,               false, true",
        "POST,   /jobs/lock,                     false, true",
        "GET,    /invoices,                      true,  true",
        "GET,    /estimates,                     true,  true",
        "GET,    /estimates/{estimate},          false, true",
        "POST,   /estimates/{estimate}/options,  true,  true",
        "POST,   /estimates/options/approve,     true,  false",
        "POST,   /estimates/options/decline,     true,  false",
        "GET,    /job_fields/job_types,          true,  false",
        "GET,    /service_zones,                 false, true",
        "GET,    /leads,                         true,  true",
        "GET,    /company/schedule_availability, true,  true",
    })
    void refusesTheKindOfKeyThatTheDocumentExcludesWhenStrict(
            String method, String pattern, boolean company, boolean application) {
        api.mode("{\"keyKinds\": \"strict\"}");
        String target = pattern.replace("{job}", api.job("Replace kitchen faucet").id)
                .replace("{estimate}", api.world.estimates.all().iterator().next().id);

        boolean companyMay =
                api.as("Token " + Gate.COMPANY_KEY).send(method, target, "").status() != 401;
        boolean applicationMay =
                api.as("Token " + Gate.APPLICATION_KEY).send(method, target, "").status() != 401;

        assertThat(companyMay).isEqualTo(company);
        assertThat(applicationMay).isEqualTo(application);
    }

    @Test
    void letsACompanyKeyDoEverythingByDefault() {
        String estimate = api.world.estimates.all().iterator().next().id;

        assertThat(api.get("/estimates/" + estimate).status()).isEqualTo(200);
        assertThat(api.get("/service_zones").status()).isEqualTo(200);
    }

    @Test
    void refusesTheKeyOfASingleCompanyThatNamesOne() {
        Map<String, String> header = Map.of("x-company-id", api.world.company.id);

        assertThat(api.send("GET", "/company", "", header).status()).isEqualTo(401);
        api.as("Token " + Gate.APPLICATION_KEY);
        assertThat(api.send("GET", "/company", "", header).status()).isEqualTo(200);
        assertThat(api.send("GET", "/company", "", Map.of("x-company-id", "other"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsLocationsToAnApplicationOnly() {
        assertThat(api.get("/company").json().has("locations")).isFalse();
        assertThat(api.as("Token " + Gate.APPLICATION_KEY)
                        .get("/company")
                        .json()
                        .has("locations"))
                .isTrue();
    }

    @Test
    void limitsTheRateWhenToldAndSaysWhenToComeAgain() {
        api.mode("{\"rateLimit\": {\"perMinute\": 2}}");

        List<TestApi.Reply> replies =
                IntStream.range(0, 6).mapToObj(i -> api.get("/company")).toList();

        TestApi.Reply last = replies.getLast();
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.text()).isEqualTo("{\"error\":\"Too many requests\"}");
        assertThat(last.headers()).containsKeys("RateLimit-Reset", "Retry-After");
    }
}
