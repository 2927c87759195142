package dev.porchlight.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Everything that pages load besides themselves, kept ready in memory. All of it shares one folder that is named after
 * its content, so that scripts can import each other by relative names and browsers may keep them for ever.
 */
@Component
class Assets {

    static final String ROOT = "/assets/";

    private static final String SCRIPTS = "js/";

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String folder;
    private final @Nullable String logo;

    Assets(BrandSettings settings) {
        Palette palette = settings.palette();
        assets.put("app.css", Asset.text("text/css", new Stylesheet(palette).css()));
        assets.put("icon.svg", Asset.text("image/svg+xml", icon(palette)));
        addScripts();
        Logo read = settings.logo() == null ? null : Logo.read(settings.logo());
        if (read != null) {
            assets.put(read.name(), read.asset());
        }
        this.folder = ROOT + fingerprint() + "/";
        this.logo = read == null ? null : folder + read.name();
    }

    /** Where they are, with a slash at the end. */
    String folder() {
        return folder;
    }

    @Nullable
    String logo() {
        return logo;
    }

    /** By its name below the folder. */
    @Nullable
    Asset find(String name) {
        return assets.get(name);
    }

    Map<String, Asset> all() {
        return Map.copyOf(assets);
    }

    private void addScripts() {
        try {
            for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath*:js/**/*.js")) {
                String url = script.getURL().toString();
                String name = url.substring(url.lastIndexOf("/" + SCRIPTS) + 1);
                assets.put(name, Asset.text("text/javascript", script.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lamp that is on, in the company's colours. */
    private static String icon(Palette palette) {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="%s"/>\
            <circle cx="16" cy="16" r="7" fill="%s"/></svg>\
            """.formatted(palette.brand().hex(), palette.glow().hex());
    }
}
