package dev.porchlight.housecall;

import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.NoteId;
import dev.porchlight.shared.OptionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An estimate made by hand: {@code AnEstimate.of("csr_1").option("est_1", "Basic", 148_000).sent().estimate()}. */
public final class AnEstimate {

    private static final Instant CREATED = Instant.parse("2026-12-03T15:00:00Z");

    private final EstimateId id;
    private final List<EstimateOption> options = new ArrayList<>();
    private @Nullable String number = "20011";
    private WorkStatus status = WorkStatus.NEEDS_SCHEDULING;
    private Schedule schedule = Schedule.NONE;

    private AnEstimate(EstimateId id) {
        this.id = id;
    }

    public static AnEstimate of(String id) {
        return new AnEstimate(new EstimateId(id));
    }

    public AnEstimate numbered(@Nullable String digits) {
        number = digits;
        return this;
    }

    public AnEstimate status(WorkStatus word) {
        status = word;
        return this;
    }

    public AnEstimate planned(String start, int arrivalWindow) {
        schedule = new Schedule(Instant.parse(start), Instant.parse(start), arrivalWindow, List.of());
        return status(WorkStatus.SCHEDULED);
    }

    /** An option that was sent and waits. */
    public AnEstimate option(String optionId, @Nullable String name, long cents) {
        return option(optionId, name, cents, null, OptionStatus.SUBMITTED_FOR_SIGNOFF);
    }

    public AnEstimate option(
            String optionId,
            @Nullable String name,
            long cents,
            @Nullable ApprovalStatus approval,
            @Nullable OptionStatus word) {
        options.add(new EstimateOption(
                new OptionId(optionId),
                name,
                number,
                new Money(cents),
                approval,
                word,
                null,
                List.of(),
                List.of(),
                CREATED,
                CREATED,
                null));
        return this;
    }

    /** When the last option was decided. */
    public AnEstimate decided(String at) {
        EstimateOption last = options.removeLast();
        options.add(new EstimateOption(
                last.id(),
                last.name(),
                last.optionNumber(),
                last.totalAmount(),
                last.approvalStatus(),
                last.status(),
                last.messageFromPro(),
                last.notes(),
                last.attachments(),
                last.createdAt(),
                last.updatedAt(),
                Instant.parse(at)));
        return this;
    }

    /** Adds to the last option. */
    public AnEstimate saying(@Nullable String message) {
        return replaceLast(message, List.of(), List.of());
    }

    public AnEstimate note(String content) {
        return replaceLast(null, List.of(new Note(new NoteId("nte_1"), content)), List.of());
    }

    public AnEstimate file(String fileId, @Nullable String name, @Nullable String type) {
        return replaceLast(null, List.of(), List.of(new Attachment(new AttachmentId(fileId), name, type)));
    }

    public Estimate estimate() {
        return new Estimate(
                id,
                new CustomerRef(new CustomerId("cus_ada")),
                number,
                status,
                Address.UNKNOWN,
                WorkTimestamps.NONE,
                schedule,
                List.of(),
                options,
                CREATED,
                CREATED);
    }

    private AnEstimate replaceLast(@Nullable String message, List<Note> notes, List<Attachment> files) {
        EstimateOption last = options.removeLast();
        options.add(new EstimateOption(
                last.id(),
                last.name(),
                last.optionNumber(),
                last.totalAmount(),
                last.approvalStatus(),
                last.status(),
                message,
                notes,
                files,
                last.createdAt(),
                last.updatedAt(),
                last.approvalStatusUpdatedAt()));
        return this;
    }
}
