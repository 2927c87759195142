package dev.porchlight.housecall;

import java.util.function.Supplier;

/** Who is let through the gate first. Carried by the calling thread: {@code REFRESH.during(() -> jobs.page(…))}. */
public enum Priority {
    /** Somebody looks at a page that cannot be shown without this. The default. */
    WAITED_FOR,
    /** A stale part behind a page that is already shown, a webhook, a sweep. */
    REFRESH,
    /** The rest of a long list, the invoice index. */
    BACKFILL;

    private static final ScopedValue<Priority> CURRENT = ScopedValue.newInstance();

    static Priority current() {
        return CURRENT.orElse(WAITED_FOR);
    }

    public <T> T during(Supplier<T> call) {
        return ScopedValue.where(CURRENT, this).call(call::get);
    }
}
