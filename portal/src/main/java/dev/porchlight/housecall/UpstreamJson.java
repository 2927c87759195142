package dev.porchlight.housecall;

import dev.porchlight.shared.Money;
import java.net.URI;
import java.time.Instant;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How Housecall Pro writes our records: never quite as documented, so what can be understood is. */
final class UpstreamJson {

    private UpstreamJson() {}

    /** @param customerNoteMarker notes without it are dropped while reading, so that no part of the portal ever holds them */
    static JsonMapper mapper(String customerNoteMarker, DataSize largest) {
        var tolerance = new SimpleModule("housecall")
                .addDeserializer(Note.class, new MarkedNotes(customerNoteMarker))
                .addDeserializer(Money.class, new WholeCents())
                .addDeserializer(Instant.class, new Moments())
                .addDeserializer(OpeningHours.class, new WeekOfHours())
                .addDeserializer(URI.class, new WebAddresses());
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(largest.toBytes())
                                .build())
                        .build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addHandler(new OddRecords())
                .addModule(tolerance)
                .build();
    }
}
