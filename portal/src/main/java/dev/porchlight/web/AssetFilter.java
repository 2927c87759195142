package dev.porchlight.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Answers {@code /assets/} before anything else looks at the request: no session, no cookie, no work. */
final class AssetFilter extends HttpFilter {

    private static final Pattern PATH = Pattern.compile(Assets.ROOT + "[0-9a-f]+/(.+)");

    private final transient Assets assets;

    AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Asset asset = find(request.getRequestURI());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (asset == null || !reads) {
            response.sendError(
                    asset == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        response.setContentType(asset.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeping(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // An SVG opened by itself is a document of our origin: it may do nothing but show.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        write(asset, request, response);
    }

    private @Nullable Asset find(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? assets.find(matcher.group(1)) : null;
    }

    /** While nodes are being replaced, a page of one may ask another for a folder that it does not have: it gets what there is. */
    private String keeping(String path) {
        return path.startsWith(assets.folder()) ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static void write(Asset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = asset.plain();
        if (asset.isCompressed()) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                body = asset.compressed();
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
