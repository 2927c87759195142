package dev.porchlight.database;

import java.io.IOException;

/** What a postmaster understands; {@link ProcessHandle} can only send it TERM, which waits for every client to leave. */
enum Signal {
    /** Ends sessions, writes a checkpoint, leaves. */
    FAST_SHUTDOWN("INT"),
    /** Leaves at once; the next start recovers from the write-ahead log. */
    IMMEDIATE_SHUTDOWN("QUIT");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    void to(ProcessHandle process) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return; // Somebody else may have its number by now.
        }
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
