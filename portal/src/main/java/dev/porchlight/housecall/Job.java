package dev.porchlight.housecall;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.OptionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job, as far as its customer may see it.
 *
 * @param invoiceNumber the number of the job, in digits; invoices repeat it with a suffix
 * @param originalEstimateUuids the estimate options, not estimates, that it grew out of (seen live)
 * @param canceledAt set only when the customer canceled
 * @param deletedAt set only when the company canceled
 */
public record Job(
        JobId id,
        CustomerRef customer,
        @Nullable String invoiceNumber,
        @Nullable String description,
        @Nullable WorkStatus workStatus,
        WorkTimestamps workTimestamps,
        Schedule schedule,
        Money totalAmount,
        Money outstandingBalance,
        Money subtotal,
        List<Technician> assignedEmployees,
        List<OptionId> originalEstimateUuids,
        @Nullable OptionId originalEstimateId,
        List<Note> notes,
        Address address,
        List<Attachment> attachments,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant canceledAt,
        @Nullable Instant deletedAt) {

    public Job {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        workStatus = OpenWords.said(workStatus, WorkStatus::word);
        workTimestamps = Objects.requireNonNullElse(workTimestamps, WorkTimestamps.NONE);
        schedule = Objects.requireNonNullElse(schedule, Schedule.NONE);
        totalAmount = Objects.requireNonNullElse(totalAmount, Money.ZERO);
        outstandingBalance = Objects.requireNonNullElse(outstandingBalance, Money.ZERO);
        subtotal = Objects.requireNonNullElse(subtotal, Money.ZERO);
        assignedEmployees = Lists.present(assignedEmployees);
        originalEstimateUuids = Lists.present(originalEstimateUuids);
        notes = Lists.present(notes);
        address = Objects.requireNonNullElse(address, Address.UNKNOWN);
        attachments = Lists.present(attachments);
    }

    /** Only of a job that was read with its appointments. */
    public Optional<Appointment> appointment(AppointmentId appointment) {
        return schedule.appointments().stream()
                .filter(visit -> visit.id().equals(appointment))
                .findFirst();
    }

    /** The same with this appointment, in the place of the one that it replaces. A job that waited for one is scheduled. */
    public Job with(Appointment appointment) {
        var planned = WorkStatus.NEEDS_SCHEDULING.equals(workStatus) ? WorkStatus.SCHEDULED : workStatus;
        return with(planned, schedule.with(appointment));
    }

    /** The same without it. A job without any needs scheduling again (a guess). */
    public Job without(AppointmentId appointment) {
        var rest = schedule.without(appointment);
        var unplanned = rest.appointments().isEmpty() && WorkStatus.SCHEDULED.equals(workStatus);
        return with(unplanned ? WorkStatus.NEEDS_SCHEDULING : workStatus, rest);
    }

    private Job with(@Nullable WorkStatus status, Schedule planned) {
        return new Job(
                id,
                customer,
                invoiceNumber,
                description,
                status,
                workTimestamps,
                planned,
                totalAmount,
                outstandingBalance,
                subtotal,
                assignedEmployees,
                originalEstimateUuids,
                originalEstimateId,
                notes,
                address,
                attachments,
                createdAt,
                updatedAt,
                canceledAt,
                deletedAt);
    }
}
