package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Rule;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client on bad days of the sandbox. */
class SandboxMischiefTest {

    private static Sandbox sandbox;

    private final Connection connection = Connections.to(URI.create(sandbox.url()), "sandbox-company-key");
    private final CompanyApi company = connection.to(CompanyApi.class);
    private final JobsApi jobs = connection.to(JobsApi.class);

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.ephemeral());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void tidy() {
        connection.close();
        sandbox.mischief().clear();
    }

    static Stream<Rule> passing() {
        Rule everything = Rule.on("*", "/**").times(2);
        return Stream.of(
                everything.failing(503),
                everything.failing(502, "text/html", "<html>Bad gateway</html>"),
                everything.dropping(Drop.BEFORE),
                everything.dropping(Drop.AFTER_COMMIT),
                everything.truncating(),
                everything.slow(Duration.ofMillis(300)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void readsOnWhenTroublePasses(Rule trouble) {
        sandbox.mischief().set(List.of(trouble));

        assertThat(jobs.lastChanged(1, 10).records()).hasSize(10);
    }

    @Test
    void waitsForTheEndOfALimit() {
        sandbox.mischief()
                .set(List.of(Rule.on("*", "/**")
                        .rateLimited(Duration.ofSeconds(1), Duration.ofSeconds(1))
                        .times(1)));

        assertThat(company.company().name()).isNotBlank();
    }

    @Test
    void asksNobodyUntilTheEndOfALongLimit() {
        sandbox.mischief().rateLimited(Duration.ofMinutes(1));
        assertThatThrownBy(company::company).isInstanceOf(TooManyRequests.class);
        long asked = sandbox.journal().latest();

        assertThatThrownBy(() -> jobs.lastChanged(1, 10)).isInstanceOf(TooManyRequests.class);

        assertThat(sandbox.journal().latest()).isEqualTo(asked);
    }

    @Test
    void closesItsBreakerWithinFiveSecondsOfRecovery() {
        sandbox.mischief().down();
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowable(company::company)).isInstanceOf(HousecallException.class);
        }
        assertThat(connection.housecall().isAnswering()).isFalse();

        sandbox.mischief().clear();

        await().atMost(Duration.ofSeconds(5)).until(() -> connection.housecall().isAnswering());
        assertThat(jobs.lastChanged(1, 10).records()).hasSize(10);
    }

    @Test
    void refusesToWorkWithAWrongKey() {
        try (var stranger = Connections.to(URI.create(sandbox.url()), "wrong")) {
            assertThatThrownBy(stranger.to(CompanyApi.class)::company).isInstanceOf(Unauthorized.class);
        }
    }

    @Test
    void aPersonIsServedWhileABackfillIsUnderWay() {
        sandbox.mischief().latency(Duration.ofMillis(400));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        var backfill = new ArrayList<CompletableFuture<Page<Job>>>();
        IntStream.range(0, 20)
                .forEach(page -> backfill.add(CompletableFuture.supplyAsync(
                        () -> Priority.BACKFILL.during(() -> jobs.lastChanged(page + 1, 1)), threads)));
        await().until(() -> backfill.stream().anyMatch(CompletableFuture::isDone));

        company.company();

        assertThat(backfill).anyMatch(call -> !call.isDone());
        CompletableFuture.allOf(backfill.toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
    }
}
