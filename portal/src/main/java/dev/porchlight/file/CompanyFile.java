package dev.porchlight.file;

import dev.porchlight.housecall.Company;
import java.time.ZoneId;
import java.util.Optional;

/** The company that runs the portal, as Housecall Pro last told it. */
public class CompanyFile {

    CompanyFile() {}

    public Optional<Company> company() {
        throw new UnsupportedOperationException("is being written");
    }

    /** The company's own, else the setting {@code porchlight.zone}, else UTC. */
    public ZoneId zone() {
        throw new UnsupportedOperationException("is being written");
    }
}
