package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.world.World;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts operations on the routes, behind the gate and under the lock of the world. */
final class Api {
    final World world;
    private final Routes routes;
    private final Gate gate;

    Api(Routes routes, World world, Gate gate) {
        this.routes = routes;
        this.world = world;
        this.gate = gate;
    }

    void get(String pattern, Set<KeyKind> keys, Function<Call, Answer> operation) {
        routes.on(
                "GET",
                pattern,
                request -> refusable(() -> {
                    Call call = call(request, keys);
                    return world.read(() -> operation.apply(call));
                }));
    }

    void post(String pattern, Set<KeyKind> keys, Function<Call, Answer> operation) {
        change("POST", pattern, keys, operation);
    }

    void put(String pattern, Set<KeyKind> keys, Function<Call, Answer> operation) {
        change("PUT", pattern, keys, operation);
    }

    void delete(String pattern, Set<KeyKind> keys, Function<Call, Answer> operation) {
        change("DELETE", pattern, keys, operation);
    }

    private void change(String method, String pattern, Set<KeyKind> keys, Function<Call, Answer> operation) {
        routes.on(
                method,
                pattern,
                request -> refusable(() -> {
                    Call call = call(request, keys);
                    return world.change(() -> operation.apply(call));
                }));
    }

    private Call call(Request request, Set<KeyKind> keys) {
        return new Call(request, gate.admit(request, keys), world);
    }

    private static Answer refusable(Supplier<Answer> operation) {
        try {
            return operation.get();
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
