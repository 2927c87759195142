package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.List;

/** The people everybody tests and demonstrates with. Each is here for a reason, which stands at their side. */
record StandardSeed(boolean withPropertyManager) implements Seed {

    /** In several scripts, one of them written from right to left. */
    private static final List<String> BOILERS =
            List.of("Boiler", "Chaudière à condensation", "ボイラー", "غلاية", "Kazan", "Котёл");

    @Override
    public long number() {
        return 42;
    }

    @Override
    public void plant(World world) {
        Planter planter = new Planter(world);
        CompanySeed.plant(planter);
        new AdaSeed(planter).plant();
        grace(planter);
        strangers(planter);
        oddities(planter);
        if (withPropertyManager) {
            keystone(planter);
        }
        world.company.logo = world.store("harbor-plumbing.png", "image/png", Pictures.logo(), Instant.EPOCH);
    }

    /** Two records share one e-mail address: at home, and the company she rents houses out with. */
    private static void grace(Planter planter) {
        Customer home = planter.person("Grace", "Okafor", "grace@example.com");
        home.mobileNumber = "6175550102";
        Address maple = planter.address(home, "8 Maple Street", "Milton", "02186");
        planter.job(home, maple, "Replace kitchen sink", planter.at(-9, 11), job -> {
            planter.labor(job.lineItems, "Sink replacement", 32_000);
            planter.visit(job, planter.workdayAt(6, 13), 120, planter.employee("Dana"));
        });
        Customer rentals = planter.person("Grace", "Okafor", "grace@example.com");
        rentals.company = "Okafor Rentals LLC";
        rentals.kind = "business";
        rentals.workNumber = "6175550103";
        Address adams = planter.address(rentals, "410 Adams Street Unit 2", "Boston", "02122");
        Job job = planter.job(rentals, adams, "Unclog main drain", planter.at(-40, 9), made -> {
            planter.labor(made.lineItems, "Main drain cleaning", 27_500);
            planter.visit(made, planter.at(-38, 9), 120, planter.employee("Luis"));
            planter.completed(made, Job.COMPLETE_UNRATED);
        });
        planter.invoice(job, planter.at(-38, 12), invoice -> {});
        Estimate estimate = planter.estimate(rentals, adams, planter.at(-5, 15));
        planter.option(estimate, "Reline the drain", Option.AWAITING_RESPONSE, Option.SUBMITTED, 410_000);
    }

    /** Somebody for whom every list is long. */
    private static void keystone(Planter planter) {
        Customer manager = planter.person("Morgan", "Keystone", "manager@example.com");
        manager.company = "Keystone Properties";
        manager.kind = "business";
        manager.workNumber = "6175550104";
        for (int i = 1; i <= 12; i++) {
            planter.address(manager, (100 + i * 7) + " Hancock Street", "Quincy", i % 2 == 0 ? "02170" : "02171");
        }
        Bulk bulk = new Bulk(planter);
        bulk.jobs(manager, manager.addresses, 5000);
        bulk.estimates(manager, manager.addresses.getFirst(), 500);
    }

