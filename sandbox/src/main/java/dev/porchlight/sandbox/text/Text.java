package dev.porchlight.sandbox.text;

import java.time.Instant;

/** One text message. */
public record Text(String sid, String to, String from, String body, Instant at) {}
