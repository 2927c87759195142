package dev.porchlight.housecall;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The company that runs the portal, as Housecall Pro knows it.
 *
 * @param defaultArrivalWindow minutes; a number live and a text in the document
 * @param timeZone an IANA name
 */
public record Company(
        @Nullable String id,
        @Nullable String name,
        @Nullable String phoneNumber,
        @Nullable String supportEmail,
        @Nullable URI logoUrl,
        Address address,
        @Nullable String website,
        @Nullable Integer defaultArrivalWindow,
        @Nullable String timeZone,
        ServiceAreas serviceAreasData) {

    public Company {
        address = Objects.requireNonNullElse(address, Address.UNKNOWN);
        serviceAreasData = Objects.requireNonNullElse(serviceAreasData, new ServiceAreas(List.of()));
    }

    public record ServiceAreas(List<String> zipCodes) {

        public ServiceAreas {
            zipCodes = Lists.present(zipCodes);
        }
    }
}
