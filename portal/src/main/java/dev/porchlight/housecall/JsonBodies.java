package dev.porchlight.housecall;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Bodies with their length before them. Left alone they go out in chunks, and nobody has seen the API take those. */
final class JsonBodies extends JacksonJsonHttpMessageConverter {

    JsonBodies(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected @Nullable Long getContentLength(Object body, @Nullable MediaType type) {
        return (long) getMapper().writeValueAsBytes(body).length;
    }
}
