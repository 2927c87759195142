package dev.porchlight.sandbox.world;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** Harbor Plumbing of Quincy: its people, hours and lists. */
final class CompanySeed {
    private CompanySeed() {}

    static void plant(Planter planter) {
        people(planter.world.catalog);
        plantAround(planter);
    }

    /** With people of whom nothing is known but that they can be booked. */
    static void plant(Planter planter, int hands) {
        for (int i = 1; i <= hands; i++) {
            planter.world.catalog.addEmployee("Hand", "Number %02d".formatted(i), "2e7d32", "field tech", true, true);
        }
        plantAround(planter);
    }

    private static void plantAround(Planter planter) {
        World world = planter.world;
        Catalog catalog = world.catalog;
        hours(world.availability);
        services(catalog);
        List.of("VIP", "Warranty", "Membership", "Pipeline Automation").forEach(catalog::addTag);
        List.of("Repair", "Installation", "Maintenance", "Inspection").forEach(catalog::addJobType);
        List.of("Residential", "Commercial").forEach(catalog::addBusinessUnit);
        List.of("Google", "Yelp", "Facebook").forEach(name -> catalog.addLeadSource(name, false));
        List.of("Website", "Customer portal", "Neighbor").forEach(name -> catalog.addLeadSource(name, true));
        zones(catalog);
        pipelines(catalog);
        catalog.addEvent(
                "Safety training",
                planter.workdayAt(3, 8),
                planter.workdayAt(3, 10),
                catalog.activeEmployees().stream()
                        .filter(Employee::bookableOnline)
                        .toList());
    }

    private static void hours(Availability availability) {
        Availability.Hours day = new Availability.Hours(LocalTime.of(8, 0), LocalTime.of(17, 0));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            boolean open = weekday.compareTo(DayOfWeek.FRIDAY) <= 0;
            availability.days.put(weekday, open ? List.of(day) : List.of());
        }
    }

    private static void people(Catalog catalog) {
        catalog.addEmployee("Rosa", "Delgado", "1565c0", "admin", true, false);
        catalog.addEmployee("Priya", "Natarajan", "6a1b9a", "office staff", true, false);
        catalog.addEmployee("Marcus", "Tran", "c0370c", "field tech", true, true);
        catalog.addEmployee("Dana", "Whitfield", "2e7d32", "field tech", true, true);
        catalog.addEmployee("Luis", "Ortega", "00838f", "field tech", true, true);
        catalog.addEmployee("Gus", "Halloran", "757575", "field tech", false, false);
    }

    private static void services(Catalog catalog) {
        List<Employee> crew = catalog.activeEmployees().stream()
                .filter(Employee::bookableOnline)
                .toList();
        catalog.addService("Plumbing repair", 120, crew);
        catalog.addService("Water heater installation", 240, crew.subList(0, Math.min(2, crew.size())));
        catalog.addService("Drain cleaning", 60, crew);
    }

    private static void zones(Catalog catalog) {
        catalog.addZone(
                "South Shore",
                0,
                List.of("02169", "02170", "02171", "02184", "02186"),
                List.of(
                        new ServiceZone.City("Quincy", "MA", "US"),
                        new ServiceZone.City("Braintree", "MA", "US"),
                        new ServiceZone.City("Milton", "MA", "US")));
        catalog.addZone(
                "Dorchester",
                4900,
                List.of("02122", "02124", "02125"),
                List.of(new ServiceZone.City("Boston", "MA", "US")));
    }

    private static void pipelines(Catalog catalog) {
        catalog.addPipeline(
                "lead",
                List.of(
                        "New lead",
                        "Unassigned",
                        "Assigned",
                        "First Contact",
                        "Second Contact",
                        "Third Contact",
                        "Waiting on Customer",
                        "Waiting on Parts",
                        "Waiting on Financing",
                        "Visit Planned",
                        "On Hold",
                        "Won",
                        "Lost"));
        catalog.addPipeline("job", List.of("Unscheduled", "Scheduled", "In Progress", "Needs Invoice", "Done"));
        catalog.addPipeline("estimate", List.of("Unscheduled", "Scheduled", "Sent", "Follow Up", "Won", "Lost"));
    }
}
