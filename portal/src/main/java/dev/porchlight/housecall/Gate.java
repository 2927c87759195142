package dev.porchlight.housecall;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets so many requests through at once, the most urgent first, first come first served among equals. Whatever nobody
 * waits for leaves one place free and backfills leave two, so that a person never stands behind a long list. It can be
 * paused, when we were told to wait, and shut, while nothing answers.
 */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Priority, Deque<Condition>> queues = new EnumMap<>(Priority.class);
    private final Map<Priority, Integer> inside = new EnumMap<>(Priority.class);
    private final int width;
    private long pausedUntil = System.nanoTime();
    private boolean shut;

    Gate(int width) {
        this.width = width;
        for (Priority priority : Priority.values()) {
            queues.put(priority, new ArrayDeque<>());
            inside.put(priority, 0);
        }
    }

    /** What became of a wish to be let through. */
    sealed interface Admission {
        /** Let through; to be closed when the answer has been read. */
        record Turn(Gate gate, Priority priority) implements Admission, AutoCloseable {
            @Override
            public void close() {
                gate.leave(priority);
            }
        }

        /** We were told to wait longer than the caller would. */
        record Paused(Duration rest) implements Admission {}

        /** Nothing answers at present. */
        record Shut() implements Admission {}

        /** No place became free in time. */
        record Full() implements Admission {}
    }

    Admission enter(Priority priority, Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Condition myTurn = lock.newCondition();
            Deque<Condition> queue = queue(priority);
            queue.addLast(myTurn);
            try {
                return await(priority, myTurn, deadline);
            } finally {
                queue.remove(myTurn);
                wakeNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private Admission await(Priority priority, Condition myTurn, Deadline deadline) throws InterruptedException {
        while (true) {
            long pause = pausedUntil - System.nanoTime();
            long patience = deadline.nanosLeft();
            if (shut) {
                return new Admission.Shut();
            }
            if (pause > 0 && pause > patience) {
                return new Admission.Paused(Duration.ofNanos(pause));
            }
            if (pause <= 0 && isNext(priority, myTurn) && hasRoom(priority)) {
                inside.merge(priority, 1, Integer::sum);
                return new Admission.Turn(this, priority);
            }
            if (patience <= 0) {
                return new Admission.Full();
            }
            myTurn.await(pause > 0 ? pause : patience, TimeUnit.NANOSECONDS);
        }
    }

    /** Nobody goes through before this is over; a longer pause stays. */
    void pause(Duration duration) {
        locked(() -> {
            long until = System.nanoTime() + duration.toNanos();
            pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
            wakeAll();
        });
    }

    boolean isPaused() {
        lock.lock();
        try {
            return pausedUntil - System.nanoTime() > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody away who waits or comes, until {@link #open}. */
    void shut() {
        locked(() -> {
            shut = true;
            wakeAll();
        });
    }

    void open() {
        locked(() -> shut = false);
    }

    /** How many have not had their turn yet. */
    int waiting() {
        lock.lock();
        try {
            return queues.values().stream().mapToInt(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    private void leave(Priority priority) {
        locked(() -> {
            inside.merge(priority, -1, Integer::sum);
            wakeNext();
        });
    }

    private boolean isNext(Priority priority, Condition myTurn) {
        for (Priority moreUrgent : Priority.values()) {
            if (moreUrgent == priority) {
                return queue(priority).peekFirst() == myTurn;
            }
            if (!queue(moreUrgent).isEmpty()) {
                return false;
            }
        }
        throw new IllegalStateException("unknown priority " + priority);
    }

    private boolean hasRoom(Priority priority) {
        int backfills = inside(Priority.BACKFILL);
        int behindPages = backfills + inside(Priority.REFRESH);
        int all = behindPages + inside(Priority.WAITED_FOR);
        return switch (priority) {
            case WAITED_FOR -> all < width;
            case REFRESH -> all < width && behindPages < Math.max(1, width - 1);
            case BACKFILL -> all < width && behindPages < Math.max(1, width - 1) && backfills < Math.max(1, width - 2);
        };
    }

    /** Whoever is less urgent has no room either when the most urgent has none, so one is enough. */
    private void wakeNext() {
        for (Priority priority : Priority.values()) {
            Condition next = queue(priority).peekFirst();
            if (next != null) {
                next.signal();
                return;
            }
        }
    }

    private void wakeAll() {
        queues.values().forEach(queue -> queue.forEach(Condition::signal));
    }

    private Deque<Condition> queue(Priority priority) {
        return queues.getOrDefault(priority, new ArrayDeque<>());
    }

    private int inside(Priority priority) {
        return inside.getOrDefault(priority, 0);
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
