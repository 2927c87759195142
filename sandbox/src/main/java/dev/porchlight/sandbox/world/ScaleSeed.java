package dev.porchlight.sandbox.world;

import java.util.List;

/** Many alike, for measuring. */
record ScaleSeed(int customers, int jobsPerCustomer) implements Seed {
    private static final int MOST_JOBS = 500_000;

    ScaleSeed {
        if (customers < 0 || jobsPerCustomer < 0 || (long) customers * jobsPerCustomer > MOST_JOBS) {
            throw new IllegalArgumentException("At most " + MOST_JOBS + " jobs in all");
        }
    }

    @Override
    public long number() {
        return 7;
    }

    @Override
    public void plant(World world) {
        Planter planter = new Planter(world);
        CompanySeed.plant(planter);
        Bulk bulk = new Bulk(planter);
        for (int i = 1; i <= customers; i++) {
            Customer customer =
                    planter.person("Customer", "Number %04d".formatted(i), "customer%04d@example.com".formatted(i));
            customer.mobileNumber = Long.toString(6_180_000_000L + i);
            Address home = planter.address(customer, i + " Scale Street", "Quincy", "02169");
            bulk.jobs(customer, List.of(home), jobsPerCustomer);
            bulk.estimates(customer, home, jobsPerCustomer / 10);
        }
    }
}
