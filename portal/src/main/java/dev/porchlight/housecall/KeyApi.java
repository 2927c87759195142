package dev.porchlight.housecall;

import java.net.URI;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** Any question, asked only to learn whether it is answered. */
interface KeyApi {

    @GetExchange
    JsonNode read(URI address);
}
