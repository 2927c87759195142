package dev.porchlight.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        for (var row : rows) {
            if (row.body() == null) {
                byId.remove(row.id());
            } else {
                byId.put(row.id(), new Held<>(kind.parse(row.body()), row.body().length()));
            }
        }
        var inOrder =
                byId.values().stream().map(Held::record).sorted(kind.order()).toList();
        var size = byId.values().stream().mapToLong(Held::size).sum();
        return new HeldPart<>(state, byId, part(state, inOrder), size);
    }

    private static <T> Part<T> part(PartState state, List<T> records) {
        return new Part<>(records, state.asOf(), state.standing(), state.expected());
    }

    record Held<T>(T record, int size) {}
}
