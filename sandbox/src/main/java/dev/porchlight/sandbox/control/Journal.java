package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Every call the API received, numbered in the order of arrival. Forgets the oldest beyond fifty thousand, and goes on
 * counting after it was cleared, so that whoever asks "since" misses nothing.
 */
public final class Journal {

    /** The status of a call whose connection was closed without an answer. */
    public static final int DROPPED = 0;

    private static final int MOST = 50_000;

    private final Clock clock;
    private final Function<Request, Optional<String>> customerOf;
    private final Deque<Call> calls = new ArrayDeque<>();
    private long count;

    public Journal(Clock clock, Function<Request, Optional<String>> customerOf) {
        this.clock = clock;
        this.customerOf = customerOf;
    }

    /** One call; the status is null until it is answered. */
    public record Entry(
            long n,
            Instant at,
            String method,
            String path,
            String query,
            @Nullable Integer status,
            @Nullable String customer) {

        /** For instance {@code GET /jobs?customer_id=cus_1}. */
        public String line() {
            return method + " " + path + (query.isEmpty() ? "" : "?" + query);
        }
    }

    /** A call that is being answered. */
    public final class Call {

        private Entry entry;

        private Call(Entry entry) {
            this.entry = entry;
        }

        public void answered(int status) {
            synchronized (Journal.this) {
                entry = new Entry(entry.n, entry.at, entry.method, entry.path, entry.query, status, entry.customer);
            }
        }
    }

    /** Noted on arrival, so a call that is still being answered is counted, too. */
    public Call received(Request request) {
        String customer = customerOf.apply(request).orElse(null);
        synchronized (this) {
            var call = new Call(new Entry(
                    ++count,
                    clock.instant(),
                    request.method(),
                    request.path(),
                    request.query().raw(),
                    null,
                    customer));
            calls.add(call);
            if (calls.size() > MOST) {
                calls.removeFirst();
            }
            return call;
        }
    }

    /** The calls with a number above {@code n}, oldest first. */
    public synchronized List<Entry> since(long n) {
        var entries = new ArrayList<Entry>();
        for (var newest = calls.descendingIterator(); newest.hasNext(); ) {
            Entry entry = newest.next().entry;
            if (entry.n <= n) {
                break;
            }
            entries.add(entry);
        }
        return entries.reversed();
    }

    public List<Entry> all() {
        return since(0);
    }

    /** The number of the latest call: remember it, do something, ask for what came since. */
    public synchronized long latest() {
        return count;
    }

    public synchronized void clear() {
        calls.clear();
    }

    public static ArrayNode toJson(List<Entry> entries) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Entry entry : entries) {
            array.addObject()
                    .put("n", entry.n())
                    .put("at", entry.at().toString())
                    .put("method", entry.method())
                    .put("path", entry.path())
                    .put("query", entry.query())
                    .put("status", entry.status())
                    .put("customer", entry.customer());
        }
        return array;
    }
}
