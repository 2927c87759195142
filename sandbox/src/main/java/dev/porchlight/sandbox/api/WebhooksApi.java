package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.World;

/** Switches webhooks on and off for the company. Where they go cannot be said here; a URL in the body is ignored. */
final class WebhooksApi {
    private final World world;

    WebhooksApi(Api api) {
        world = api.world;
        api.post("/webhooks/subscription", KeyKind.ANY, call -> subscribe(true));
        api.delete("/webhooks/subscription", KeyKind.ANY, call -> subscribe(false));
    }

    private Answer subscribe(boolean subscribed) {
        world.webhooksSubscribed = subscribed;
        return Answer.empty(200);
    }
}
