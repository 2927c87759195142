package dev.porchlight.account;

import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that is signed in.
 *
 * @param key the hash of its token, by which nodes speak of it
 * @param contact the address that was proven, masked
 * @param customers the records that belong to the address
 * @param customer the one that is being looked at; absent until one of several is chosen
 * @param device "iPhone, Safari"; may be empty
 * @param goneAt set when the company no longer keeps any of the customers
 */
record DeviceSession(
        UUID id,
        String key,
        String contact,
        List<CustomerId> customers,
        @Nullable CustomerId customer,
        String device,
        boolean remembered,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt,
        @Nullable Instant goneAt) {

    boolean isOpen(Instant now) {
        return goneAt == null && now.isBefore(expiresAt);
    }

    boolean hasSeveralRecords() {
        return customers.size() > 1;
    }
}
