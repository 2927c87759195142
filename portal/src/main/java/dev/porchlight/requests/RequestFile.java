package dev.porchlight.requests;

import java.util.UUID;

/**
 * A file that goes with a request, without what is in it.
 *
 * @param name ours at the end, whatever it was called: what it is was told by its contents
 */
record RequestFile(UUID id, String name, Contents contents, int size) {

    boolean isPicture() {
        return contents == Contents.JPEG;
    }

    String type() {
        return isPicture() ? "image/jpeg" : "application/pdf";
    }
}
