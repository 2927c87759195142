package dev.porchlight.changes;

import dev.porchlight.file.Files;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.NewAddress;
import dev.porchlight.shared.AddressId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One more address of the customer's. Upstream can neither edit nor remove one afterwards. */
public record AddAddress(
        String street, @Nullable String streetLine2, String city, String state, String zip, String country)
        implements Change {

    static final String NAME = "add-address";

    /** Whether somebody would say that it is the same place: as written, but for case, spacing and punctuation. */
    boolean isAt(Address address) {
        return plain(street, streetLine2, city, state, zip)
                .equals(plain(address.street(), address.streetLine2(), address.city(), address.state(), address.zip()));
    }

    private static String plain(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "").toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Component
    static class Kind implements ChangeKind<AddAddress> {

        private final CustomersApi customers;
        private final Files files;

        Kind(CustomersApi customers, Files files) {
            this.customers = customers;
            this.files = files;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<AddAddress> type() {
            return AddAddress.class;
        }

        @Override
        public Finding look(Asked<AddAddress> asked) {
            var readAt = files.now();
            var now = customers.one(asked.customer());
            files.learn(now, readAt);
            return now.addresses().stream()
                    .filter(asked.change()::isAt)
                    .findFirst()
                    .<Finding>map(there -> new Finding.AlreadySo(receipt(there.id())))
                    .orElseGet(() -> new Finding.NotYet(() -> send(now, asked.change())));
        }

        private Map<String, String> send(Customer before, AddAddress change) {
            var sentAt = files.now();
            var added = customers.addAddress(before.id(), change.asNew());
            files.learn(before.with(added), sentAt);
            return receipt(added.id());
        }

        private static Map<String, String> receipt(@Nullable AddressId id) {
            return id == null ? Map.of() : Map.of(Outcome.Done.ADDRESS, id.value());
        }
    }

    private NewAddress asNew() {
        return new NewAddress(street, streetLine2, city, state, zip, country);
    }
}
