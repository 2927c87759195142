package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ada Ferris, a homeowner with something in every section. */
final class AdaSeed {
    private final Planter planter;
    private final Customer ada;
    private final Address home;
    private final Address cottage;
    private final Employee marcus;
    private final Employee dana;

    AdaSeed(Planter planter) {
        this.planter = planter;
        marcus = planter.employee("Marcus");
        dana = planter.employee("Dana");
        ada = planter.person("Ada", "Ferris", "ada@example.com");
        ada.mobileNumber = "6175550101";
        ada.homeNumber = "6175550111";
        ada.leadSource = "Neighbor";
        ada.notes = "Prefers mornings. Dog is friendly.";
        ada.tags.add("VIP");
        home = planter.address(ada, "27 Elm Street", "Quincy", "02169");
        cottage = planter.address(ada, "4 Shore Lane", "Quincy", "02171");
    }

    void plant() {
        comingVisit();
        severalVisits();
        grownOutOfEstimate();
        finishedJobs();
        otherJobs();
        waitingEstimate();
        decidedEstimates();
        leads();
    }

    private void comingVisit() {
        Job job = job("Replace kitchen faucet", -6, home);
        planter.labor(job.lineItems, "Faucet replacement", 24_000);
        planter.material(job.lineItems, "Pull-down kitchen faucet, brushed steel", 18_900, 1);
        planter.material(job.lineItems, "Supply line, 20 in", 1_450, 2);
        planter.visit(job, planter.workdayAt(2, 10), 120, marcus);
        job.leadSource = "Neighbor";
        job.jobType = planter.world.catalog.jobTypes.getFirst();
        job.businessUnit = planter.world.catalog.businessUnits.getFirst();
        job.tags.add("VIP");
        planter.note(job, "Gate code 4471. Watch the tile, customer was unhappy with the last crew.");
        planter.note(job, "#customer The shut-off valve is behind the washer.");
        attach(job.attachments, "under-the-sink.jpg", "image/jpeg");
        attach(job.attachments, "measurements.png", "image/png");
        attach(job.attachments, "faucet-manual.pdf", "application/pdf");
    }

    private void severalVisits() {
        Job job = job("Repipe upstairs bathroom", -20, home);
        planter.labor(job.lineItems, "Repiping, three days", 260_000);
        planter.material(job.lineItems, "PEX-A pipe, per foot", 210, 140);
        planter.discount(job.lineItems, "Neighbor discount", 15_000);
        planter.visit(job, planter.workdayAt(-4, 8), 480, marcus, dana);
        planter.visit(job, planter.workdayAt(5, 8), 480, marcus, dana);
        planter.visit(job, planter.workdayAt(8, 8), 240, dana);
        planter.started(job);
        attach(job.attachments, "wall-open.jpg", "image/jpeg");
        Invoice deposit = planter.invoice(job, planter.at(-3, 17), invoice -> invoice.displayDueConcept = "net 30");
        deposit.dueConcept = "net";
        deposit.dueAt = planter.at(27, 17);
        deposit.payments.add(planter.world.invoices.payment("succeeded", "credit_card", 100_000, planter.at(-3, 18)));
    }

    private void grownOutOfEstimate() {
        Estimate estimate = planter.estimate(ada, home, planter.at(-75, 11));
        Option chosen =
                planter.option(estimate, "50-gallon gas water heater", "approved", Estimate.BECAME_JOB, 189_000);
        planter.option(estimate, "Tankless water heater", "declined", Option.SUBMITTED, 365_000);
        estimate.workStatus = Estimate.BECAME_JOB;
        Job job = job("Replace water heater", -70, home);
        job.originalOptions = List.of(chosen.id);
        chosen.lineItems.copyTo(job.lineItems, planter.world.ids);
        planter.visit(job, planter.at(-66, 9), 240, dana);
        planter.completed(job, Job.COMPLETE_RATED);
        attach(job.attachments, "new-water-heater.jpg", "image/jpeg");
        attach(job.attachments, "warranty.pdf", "application/pdf");
        planter.paid(planter.invoice(job, planter.at(-66, 15), invoice -> {}), planter.at(-64, 10), "ach");
    }

    private void finishedJobs() {
        Job open = finished("Fix dripping shower", -8, Job.COMPLETE_UNRATED, 21_500);
        planter.invoice(open, planter.at(-1, 14), invoice -> {});
        Job overdue = finished("Clear main drain", -52, Job.COMPLETE_UNRATED, 38_500);
        planter.invoice(overdue, planter.at(-52, 14), invoice -> invoice.dueAt = planter.at(-22, 17));
        Job reissued = finished("Replace garbage disposal", -120, Job.COMPLETE_RATED, 34_900);
        planter.invoice(reissued, planter.at(-120, 14), invoice -> invoice.status = Invoice.CANCELED);
        planter.paid(planter.invoice(reissued, planter.at(-118, 9), invoice -> {}), planter.at(-117, 20), "external");
        Job voided = finished("Winterize cottage", -190, Job.COMPLETE_RATED, 16_000);
        planter.invoice(voided, planter.at(-190, 14), invoice -> invoice.status = Invoice.VOIDED);
        planter.paid(planter.invoice(voided, planter.at(-189, 9), invoice -> {}), planter.at(-180, 8), "credit_card");
        Job pending = finished("Service boiler", -15, Job.COMPLETE_UNRATED, 19_900);
        Invoice paying =
                planter.invoice(pending, planter.at(-14, 9), invoice -> invoice.status = Invoice.PENDING_PAYMENT);
        paying.payments.add(planter.world.invoices.payment("pending", "ach", paying.amount, planter.at(-1, 9)));
        Job lost = finished("Repair hose bib", -700, Job.COMPLETE_UNRATED, 8_500);
        planter.invoice(lost, planter.at(-699, 9), invoice -> invoice.status = Invoice.UNCOLLECTIBLE);
    }

