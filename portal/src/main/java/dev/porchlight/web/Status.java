package dev.porchlight.web;

/** A state in words, and its tone: printed by {@code ui/status}. */
public record Status(String words, Tone tone) {}
