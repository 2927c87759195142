package dev.porchlight.sandbox.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An address of a customer, or one that an estimate carries by itself and that then has no id. */
public record Address(
        @Nullable String id,
        String type,
        @Nullable String street,
        @Nullable String streetLine2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** Seen live: work without an address has one of which every field but the type is null. */
    public static final Address NONE = new Address(null, "service", null, null, null, null, null, null, null, null);

    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("type", type)
                .put("street", street)
                .put("street_line_2", streetLine2)
                .put("city", city)
                .put("state", state)
                .put("zip", zip)
                .put("country", country)
                .put("latitude", latitude)
                .put("longitude", longitude);
    }

    /** Leads write fewer fields of the same address. */
    ObjectNode shortJson() {
        return Json.object()
                .put("id", id)
                .put("city", city)
                .put("state", state)
                .put("street", street)
                .put("street_line_2", streetLine2)
                .put("zip", zip);
    }
}
