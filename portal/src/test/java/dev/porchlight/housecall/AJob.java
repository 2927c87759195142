package dev.porchlight.housecall;

import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.JobId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.NoteId;
import dev.porchlight.shared.OptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job made by hand: {@code AJob.of("job_1").planned("2026-12-09T14:00:00Z", 120).by("Marcus").job()}. */
public final class AJob {

    private final JobId id;
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Technician> technicians = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable String number = "10035";
    private @Nullable String description = "Water heater replacement";
    private @Nullable WorkStatus status = WorkStatus.NEEDS_SCHEDULING;
    private WorkTimestamps timestamps = WorkTimestamps.NONE;
    private long total;
    private long outstanding;
    private List<OptionId> options = List.of();
    private Address address = Address.UNKNOWN;
    private @Nullable Instant createdAt = Instant.parse("2026-12-01T15:00:00Z");
    private @Nullable Instant canceledAt;
    private @Nullable Instant deletedAt;

    private AJob(JobId id) {
        this.id = id;
    }

    public static AJob of(String id) {
        return new AJob(new JobId(id));
    }

    public static Address address(String street, String city) {
        return new Address(null, "service", street, null, city, "MA", "02169", "US");
    }

    public AJob called(@Nullable String text) {
        description = text;
        return this;
    }

    public AJob numbered(@Nullable String digits) {
        number = digits;
        return this;
    }

    public AJob created(@Nullable String at) {
        createdAt = at == null ? null : Instant.parse(at);
        return this;
    }

    public AJob status(@Nullable WorkStatus word) {
        status = word;
        return this;
    }

    /** One more visit of three hours, and scheduled. */
    public AJob planned(String start, int arrivalWindowMinutes, String... dispatched) {
        Instant from = Instant.parse(start);
        return visit(new Appointment(
                new AppointmentId("appt_" + (appointments.size() + 1)),
                null,
                from,
                from.plus(3, ChronoUnit.HOURS),
                false,
                arrivalWindowMinutes,
                Stream.of(dispatched).map(EmployeeId::new).toList()));
    }

    public AJob plannedAnyTime(String day) {
        return visit(new Appointment(
                new AppointmentId("appt_" + (appointments.size() + 1)),
                LocalDate.parse(day),
                null,
                null,
                true,
                0,
                List.of()));
    }

    public AJob visit(Appointment appointment) {
        appointments.add(appointment);
        return status(WorkStatus.SCHEDULED);
    }

    /** Assigns people; their ids are {@code pro_} and the letters of the name. */
    public AJob by(String... firstNames) {
        for (String name : firstNames) {
            technicians.add(new Technician(new EmployeeId("pro_" + name.replaceAll("[^A-Za-z]", "")), name));
        }
        return this;
    }

    public AJob onMyWay(String at) {
        timestamps = new WorkTimestamps(Instant.parse(at), timestamps.startedAt(), null);
        return this;
    }

    public AJob started(String at) {
        timestamps = new WorkTimestamps(timestamps.onMyWayAt(), Instant.parse(at), null);
        return status(WorkStatus.IN_PROGRESS);
    }

    public AJob finished(String at) {
        timestamps = new WorkTimestamps(timestamps.onMyWayAt(), timestamps.startedAt(), Instant.parse(at));
        return status(WorkStatus.COMPLETE_UNRATED);
    }

    public AJob canceledByCustomer(String at) {
        canceledAt = Instant.parse(at);
        return status(WorkStatus.USER_CANCELED);
    }

    public AJob canceledByCompany(String at) {
        deletedAt = Instant.parse(at);
        return status(WorkStatus.PRO_CANCELED);
    }

    public AJob costs(long totalCents, long outstandingCents) {
        total = totalCents;
        outstanding = outstandingCents;
        return this;
    }

    public AJob cameOf(String option) {
        options = List.of(new OptionId(option));
        return this;
    }

    public AJob at(Address where) {
        address = where;
        return this;
    }

    public AJob note(String content) {
        notes.add(new Note(new NoteId("nte_" + (notes.size() + 1)), content));
        return this;
    }

    public AJob file(String fileId, @Nullable String name, @Nullable String type) {
        attachments.add(new Attachment(new AttachmentId(fileId), name, type));
        return this;
    }

    public Job job() {
        return new Job(
                id,
                new CustomerRef(new CustomerId("cus_ada")),
                number,
                description,
                status,
                timestamps,
                new Schedule(null, null, 0, appointments),
                new Money(total),
                new Money(outstanding),
                new Money(total),
                technicians,
                options,
                null,
                notes,
                address,
                attachments,
                createdAt,
                createdAt,
                canceledAt,
                deletedAt);
    }
}
