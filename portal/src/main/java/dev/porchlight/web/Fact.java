package dev.porchlight.web;

/** A term and what it is, printed by {@code ui/facts}: "Where", "12 Orchard Lane". */
public record Fact(String term, String text) {}
