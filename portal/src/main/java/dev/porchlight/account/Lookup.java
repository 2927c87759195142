package dev.porchlight.account;

import dev.porchlight.file.Files;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.shared.CustomerId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the customer records that an address belongs to. Housecall Pro's search is fuzzy and has no exact filter (seen
 * live), so a hit counts only when the address in it is equal to the one that is proven.
 */
@Component
class Lookup {

    /** A search for a whole address that has more hits than these pages hold is not a search for an address. */
    private static final int MOST_PAGES = 3;

    private final CustomersApi customers;
    private final KnownContacts known;
    private final Files files;
    private final SignInSettings settings;

    Lookup(CustomersApi customers, KnownContacts known, Files files, SignInSettings settings) {
        this.customers = customers;
        this.known = known;
        this.files = files;
        this.settings = settings;
    }

    /** Throws when Housecall Pro does not answer and never told us of this address. */
    List<CustomerId> customersOf(Contact contact) {
        try {
            List<CustomerId> found = search(contact);
            known.learn(contact, found);
            return found;
        } catch (HousecallException e) {
            return remembered(contact).orElseThrow(() -> e);
        }
    }

    private List<CustomerId> search(Contact contact) {
        var first = customers.search(contact.searched(), 1);
        var rest = IntStream.rangeClosed(2, Math.min(first.totalPages(), MOST_PAGES))
                .mapToObj(page -> customers.search(contact.searched(), page));
        return Stream.concat(Stream.of(first), rest)
                .flatMap(page -> page.records().stream())
                .filter(customer -> belongs(customer, contact))
                .map(Customer::id)
                .distinct()
                .toList();
    }

    /** From the hours before: as long as the file still says that the address is theirs. */
    private Optional<List<CustomerId>> remembered(Contact contact) {
        List<CustomerId> still = known.of(contact).stream()
                .filter(customer -> files.open(customer)
                        .customer()
                        .filter(profile -> belongs(profile, contact))
                        .isPresent())
                .toList();
        return still.isEmpty() ? Optional.empty() : Optional.of(still);
    }

    // A number at work is often shared by strangers to the home, so it opens nothing.
    private boolean belongs(Customer customer, Contact contact) {
        return !customer.doNotService()
                && switch (contact) {
                    case Email email ->
                        Optional.ofNullable(customer.email())
                                .flatMap(Email::parse)
                                .filter(email::equals)
                                .isPresent();
                    case Mobile mobile ->
                        Stream.of(customer.mobileNumber(), customer.homeNumber())
                                .filter(Objects::nonNull)
                                .flatMap(number -> Mobile.parse(number, settings.region()).stream())
                                .anyMatch(mobile::equals);
                };
    }
}
