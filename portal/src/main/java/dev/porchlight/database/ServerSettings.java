package dev.porchlight.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the embedded server is set up: durable, small, and with nothing outside of its folder. */
final class ServerSettings {

    static final String LOOPBACK = "127.0.0.1";

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("listen_addresses", LOOPBACK),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "50"),
            Map.entry("timezone", "UTC"),
            // What was acknowledged stays.
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            // One company's data, beside its portal: no replication, no workers, little memory.
            Map.entry("shared_buffers", "48MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("io_method", "sync"),
            Map.entry("huge_pages", "off"),
            Map.entry("random_page_cost", "1.1"),
            // A killed server would leave its share of /dev/shm behind.
            Map.entry("shared_memory_type", "mmap"),
            Map.entry("dynamic_shared_memory_type", "mmap"),
            // The log is for the server's own troubles. Those of statements reach the portal as exceptions; here they
            // would add nothing but size, and customers' data.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_line_prefix", "%m [%p] "));

    private ServerSettings() {}

    /** On the command line rather than in postgresql.conf, so that a newer portal changes them for old data, too. */
    static List<String> arguments(int port, Map<String, String> others) {
        var settings = new HashMap<>(ALWAYS);
        settings.putAll(others);
        settings.put("port", Integer.toString(port));
        var arguments = new ArrayList<String>();
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
