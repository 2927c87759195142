package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Rails;
import dev.porchlight.sandbox.world.Json;
import dev.porchlight.sandbox.world.World;

/** The partner's application that a key belongs to. A company's key belongs to none and finds no such place (seen live). */
final class ApplicationApi {
    private final World world;

    ApplicationApi(Api api) {
        world = api.world;
        api.get("/application", KeyKind.ANY, this::one);
    }

    private Answer one(Call call) {
        return call.caller() == KeyKind.COMPANY
                ? Rails.notFound()
                : Answer.json(
                        200,
                        Json.object()
                                .put("name", "Sandbox")
                                .put("state", "enabled")
                                .put("organization_id", world.company.id));
    }
}
