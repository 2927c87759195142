package dev.porchlight.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Years of ordinary work, made fast. */
final class Bulk {
    private static final List<String> WORK = List.of(
            "Clear kitchen drain",
            "Replace shut-off valve",
            "Repair leaking shower",
            "Annual boiler service",
            "Replace toilet",
            "Thaw frozen pipe",
            "Install water softener",
            "Backflow test");
    private static final List<String> OPTION_STATUSES = List.of(
            Option.SUBMITTED,
            "open",
            "needs scheduling",
            "scheduled",
            "in progress",
            "timed out",
            "canceled",
            "deleted",
            "complete unrated",
            "complete rated",
            Estimate.BECAME_JOB);
    private static final int DAYS_BACK = 1500;
    private static final int DAYS_AHEAD = 45;

    private final Planter planter;
    private final List<Employee> crew;

    Bulk(Planter planter) {
        this.planter = planter;
        this.crew = List.of(planter.employee("Marcus"), planter.employee("Dana"), planter.employee("Luis"));
    }

    /** Spread evenly over four years and a few weeks ahead; two of five that are past have an invoice. */
    void jobs(Customer customer, List<Address> places, int count) {
        for (int i = 0; i < count; i++) {
            int day = (int) ((long) i * (DAYS_BACK + DAYS_AHEAD) / Math.max(1, count)) - DAYS_BACK;
            Job job = job(customer, places.get(i % places.size()), i, day);
            if (day < 0 && i % 12 < 5) {
                invoice(job, i);
            }
        }
    }

    void estimates(Customer customer, Address place, int count) {
        for (int i = 0; i < count; i++) {
            Estimate estimate = planter.estimate(customer, place, planter.at(-1 - (int) ((long) i * 900 / count), 14));
            String status = OPTION_STATUSES.get(i % OPTION_STATUSES.size());
            planter.option(estimate, WORK.get(i % WORK.size()), approval(status), status, 20_000 + i * 100L % 90_000);
            estimate.workStatus = status.equals(Estimate.BECAME_JOB) ? status : Job.COMPLETE_UNRATED;
        }
    }

    private Job job(Customer customer, Address place, int i, int day) {
        Instant start = planter.at(day, 8 + i % 8);
        return planter.job(customer, place, WORK.get(i % WORK.size()), start.minus(Duration.ofDays(6)), job -> {
            planter.labor(job.lineItems, WORK.get(i % WORK.size()), 9_900 + i % 40 * 500L);
            if (i % 3 == 0) {
                planter.material(job.lineItems, "Parts", 1_250, 1 + i % 4);
            }
            if (i % 50 == 7) {
                return;
            }
            planter.visit(job, start, 60, crew.get(i % crew.size()));
            if (day < 0) {
                finish(job, i);
            }
        });
    }

    private void finish(Job job, int i) {
        switch (i % 20) {
            case 3 -> {
                job.workStatus = Job.USER_CANCELED;
                job.canceledAt = job.scheduledStart();
            }
            case 11 -> {
                job.workStatus = Job.PRO_CANCELED;
                job.deletedAt = job.scheduledStart();
            }
            default -> planter.completed(job, i % 2 == 0 ? Job.COMPLETE_RATED : Job.COMPLETE_UNRATED);
        }
    }

    private void invoice(Job job, int i) {
        Instant done = job.scheduledEnd() == null ? job.createdAt : job.scheduledEnd();
        planter.invoice(job, done, invoice -> {
            if (job.isCanceled()) {
                invoice.status = Invoice.CANCELED;
            } else if (i % 25 != 0) {
                planter.paid(invoice, done.plus(Duration.ofDays(i % 9)), i % 2 == 0 ? "ach" : "credit_card");
            }
        });
    }

    private static @Nullable String approval(String status) {
        return switch (status) {
            case "open", "scheduled", "in progress" -> Option.AWAITING_RESPONSE;
            case "timed out" -> "expired";
            case "canceled" -> "declined";
            case "deleted" -> "pro declined";
            case "complete rated", Estimate.BECAME_JOB -> "pro approved";
            case "complete unrated" -> "approved";
            default -> null;
        };
    }
}
