package dev.porchlight.housecall;

import static dev.porchlight.housecall.RawUpstream.drip;
import static dev.porchlight.housecall.RawUpstream.hang;
import static dev.porchlight.housecall.RawUpstream.html;
import static dev.porchlight.housecall.RawUpstream.json;
import static dev.porchlight.housecall.RawUpstream.reset;
import static dev.porchlight.housecall.RawUpstream.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import dev.porchlight.housecall.HousecallException.Unavailable;
import dev.porchlight.housecall.RawUpstream.Script;
import dev.porchlight.shared.JobId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Whatever comes back, callers see one of six things. */
class BadAnswersTest {

    private static final JobId JOB = new JobId("job_1");

    private static HousecallException failureOf(Script script) {
        try (var upstream = new RawUpstream(script);
                var connection = Connections.to(upstream.url(), Duration.ofSeconds(1), DataSize.ofKilobytes(100))) {
            return catchThrowableOfType(
                    HousecallException.class, () -> connection.to(JobsApi.class).one(JOB));
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(400, "{\"message\":\"filter must be valid\"}", List.of("filter must be valid")),
                arguments(
                        400,
                        "{\"error\":{\"message\":\"Size must be less than or equal to 200\"}}",
                        List.of("Size must be less than or equal to 200")),
                arguments(422, "{\"error\":\"Lead source not found\"}", List.of("Lead source not found")),
                arguments(422, "{\"errors\":{\"name\":[\"is missing\"]}}", List.of("name is missing")),
                arguments(422, "{\"errors\":{\"status\":\"must be an array\"}}", List.of("status must be an array")),
                arguments(
                        400,
                        "{\"message\":\"Validation failed\",\"quantity\":\"is not a number\",\"name\":[\"is"
                                + " missing\"]}",
                        List.of("Validation failed", "quantity is not a number", "name is missing")),
                arguments(400, "", List.of()),
                arguments(405, "not json at all", List.of()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void keepsTheUpstreamsOwnWordsApart(int status, String body, List<String> sentences) {
        HousecallException failure = failureOf(json(status, body, "x-request-id: 7f3a"));

        assertThat(failure).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.sentences()).isEqualTo(sentences);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused).hasMessage("GET /jobs/{id} was refused with " + status + " (request 7f3a)");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void saysThatTheKeyIsNotEnough(int status) {
        HousecallException failure = failureOf(json(status, "{\"message\":\"Unauthorized\"}"));

        assertThat(failure).isInstanceOf(Unauthorized.class);
        assertThat(failure.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void saysThatARecordIsNotThere(int status) {
        HousecallException failure = failureOf(json(status, "{\"error\":\"Job not found\"}"));

        assertThat(failure).isInstanceOf(NotFound.class);
    }

    @Test
    void doesNotTakeAWebPageForTheAbsenceOfARecord() {
        HousecallException failure = failureOf(html(404, "<html>The page you were looking for doesn't exist"));

        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(failure.status()).isEqualTo(404);
    }

    static Stream<Script> silences() {
        return Stream.of(
                json(500, "{}"),
                json(503, ""),
                html(502, "<html>Bad gateway"),
                html(200, "<html>We'll be back soon"),
                json(302, "{}", "Location: http://127.0.0.1:1/"),
                json(200, ""),
                json(204, ""),
                json(200, "null"),
                json(200, "{\"id\":"),
                json(200, "[1,2]"),
                json(200, "{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"},\"total_amount\":12.5}"),
                json(200, "{\"id\":\"job_1\"}"),
                json(200, "{\"description\":\"" + "x".repeat(200_000) + "\"}"),
                truncated("{\"id\":\"job_1\","),
                reset(),
                hang(),
                drip());
    }

    @ParameterizedTest
    @MethodSource("silences")
    void callsItUnavailableWhenThereIsNoClearAnswer(Script script) {
        HousecallException failure = failureOf(script);

        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(failure).hasMessageStartingWith("GET /jobs/{id} ");
    }

    @Test
    void givesUpInTimeEvenWhenBytesKeepComing() {
        long start = System.nanoTime();

        failureOf(drip());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void knowsThatNothingWasSentWithoutAConnection() {
        URI nobody = URI.create("http://127.0.0.1:1");

        try (var connection = Connections.to(nobody)) {
            HousecallException failure = catchThrowableOfType(
                    HousecallException.class,
                    () -> connection.to(CompanyApi.class).company());

            assertThat(failure).isInstanceOf(NotSent.class);
        }
    }

    @Test
    void tellsHowLongToWait() {
        HousecallException failure = failureOf(json(429, "{\"error\":\"Too many requests\"}", "Retry-After: 40"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        many -> assertThat(many.retryAfter())
                                .isBetween(Duration.ofSeconds(39), Duration.ofSeconds(40)));
    }

    @Test
    void quotesNothingThatWasRead() {
        HousecallException failure = failureOf(
                json(200, "{\"id\":\"job_1\",\"customer\":{\"id\":\"cus_1\"},\"total_amount\":\"Ada Example\"}"));

        assertThat(failure)
                .hasMessage("GET /jobs/{id} answered what nobody can read at $.total_amount")
                .hasNoCause();
    }
}
