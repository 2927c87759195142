package dev.porchlight.housecall.oauth;

import dev.porchlight.shared.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The application that Housecall Pro has registered for a partner; only for {@code porchlight.housecall.auth: OAuth}.
 *
 * @param clientId {@code PORCHLIGHT_HOUSECALL_OAUTH_CLIENT_ID}
 * @param clientSecret {@code PORCHLIGHT_HOUSECALL_OAUTH_CLIENT_SECRET}
 * @param authorizeUrl the page on which an administrator agrees
 * @param tokenUrl where tokens are given out; without it {@code /oauth/token} of {@code porchlight.housecall.url}
 * @param redirect where Housecall Pro sends the administrator afterwards, as it is registered there
 */
@ConfigurationProperties("porchlight.housecall.oauth")
record OAuthSettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,

        @DefaultValue("https://pro.housecallpro.com/oauth/authorize")
        URI authorizeUrl,

        @Nullable URI tokenUrl,
        @DefaultValue("http://localhost:8975/connected") URI redirect) {

    OAuthSettings {
        clientId = clientId.strip();
    }
}
