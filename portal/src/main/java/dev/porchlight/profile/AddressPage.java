package dev.porchlight.profile;

import dev.porchlight.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form of a new address. */
public record AddressPage(AddressForm form, FormErrors errors) {

    public @Nullable String value(String field) {
        return switch (field) {
            case "street" -> form.street();
            case "street2" -> form.street2();
            case "city" -> form.city();
            case "state" -> form.state();
            case "zip" -> form.zip();
            case "country" -> form.country();
            case "request" -> form.request();
            default -> throw new IllegalArgumentException(field);
        };
    }
}
