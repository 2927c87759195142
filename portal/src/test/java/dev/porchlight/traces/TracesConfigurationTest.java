package dev.porchlight.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.TracerProvider;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

class TracesConfigurationTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void tellsNobodyWhereNobodyIsNamed(URI endpoint) {
        var build = new StaticListableBeanFactory().getBeanProvider(BuildProperties.class);

        assertThat(new TracesConfiguration().traces(new TraceSettings(endpoint, 1), build))
                .isSameAs(TracerProvider.noop());
    }
}
