package dev.porchlight.sandbox.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Many who all have something to plan, and some who have a visit to move or to cancel. For rehearsing a rush. */
record BusySeed(int customers, int visits, int hands) implements Seed {
    private static final int MOST = 100_000;

    /** Nobody's visit is so near that it cannot be moved. */
    private static final int FIRST_DAY = 4;

    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 2;

    /** Every other of the four that fit into a working day. */
    private static final int WINDOWS_A_DAY = 2;

    BusySeed {
        if (customers < 0 || customers > MOST || visits < 0 || visits > customers || hands < 1) {
            throw new IllegalArgumentException("At most " + MOST + " customers, a visit for each, and one who comes");
        }
    }

    @Override
    public long number() {
        return 11;
    }

    @Override
    public void plant(World world) {
        Planter planter = new Planter(world);
        CompanySeed.plant(planter, hands);
        List<Employee> crew = world.catalog.activeEmployees();
        Workdays workdays = new Workdays(world.now().atZone(world.zone()).toLocalDate());
        for (int i = 0; i < customers; i++) {
            Customer customer = planter.person(
                    "Customer", "Number %04d".formatted(i + 1), "customer%04d@example.com".formatted(i + 1));
            Address home = planter.address(customer, (i + 1) + " Busy Street", "Quincy", "02169");
            planter.job(customer, home, "Repair leaking shower", planter.at(-6, 9), job -> {});
            if (i < visits) {
                visit(planter, customer, home, crew.get(i % hands), workdays, i / hands);
            }
        }
    }

    private static void visit(
            Planter planter, Customer customer, Address home, Employee who, Workdays workdays, int window) {
        int day = workdays.daysFromToday(window / WINDOWS_A_DAY);
        int hour = FIRST_HOUR + window % WINDOWS_A_DAY * 2 * HOURS;
        planter.job(
                customer,
                home,
                "Annual boiler service",
                planter.at(-6, 9),
                job -> planter.visit(job, planter.at(day, hour), HOURS * 60, who));
    }

    private record Workdays(LocalDate today) {

        int daysFromToday(int workdays) {
            int day = FIRST_DAY;
            for (int left = workdays; left > 0 || isWeekend(day); day++) {
                left -= isWeekend(day) ? 0 : 1;
            }
            return day;
        }

        private boolean isWeekend(int day) {
            return today.plusDays(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        }
    }
}
