package dev.porchlight.office;

import dev.porchlight.shared.Secret;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** What is measured, for Prometheus. For whoever has the token; for everybody else, and without one, it is not there. */
@Controller
class MetricsController {

    private final ObjectProvider<PrometheusMeterRegistry> registry;
    private final Secret token;

    MetricsController(
            ObjectProvider<PrometheusMeterRegistry> registry, @Value("${porchlight.metrics.token:}") Secret token) {
        this.registry = registry;
        this.token = token;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given) {
        if (token.value().isEmpty() || !isToken(given)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .body(registry.getObject().scrape());
    }

    private boolean isToken(String given) {
        byte[] wanted = ("Bearer " + token.value()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
    }
}
