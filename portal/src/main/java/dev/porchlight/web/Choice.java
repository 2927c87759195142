package dev.porchlight.web;

/** One of several that can be chosen. */
public record Choice(String value, String words, boolean chosen) {}
