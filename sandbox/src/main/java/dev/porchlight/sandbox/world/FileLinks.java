package dev.porchlight.sandbox.world;

/** Mints a short-lived signed link to an attachment, a new one at every read, as HCP does. */
@FunctionalInterface
public interface FileLinks {
    String sign(String attachmentId, String fileName);
}
