package dev.porchlight.changes;

import dev.porchlight.changes.Scene.Act;
import java.util.function.Function;

/** Each kind of change, on a stage of its own. */
enum Deed {
    ADD_ADDRESS("POST", "/customers/*/addresses", Scene::addAddress),
    BOOK_VISIT("POST", "/jobs/*/appointments", Scene::bookVisit),
    BOOK_WORK("POST", "/jobs", Scene::bookWork),
    MOVE_VISIT("PUT", "/jobs/*/appointments/*", Scene::moveVisit),
    CANCEL_VISIT("DELETE", "/jobs/*/appointments/*", Scene::cancelVisit),
    ASK_FOR_SERVICE("POST", "/leads", Scene::askForService);

    /** The one call that changes something. */
    final String method;

    final String path;
    private final Function<Scene, Act> stage;

    Deed(String method, String path, Function<Scene, Act> stage) {
        this.method = method;
        this.path = path;
        this.stage = stage;
    }

    /** Somebody new who is about to do it. */
    Act in(Scene scene) {
        return stage.apply(scene);
    }
}
