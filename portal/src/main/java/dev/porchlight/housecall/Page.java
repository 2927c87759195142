package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Objects;

/** One page of a long list. Upstream names the list after what is in it. */
public record Page<T>(
        int page,
        int pageSize,
        int totalPages,
        int totalItems,

        @JsonAlias({
            "customers",
            "jobs",
            "estimates",
            "invoices",
            "leads",
            "addresses",
            "line_items",
            "employees",
            "lead_sources"
        })
        List<T> records) {

    /** The most that upstream gives at once; more is refused with a 400 (seen live). */
    public static final int LARGEST = 200;

    /** An answer without its list is not a page that is empty: whoever took it for one would forget what they have. */
    public Page {
        records = Lists.present(Objects.requireNonNull(records, "list"));
    }
}
