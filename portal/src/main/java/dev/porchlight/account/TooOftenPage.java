package dev.porchlight.account;

/** @param until "2:05 pm" */
public record TooOftenPage(String until) {}
