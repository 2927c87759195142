package dev.porchlight.sandbox.world;

/** What the owner does on the page of connected applications. */
final class CompanyActs {

    CompanyActs(World world, Acts acts) {
        acts.on("withdraw-consent", (id, words) -> {
            world.company.withdrawnConsents++;
            return world.company.json(false, world);
        });
    }
}
