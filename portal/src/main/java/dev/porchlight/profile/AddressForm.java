package dev.porchlight.profile;

import dev.porchlight.changes.AddAddress;
import dev.porchlight.web.AddressFields;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;

/** What somebody typed of a new address. */
record AddressForm(
        @Nullable String request,
        @Nullable String street,
        @Nullable String street2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String country) {

    static AddressForm empty(String request) {
        return new AddressForm(request, null, null, null, null, null, AddressFields.HERE);
    }

    AddressForm with(String freshRequest) {
        return new AddressForm(freshRequest, street, street2, city, state, zip, country);
    }

    AddressFields fields() {
        return new AddressFields(street, street2, city, state, zip, country);
    }

    AddAddress parse(Say say, FormErrors errors) {
        var address = fields().parse(say, errors);
        return new AddAddress(
                address.street(),
                address.streetLine2(),
                address.city(),
                address.state(),
                address.zip(),
                address.country());
    }
}