    private static void strangers(Planter planter) {
        // Nothing at all yet.
        planter.person("Nia", "Barros", "nia@example.com").createdAt = planter.at(-1, 16);
        // May be found but not served.
        Customer dorian = planter.person("Dorian", "Pike", "dorian@example.com");
        dorian.doNotService = true;
        dorian.mobileNumber = "6175550105";
        // Letters of several scripts, and a name that is longer than most columns.
        Customer zoe = planter.person("Zoë", "Łukasiewicz-Ñandú 李", "zoe@example.com");
        zoe.mobileNumber = "6175550106";
        Address crooked = planter.address(zoe, "12½ Straße der Ümläute", "Québec-sur-Mer", "02169");
        planter.job(zoe, crooked, "Réparer l’évier – \"urgent\" <b>& vite</b> 🚿", planter.at(-3, 9), job -> {
            planter.labor(job.lineItems, "Dépannage", 15_000);
            planter.note(job, "#customer Clé chez la voisine, Frau Müller.");
            planter.visit(job, planter.workdayAt(4, 9), 90, planter.employee("Marcus"));
        });
        // A number and no e-mail; an e-mail and no number, written with capitals.
        onlyNumber(planter);
        planter.person("Bea", "Lang", "Bea.Lang@Example.COM").createdAt = planter.at(-200, 10);
        // Found by a search for ada@example.com, and not her.
        Customer adam = planter.person("Ada", "Ferris-Brown", "ada@example.com.au");
        adam.mobileNumber = "6175550108";
        Address sydney = planter.address(adam, "3 Wharf Road", "Quincy", "02169");
        planter.job(adam, sydney, "Somebody else's water heater", planter.at(-20, 10), job -> {
            planter.labor(job.lineItems, "Water heater service", 18_900);
            planter.visit(job, planter.workdayAt(2, 8), 60, planter.employee("Luis"));
        });
        planter.person("Ada", "Nadar", "nada@example.com").mobileNumber = "6175550109";
    }

    private static void onlyNumber(Planter planter) {
        Customer otis = planter.person("Otis", null, null);
        otis.mobileNumber = "6175550107";
        planter.job(otis, Address.NONE, "Look at sump pump", planter.at(-2, 9), job -> {
            planter.labor(job.lineItems, "Diagnosis", 9_900);
        });
    }

    /** Everything that a page must survive. */
    private static void oddities(Planter planter) {
        Customer odd = planter.person("Odette", "Quirk", "odette@example.com");
        odd.addresses.add(
                new Address(planter.world.ids.mint("adr_"), "billing", null, null, null, null, null, null, null, null));
        Address nowhere = odd.addresses.getFirst();
        planter.job(odd, nowhere, "Waits for a part", planter.at(-12, 9), job -> {
            planter.visit(job, planter.at(-10, 9), 60, planter.employee("Gus"));
            job.workStatus = "awaiting parts";
        });
        planter.job(odd, nowhere, "Free check", planter.at(-90, 9), job -> planter.completedVisit(job, -89));
        planter.job(odd, nowhere, "Credit for last year", planter.at(-60, 9), job -> {
            planter.labor(job.lineItems, "Visit", 5_000);
            planter.discount(job.lineItems, "Goodwill", 12_000);
            planter.completedVisit(job, -59);
        });
        undescribed(planter, odd);
        Job anytime = planter.job(odd, nowhere, "Deliver filters", planter.at(-1, 9), job -> {
            planter.visit(job, planter.workdayAt(5, 0), 24 * 60, planter.employee("Dana"));
        });
        Appointment visit = anytime.appointments.getFirst();
        visit.anytimeOn = visit.start.atZone(planter.world.zone()).toLocalDate();
        visit.arrivalWindowMinutes = 0;
        Estimate many = planter.estimate(odd, nowhere, planter.at(-6, 9));
        for (int i = 1; i <= 200; i++) {
            planter.option(
                    many, BOILERS.get(i % BOILERS.size()) + " " + i, null, Option.SUBMITTED, 300_000 + i * 2_500L);
        }
        Estimate empty = planter.estimate(odd, inline(), planter.at(-4, 9));
        planter.option(empty, "Option #1", null, Option.SUBMITTED, 0);
        empty.scheduledStart = planter.at(3, 9);
        empty.scheduledEnd = planter.at(3, 10);
        empty.workStatus = Job.SCHEDULED;
    }

    private static void undescribed(Planter planter, Customer customer) {
        Job job = planter.job(customer, Address.NONE, "", planter.at(-30, 9), made -> made.description = null);
        job.employees = List.of(planter.employee("Gus"));
    }

    /** Seen live: an address that an estimate carries by itself has no id. */
    private static Address inline() {
        return new Address(null, "service", "1 Unfiled Road", null, "Quincy", "MA", "02169", null, 42.25, -71.0);
    }
}
