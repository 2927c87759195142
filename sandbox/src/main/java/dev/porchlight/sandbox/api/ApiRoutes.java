package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.world.Modes;
import dev.porchlight.sandbox.world.World;

/** Every operation of the API. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static void register(Routes routes, World world, Modes modes) {}
}
