package dev.porchlight.file;

import dev.porchlight.housecall.StoredJson;
import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records that were read together, as they are stored.
 *
 * @param bodies by id; upstream may list a record twice when pages move while they are read
 * @param listed the ids of all that upstream listed, of somebody else's records too, so that they can be counted
 * @param readAt when the question was asked, by the database's clock
 */
record Batch<T>(Kind<T> kind, Map<String, String> bodies, Set<String> listed, Instant readAt) {

    static <T> Batch<T> none(Kind<T> kind, Instant readAt) {
        return new Batch<>(kind, Map.of(), Set.of(), readAt);
    }

    /** Only what says that it is this customer's: a filter that upstream ignores must not show anybody's records. */
    static <T> Batch<T> of(Kind<T> kind, CustomerId customer, List<T> records, Instant readAt) {
        var bodies = new LinkedHashMap<String, String>();
        var listed = new LinkedHashSet<String>();
        for (T record : records) {
            var id = kind.id().apply(record);
            listed.add(id);
            if (kind.belongsTo(customer, record)) {
                bodies.put(id, StoredJson.write(record));
            }
        }
        return new Batch<>(kind, bodies, listed, readAt);
    }

    int size() {
        return bodies.size();
    }

    boolean isEmpty() {
        return bodies.isEmpty();
    }

    boolean hasStrangers() {
        return listed.size() > bodies.size();
    }

    String[] ids() {
        return bodies.keySet().toArray(String[]::new);
    }

    String[] texts() {
        return bodies.values().toArray(String[]::new);
    }

    String[] listedIds() {
        return listed.toArray(String[]::new);
    }
}
