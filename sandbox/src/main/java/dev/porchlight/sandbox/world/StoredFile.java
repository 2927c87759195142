package dev.porchlight.sandbox.world;

/** The bytes behind an attachment. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(String name, String type, byte[] bytes) {}
