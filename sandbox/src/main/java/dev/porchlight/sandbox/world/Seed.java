package dev.porchlight.sandbox.world;

/** What the world begins with. The same seed on the same day gives the same world, ids included. */
public sealed interface Seed permits StandardSeed, ScaleSeed, BusySeed {

    /** A handful of people with names, each for a reason. */
    static Seed standard() {
        return new StandardSeed(true);
    }

    /** The same people but for the property manager, planted in a moment. */
    static Seed small() {
        return new StandardSeed(false);
    }

    /** {@code customer0001@example.com} and so on, each with so many jobs. */
    static Seed scale(int customers, int jobsPerCustomer) {
        return new ScaleSeed(customers, jobsPerCustomer);
    }

    /**
     * {@code customer0001@example.com} and so on, each with a job that has no visit yet; so many of them have another one with
     * a visit to come, and so many people come to them, every other of whose windows is free.
     */
    static Seed busy(int customers, int visits, int hands) {
        return new BusySeed(customers, visits, hands);
    }

    /** What ids are minted from. */
    long number();

    void plant(World world);
}
