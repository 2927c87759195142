package dev.porchlight.web;

import org.jspecify.annotations.Nullable;

/** The company as its customers see it. */
public record Brand(
        String name,
        @Nullable String logo,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String hours,
        @Nullable String supportEmail) {}
