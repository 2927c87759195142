package dev.porchlight.file;

import dev.porchlight.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One part of one file. */
record PartKey(CustomerId customer, Kind<?> kind) {

    static PartKey of(ResultSet row) throws SQLException {
        return new PartKey(new CustomerId(row.getString("customer")), Kind.named(row.getString("kind")));
    }
}
