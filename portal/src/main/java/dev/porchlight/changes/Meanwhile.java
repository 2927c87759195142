package dev.porchlight.changes;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A read that is under way while others are: everything that is looked at before a sending is asked for at once. */
final class Meanwhile<T> {

    private final CompletableFuture<T> read;

    private Meanwhile(CompletableFuture<T> read) {
        this.read = read;
    }

    static <T> Meanwhile<T> read(Supplier<T> read) {
        return new Meanwhile<>(
                CompletableFuture.supplyAsync(Context.current().wrapSupplier(read), Thread::startVirtualThread));
    }

    /** Waits for it, and fails as it did. */
    T get() {
        try {
            return read.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }
}
