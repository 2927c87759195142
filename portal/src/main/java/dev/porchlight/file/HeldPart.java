package dev.porchlight.file;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One part of a file in memory, with every record parsed once.
 *
 * @param records by id
 * @param size of all records, as stored text
 */
record HeldPart<T>(PartState state, Map<String, Held<T>> records, Part<T> part, long size) {

    static <T> HeldPart<T> unknown(Kind<T> kind) {
        var state = PartState.unknown(kind);
        return new HeldPart<>(state, Map.of(), Part.unknown(state.standing()), 0);
    }

    /** The same part a little later: what did not change is neither parsed nor copied again. */
    HeldPart<T> with(Kind<T> kind, PartState state, List<FileStore.Row> rows) {
        if (rows.isEmpty()) {
            return state.equals(this.state) ? this : new HeldPart<>(state, records, part(state, part.records()), size);
        }
        var byId = new HashMap<>(records);
        var news = new ArrayList<T>();
        var size = this.size;
        for (var row : rows) {
            var before = byId.remove(row.id());
            size -= before == null ? 0 : before.size();
            if (row.body() != null) {
                var held = new Held<>(kind.parse(row.body()), row.body().length());
                byId.put(row.id(), held);
                news.add(held.record());
                size += held.size();
            }
        }
        var changed = rows.stream().map(FileStore.Row::id).collect(toSet());
        return new HeldPart<>(state, byId, part(state, inOrder(kind, changed, news)), size);
    }

    /** One walk through a list that is in order already: sorting 5,000 records for a single new one takes ten times as long. */
    private List<T> inOrder(Kind<T> kind, Set<String> changed, List<T> news) {
        var order = kind.order();
        news.sort(order);
        var merged = new ArrayList<T>(part.records().size() + news.size());
        var next = 0;
        for (T record : part.records()) {
            if (changed.contains(kind.id().apply(record))) {
                continue;
            }
            while (next < news.size() && order.compare(news.get(next), record) < 0) {
                merged.add(news.get(next++));
            }
            merged.add(record);
        }
        merged.addAll(news.subList(next, news.size()));
        return List.copyOf(merged);
    }

    private static <T> Part<T> part(PartState state, List<T> records) {
        return new Part<>(records, state.asOf(), state.standing(), state.expected());
    }

    record Held<T>(T record, int size) {}
}
