package dev.porchlight.housecall;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads addresses of the web; anything else, such as an empty text or a script, reads as absent. */
final class WebAddresses extends StdDeserializer<URI> {

    WebAddresses() {
        super(URI.class);
    }

    @Override
    public @Nullable URI deserialize(JsonParser parser, DeserializationContext context) {
        try {
            var address = new URI(parser.getString().strip());
            return address.getHost() != null
                            && String.valueOf(address.getScheme()).matches("https?")
                    ? address
                    : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
