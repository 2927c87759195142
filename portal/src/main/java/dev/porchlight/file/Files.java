package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;

/**
 * All customers' files. Only {@code account}, which knows who is here, and {@code changes} may open one: an architecture
 * test holds that. Everybody else is handed the file of the signed-in customer.
 */
public class Files {

    Files() {}

    /**
     * The file as it is known, at once. What is missing is waited for, 1.5 seconds at most; what is stale is refreshed
     * behind.
     */
    public CustomerFile open(CustomerId customer) {
        throw new UnsupportedOperationException("is being written");
    }

    /** Fills the file behind, for somebody who is about to arrive. Returns at once. */
    public void prefetch(CustomerId customer) {
        throw new UnsupportedOperationException("is being written");
    }

    /** Keeps the file from being forgotten. Cheap enough for every page. */
    public void seen(CustomerId customer) {
        throw new UnsupportedOperationException("is being written");
    }

    /** Takes nothing in the file for fresh any more and refreshes all of it behind. */
    public void refresh(CustomerId customer) {
        throw new UnsupportedOperationException("is being written");
    }
}
