package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tries what a key may read, all at once: first the lists, then what belongs to the first records in them. */
final class Trials {

    private final Connection connection;
    private final KeyApi api;
    private final String root;

    Trials(Connection connection, URI root) {
        this.connection = connection;
        this.api = connection.to(KeyApi.class);
        this.root = root.toString().replaceFirst("/+$", "");
    }

    List<Trial> run() {
        var lists = tried(Stream.of(Operation.values()).filter(operation -> !operation.isOfARecord()), Map.of());
        var details = tried(Stream.of(Operation.values()).filter(Operation::isOfARecord), ids(lists));
        return Stream.concat(lists.stream(), details.stream()).toList();
    }

    /** Only an application's key is told of its application; a company's finds nothing there (seen live). */
    boolean isOfAnApplication() {
        return connection.finds("/application");
    }

    private List<Trial> tried(Stream<Operation> operations, Map<String, String> ids) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return operations
                    .map(operation -> CompletableFuture.supplyAsync(() -> tried(operation, ids), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Trial tried(Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        if (path.contains("{")) {
            return new Trial.Untried(operation);
        }
        try {
            return new Trial.Allowed(operation, api.read(URI.create(root + path)));
        } catch (Unauthorized | NotFound e) {
            return new Trial.Denied(operation, e.status());
        } catch (HousecallException e) {
            return new Trial.Unclear(operation, e.status());
        }
    }

    private static Map<String, String> ids(List<Trial> lists) {
        var ids = new HashMap<String, String>();
        for (var list : lists) {
            if (list instanceof Trial.Allowed(Operation operation, JsonNode answer)) {
                switch (operation) {
                    case JOBS -> id(answer.path("jobs").path(0)).forEach(id -> ids.put("job", id));
                    case ESTIMATES -> estimate(answer.path("estimates"), ids);
                    default -> {
                        // Nothing else is looked into.
                    }
                }
            }
        }
        return ids;
    }

    private static void estimate(JsonNode estimates, Map<String, String> ids) {
        for (var estimate : estimates) {
            var option = id(estimate.path("options").path(0));
            if (!option.isEmpty() && !id(estimate).isEmpty()) {
                ids.put("estimate", id(estimate).getFirst());
                ids.put("option", option.getFirst());
                return;
            }
        }
    }

    /** None, unless it is one that fits into a path. */
    private static List<String> id(JsonNode record) {
        String id = record.path("id").asString("");
        return id.matches("\\w+") ? List.of(id) : List.of();
    }
}
