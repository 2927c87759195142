package dev.porchlight.database;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a task has to know, as JSON: readable in the table, and by the next version of the portal. */
final class JsonTaskData implements Serializer {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : JSON.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : JSON.readValue(data, type);
    }
}
