package dev.porchlight.traces;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told where time goes.
 *
 * @param endpoint of a collector that takes OTLP over HTTP, path included; without one nothing is traced
 * @param share of the requests that are traced, between 0 and 1
 */
@ConfigurationProperties("porchlight.traces")
record TraceSettings(
        @Nullable URI endpoint, @DefaultValue("1.0") double share) {}
