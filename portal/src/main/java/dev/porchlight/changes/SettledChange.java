package dev.porchlight.changes;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.shared.CustomerId;
import java.util.function.Supplier;

/** A change of which it is known what became of it, and whose it is, for those who are told. */
public final class SettledChange {

    private final CustomerId customer;
    private final MadeChange change;
    private final Supplier<CustomerFile> file;

    public SettledChange(CustomerId customer, MadeChange change, Supplier<CustomerFile> file) {
        this.customer = customer;
        this.change = change;
        this.file = file;
    }

    public CustomerId customer() {
        return customer;
    }

    public MadeChange change() {
        return change;
    }

    /** As it is now, opened only when somebody asks: it may have to be read. */
    public CustomerFile file() {
        return file.get();
    }
}
