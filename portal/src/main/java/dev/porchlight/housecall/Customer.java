package dev.porchlight.housecall;

import dev.porchlight.shared.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer record, without the company's own notes, tags and lead source.
 *
 * @param mobileNumber ten digits without punctuation (seen live); so are the other two numbers
 * @param company the customer's own company, not the one that runs the portal
 * @param notificationsEnabled false mutes everything that Housecall Pro itself would send
 * @param doNotService only told when asked for by {@code expand[]}; false otherwise
 */
public record Customer(
        CustomerId id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String mobileNumber,
        @Nullable String homeNumber,
        @Nullable String workNumber,
        @Nullable String company,
        boolean notificationsEnabled,
        @Nullable String kind,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Address> addresses,
        boolean doNotService) {

    public Customer {
        Objects.requireNonNull(id, "id");
        addresses = Lists.present(addresses);
    }

    /** What to call this record: the person, else their company; empty when upstream knows neither. */
    public Optional<String> name() {
        String person = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
        return person.isEmpty() ? Optional.ofNullable(company).filter(c -> !c.isBlank()) : Optional.of(person);
    }

    /** The same with one more address at the end. */
    public Customer with(Address address) {
        return with(Stream.concat(addresses.stream(), Stream.of(address)).toList(), doNotService);
    }

    /** The same, with what the answer to a change does not tell. */
    public Customer withWhatIsNotToldOf(Customer before) {
        return with(addresses.isEmpty() ? before.addresses : addresses, before.doNotService);
    }

    private Customer with(List<Address> places, boolean refused) {
        return new Customer(
                id,
                firstName,
                lastName,
                email,
                mobileNumber,
                homeNumber,
                workNumber,
                company,
                notificationsEnabled,
                kind,
                createdAt,
                updatedAt,
                places,
                refused);
    }
}
