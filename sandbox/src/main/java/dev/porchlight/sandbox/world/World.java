package dev.porchlight.sandbox.world;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Everything that exists at the simulated HCP, and the one lock in front of it. */
public final class World {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Consumer<List<Happened>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Happened> happened = new ArrayList<>();
    private final Map<String, Attachment> files = new LinkedHashMap<>();
    private final Clock clock;
    private volatile FileLinks fileLinks = (id, name) -> "https://files.invalid/" + id + "/" + name;

    public final Modes modes;
    public final Customers customers = new Customers(this);
    public final Jobs jobs = new Jobs(this);
    public final JobSchedule schedule = new JobSchedule(this);
    public final Estimates estimates = new Estimates(this);
    public final Invoices invoices = new Invoices(this);
    public final Leads leads = new Leads(this);
    public final Catalog catalog = new Catalog(this);
    public Company company = new Company("");
    public Availability availability = new Availability();
    public boolean webhooksSubscribed = true;
    Ids ids = new Ids(0);

    private World(Clock clock, Modes modes) {
        this.clock = clock;
        this.modes = modes;
    }

    public static World create(Clock clock) {
        return create(clock, Seed.standard());
    }

    public static World create(Clock clock, Seed seed) {
        World world = new World(clock, new Modes());
        world.reset(seed);
        return world;
    }

    /** Looks at the world. What is returned must not lead back into it. */
    public <T> T read(Supplier<T> look) {
        lock.readLock().lock();
        try {
            return look.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Changes the world and then tells, in order and still alone, what happened. An exception tells nothing, so whatever
     * may be refused is checked before the first change.
     */
    public <T> T change(Supplier<T> change) {
        lock.writeLock().lock();
        try {
            T result = change.get();
            tell();
            return result;
        } finally {
            happened.clear();
            lock.writeLock().unlock();
        }
    }

    /** All that one action caused comes in one call. Listeners are called under the lock and must only take note. */
    public void onHappened(Consumer<List<Happened>> listener) {
        listeners.add(listener);
    }

    /** Forgets everything and begins again; the same seed gives the same ids. */
    public void reset(Seed seed) {
        change(() -> {
            ids = new Ids(seed.number());
            company = new Company(ids.uuid());
            availability = new Availability();
            webhooksSubscribed = true;
            files.clear();
            List.of(customers, jobs, estimates, invoices, leads, catalog).forEach(Holder::clear);
            seed.plant(this);
            happened.clear();
            return true;
        });
    }

    public Acts acts() {
        return new Acts(this);
    }

    public Optional<StoredFile> file(String attachmentId) {
        return read(() -> Optional.ofNullable(files.get(attachmentId))).map(Attachment::file);
    }

    public void signLinksWith(FileLinks links) {
        fileLinks = links;
    }

    /** Everything there is, for tests and for people who look from outside. */
    public ObjectNode toJson() {
        return read(() -> WorldJson.of(this));
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public ZoneId zone() {
        return company.zone;
    }

    /** A new file, seen from outside after the given time. */
    public Attachment store(String name, String type, Supplier<byte[]> bytes, Instant visibleFrom) {
        Attachment attachment = new Attachment(ids.mint("att_"), name, type, visibleFrom, bytes);
        files.put(attachment.id, attachment);
        return attachment;
    }

    /** To the fraction of a second; HCP writes whole seconds. */
    public Instant exactNow() {
        return clock.instant();
    }

    FileLinks fileLinks() {
        return fileLinks;
    }

    void happened(String event, String resource, ObjectNode body) {
        happened.add(new Happened(event, resource, body));
    }

    private void tell() {
        if (!happened.isEmpty() && webhooksSubscribed) {
            List<Happened> told = List.copyOf(happened);
            listeners.forEach(listener -> listener.accept(told));
        }
    }
}
