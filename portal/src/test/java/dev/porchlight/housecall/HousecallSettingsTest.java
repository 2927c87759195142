package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

@ExtendWith(OutputCaptureExtension.class)
class HousecallSettingsTest {

    private static ApplicationContextRunner portal(Map<String, Object> environment) {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment)))
                .withUserConfiguration(HousecallConfiguration.class);
    }

    @Test
    void comeFromTheEnvironment() {
        portal(Map.of(
                        "PORCHLIGHT_HOUSECALL_URL", "http://localhost:8090",
                        "PORCHLIGHT_HOUSECALL_KEY", " 0123 \n".replace(" ", ""),
                        "PORCHLIGHT_HOUSECALL_AUTH", "Bearer"))
                .run(context -> {
                    var settings = context.getBean(HousecallSettings.class);
                    assertThat(settings.url()).isEqualTo(URI.create("http://localhost:8090"));
                    assertThat(settings.key().value()).isEqualTo("0123");
                    assertThat(settings.auth()).isEqualTo(HousecallSettings.Auth.BEARER);
                    assertThat(context).hasSingleBean(JobsApi.class);
                });
    }

    @Test
    void haveDefaultsThatSuitTheRealThing() {
        portal(Map.of("PORCHLIGHT_HOUSECALL_KEY", "0123")).run(context -> {
            var settings = context.getBean(HousecallSettings.class);
            assertThat(settings.url()).isEqualTo(URI.create("https://api.housecallpro.com"));
            assertThat(settings.auth()).isEqualTo(HousecallSettings.Auth.TOKEN);
            assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(10));
            assertThat(settings.customerNoteMarker()).isEqualTo("#customer");
        });
    }

    @ParameterizedTest
    @CsvSource({"Token, TOKEN", "token, TOKEN", "Bearer, BEARER"})
    void takeTheWordAsItIsWritten(String written, HousecallSettings.Auth auth) {
        portal(Map.of("PORCHLIGHT_HOUSECALL_KEY", "0123", "PORCHLIGHT_HOUSECALL_AUTH", written))
                .run(context -> assertThat(
                                context.getBean(HousecallSettings.class).auth())
                        .isEqualTo(auth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "key\nwith-a-line-break", "schlüssel"})
    void sayInASentenceThatTheKeyIsNoKey(String key, CapturedOutput output) {
        portal(Map.of("PORCHLIGHT_HOUSECALL_KEY", key)).run(context -> {
            Throwable failure = context.getStartupFailure();
            assertThat(failure).hasRootCauseInstanceOf(MissingKey.class);
            assertThat(analyses(failure))
                    .singleElement()
                    .satisfies(analysis -> assertThat(analysis.getAction()).contains("PORCHLIGHT_HOUSECALL_KEY"));
        });
        assertThat(output.getAll()).doesNotContain("with-a-line-break").doesNotContain("schlüssel");
    }

    /** What Spring Boot would print, from whatever of its analyzers can do without a context. */
    private static List<FailureAnalysis> analyses(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .toList();
    }
}