    private void otherJobs() {
        Job waiting = job("Install outdoor shower", -2, cottage);
        planter.labor(waiting.lineItems, "Outdoor shower", 74_000);
        Job canceled = job("Replace hall toilet", -33, home);
        planter.labor(canceled.lineItems, "Toilet replacement", 42_000);
        planter.visit(canceled, planter.at(-30, 10), 120, marcus);
        canceled.workStatus = Job.USER_CANCELED;
        canceled.canceledAt = planter.at(-31, 8);
        Job archived = job("Duplicate: shower", -9, home);
        archived.workStatus = Job.PRO_CANCELED;
        archived.deletedAt = planter.at(-9, 12);
        Job parts = job("Repair steam radiator", -16, home);
        planter.labor(parts.lineItems, "Radiator repair", 17_500);
        planter.visit(parts, planter.at(-13, 13), 60, planter.employee("Gus"));
        parts.workStatus = "awaiting parts";
    }

    private void waitingEstimate() {
        Estimate estimate = planter.estimate(ada, home, planter.at(-3, 16));
        estimate.workStatus = Job.COMPLETE_UNRATED;
        estimate.scheduledStart = planter.at(-4, 9);
        estimate.scheduledEnd = planter.at(-4, 10);
        estimate.employees = List.of(dana);
        Option good = planter.option(estimate, "Good: repair", Option.AWAITING_RESPONSE, Option.SUBMITTED, 68_000);
        planter.option(estimate, "Better: replace pump", Option.AWAITING_RESPONSE, Option.SUBMITTED, 142_000);
        Option best = planter.option(
                estimate, "Best: pump and battery backup", Option.AWAITING_RESPONSE, Option.SUBMITTED, 236_000);
        best.tags.add("Warranty");
        best.notes.add(new Note(planter.world.ids.mint("nte_"), "#customer Includes five years of parts."));
        attach(best.attachments, "battery-backup.jpg", "image/jpeg");
        attach(good.attachments, "pump-today.jpg", "image/jpeg");
        planter.world.estimates.addLink(best, "Maker's page", "https://pumps.example/backup");
    }

    private void decidedEstimates() {
        estimate(-10, "Water softener", null, Option.SUBMITTED);
        estimate(-25, "Whole-house filter", "pro approved", Job.COMPLETE_UNRATED);
        estimate(-45, "Heated bathroom floor", "declined", Option.SUBMITTED);
        estimate(-58, "Second sump pit", "pro declined", Option.SUBMITTED);
        estimate(-140, "Recirculation pump", "expired", "timed out");
        Estimate visit = estimate(-2, "Laundry move", null, "scheduled");
        visit.workStatus = Job.SCHEDULED;
        visit.scheduledStart = planter.workdayAt(7, 14);
        visit.scheduledEnd = planter.workdayAt(7, 15);
        visit.arrivalWindow = 60;
        visit.employees = List.of(marcus);
        estimate(-4, "Gas line for range", null, "needs scheduling").workStatus = Job.NEEDS_SCHEDULING;
    }

    private void leads() {
        planter.lead(ada, home, planter.at(-1, 20), lead -> {
            lead.note = "Could you look at the water pressure upstairs?";
            lead.tags.add("Membership");
        });
        Job won = finished("Replace sump check valve", -95, Job.COMPLETE_RATED, 14_500);
        planter.paid(planter.invoice(won, planter.at(-95, 12), invoice -> {}), planter.at(-95, 13), "credit_card");
        planter.lead(ada, home, planter.at(-100, 20), lead -> {
            lead.status = Lead.WON;
            lead.pipelineStatus = "Won";
            lead.assignedEmployee = planter.employee("Priya");
            lead.conversions.add(new Lead.Conversion("Job", won.id));
            planter.labor(lead.lineItems, "Check valve", 14_500);
        });
        planter.lead(ada, cottage, planter.at(-210, 20), lead -> {
            lead.status = Lead.LOST;
            lead.pipelineStatus = "Lost";
            lead.lostAt = planter.at(-190, 9);
        });
    }

    private Job job(String description, int createdDay, Address address) {
        return planter.job(ada, address, description, planter.at(createdDay, 9, 41), job -> {});
    }

    private Job finished(String description, int day, String status, long cents) {
        Job job = job(description, day - 4, home);
        planter.labor(job.lineItems, description, cents);
        planter.visit(job, planter.at(day, 9), 90, marcus);
        planter.completed(job, status);
        return job;
    }

    private Estimate estimate(int day, String name, @Nullable String approval, String status) {
        Estimate estimate = planter.estimate(ada, home, planter.at(day, 12));
        estimate.workStatus = Job.COMPLETE_UNRATED;
        planter.option(estimate, name, approval, status, 95_000);
        return estimate;
    }

    private void attach(List<Attachment> attachments, String name, String type) {
        var bytes = switch (type) {
            case "application/pdf" -> Pictures.document("Harbor Plumbing: " + name);
            case "image/png" -> Pictures.drawing(name);
            default -> Pictures.photo(name);
        };
        attachments.add(planter.world.store(name, type, bytes, Instant.EPOCH));
    }
}
