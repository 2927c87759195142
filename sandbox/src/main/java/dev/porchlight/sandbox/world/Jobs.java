package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The jobs of the company, and what becomes of them. */
public final class Jobs implements Holder {
    private static final int FIRST_NUMBER = 10_035_001;

    private final World world;
    private final Map<String, Job> byId = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private int lastNumber;

    Jobs(World world) {
        this.world = world;
    }

    @Override
    public void clear() {
        byId.clear();
        numbers.clear();
        lastNumber = FIRST_NUMBER - 1;
    }

    public Collection<Job> all() {
        return byId.values();
    }

    public List<Job> of(String customerId) {
        return world.customers.find(customerId).map(customer -> customer.jobs).orElse(List.of());
    }

    public Optional<Job> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean isNumberTaken(String number) {
        return numbers.contains(number);
    }

    /** Events of the first appointment, if there is to be one, follow from {@link JobSchedule}. */
    public Job create(Customer customer, Optional<String> number, Consumer<Job> fill) {
        Job job = add(customer, number, world.now(), fill);
        tell("job.created", job);
        return job;
    }

    public Note addNote(Job job, String content) {
        Note note = new Note(world.ids.mint("nte_"), content);
        job.notes.add(note);
        return note;
    }

    public Link addLink(Job job, String title, String url) {
        Link link = new Link(world.ids.mint("lnk_"), title, url);
        job.links.add(link);
        return link;
    }

    public LineItem newLineItem(String name) {
        return new LineItem(world.ids.mint("rli_"), name);
    }

    public void changed(Job job) {
        touch(job);
        tell("job.updated", job);
    }

    public void lock(Job job) {
        if (job.lockedAt == null) {
            job.lockedAt = world.now();
            changed(job);
        }
    }

    void onMyWay(Job job) {
        job.timestamps.onMyWayAt = world.now();
        move(job, job.workStatus, "job.on_my_way");
    }

    void start(Job job) {
        job.timestamps.startedAt = world.now();
        move(job, Job.IN_PROGRESS, "job.started");
    }

    void complete(Job job) {
        if (job.timestamps.startedAt == null) {
            job.timestamps.startedAt = world.now();
        }
        job.timestamps.completedAt = world.now();
        move(job, Job.COMPLETE_UNRATED, "job.completed");
    }

    void review(Job job) {
        move(job, Job.COMPLETE_RATED, "job.updated");
    }

    void cancelByCustomer(Job job) {
        job.canceledAt = world.now();
        move(job, Job.USER_CANCELED, "job.canceled");
    }

    void cancelByCompany(Job job) {
        job.deletedAt = world.now();
        move(job, Job.PRO_CANCELED, "job.canceled");
        tell("job.deleted", job);
    }

    /** For tests of words that nobody has heard before. */
    void moveTo(Job job, String workStatus) {
        move(job, workStatus, "job.updated");
    }

    Job add(Customer customer, Optional<String> number, Instant createdAt, Consumer<Job> fill) {
        Job job = new Job(world.ids.mint("job_"), number.orElseGet(this::nextNumber), customer, createdAt);
        fill.accept(job);
        byId.put(job.id, job);
        numbers.add(job.number);
        customer.jobs.add(job);
        return job;
    }

    void touch(Job job) {
        job.updatedAt = world.now();
    }

    void tell(String event, Job job) {
        world.happened(event, "job", job.json(world, Set.of("attachments")));
    }

    private void move(Job job, String workStatus, String event) {
        job.workStatus = workStatus;
        touch(job);
        tell(event, job);
    }

    private String nextNumber() {
        do {
            lastNumber++;
        } while (numbers.contains(Integer.toString(lastNumber)));
        return Integer.toString(lastNumber);
    }
}
