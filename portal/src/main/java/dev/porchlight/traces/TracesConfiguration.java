package dev.porchlight.traces;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One tracer for all packages. Not Spring Boot's starter: it observes every filter of Spring Security, which halves the pages
 * per second, and starts machinery that most portals never use.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
class TracesConfiguration {

    @Bean
    TracerProvider traces(TraceSettings settings, ObjectProvider<BuildProperties> build) {
        if (settings.endpoint() == null || settings.endpoint().toString().isEmpty()) {
            return TracerProvider.noop();
        }
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
        return Collector.at(settings.endpoint(), settings.share(), version);
    }

    @Bean
    Tracer tracer(TracerProvider traces) {
        return traces.get("dev.porchlight");
    }
}
