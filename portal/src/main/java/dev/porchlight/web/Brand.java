package dev.porchlight.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The company as its customers see it. */
public record Brand(
        String name,
        @Nullable String logo,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String hours,
        @Nullable String supportEmail) {

    /** Opens a letter to the office with its subject filled in; absent when nobody reads letters. */
    public @Nullable String letter(String subject) {
        return supportEmail == null
                ? null
                : "mailto:" + supportEmail + "?subject=" + UriUtils.encode(subject, StandardCharsets.UTF_8);
    }
}
