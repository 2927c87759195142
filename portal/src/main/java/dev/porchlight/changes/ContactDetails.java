package dev.porchlight.changes;

import dev.porchlight.housecall.Customer;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is called and reached.
 *
 * @param mobileNumber ten digits, or E.164 for a number outside North America; so are the other two
 * @param notificationsEnabled false mutes everything that Housecall Pro itself would send
 */
public record ContactDetails(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String mobileNumber,
        @Nullable String homeNumber,
        @Nullable String workNumber,
        boolean notificationsEnabled) {

    /** Of somebody of whom nothing is known. */
    public static final ContactDetails NONE = new ContactDetails(null, null, null, null, null, null, null, true);

    public static ContactDetails of(Customer customer) {
        return new ContactDetails(
                customer.firstName(),
                customer.lastName(),
                customer.company(),
                customer.email(),
                customer.mobileNumber(),
                customer.homeNumber(),
                customer.workNumber(),
                customer.notificationsEnabled());
    }
}
