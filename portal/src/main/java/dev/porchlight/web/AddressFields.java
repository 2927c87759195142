package dev.porchlight.web;

import dev.porchlight.housecall.NewAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed of a new address: the fields of {@code ui/address}. */
public record AddressFields(
        @Nullable String street,
        @Nullable String street2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String country) {

    public static final String HERE = "US";
    public static final AddressFields EMPTY = new AddressFields(null, null, null, null, null, null);

    private static final int LONGEST = 100;
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");
    private static final Set<String> NAMES_OF_HERE =
            Set.of("", "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america", "estados unidos");
    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA"
                            + " MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
                            + " AS GU MP PR VI AA AE AP")
                    .split(" "));

    /** Good for nothing when there are errors. */
    public NewAddress parse(Say say, FormErrors errors) {
        String where = NAMES_OF_HERE.contains(stripped(country).toLowerCase(Locale.ROOT)) ? HERE : stripped(country);
        var address = new NewAddress(
                required("street", street, say, errors),
                stripped(street2).isEmpty() ? null : bounded("street2", stripped(street2), say, errors),
                required("city", city, say, errors),
                required("state", state, say, errors),
                required("zip", zip, say, errors),
                bounded("country", where, say, errors));
        return where.equals(HERE) ? here(address, say, errors) : address;
    }

    private static NewAddress here(NewAddress typed, Say say, FormErrors errors) {
        String state = typed.state().toUpperCase(Locale.ROOT);
        if (!STATES.contains(state)) {
            errors.add("state", say.text("web.address.state.wrong"));
        }
        if (!ZIP.matcher(typed.zip()).matches()) {
            errors.add("zip", say.text("web.address.zip.wrong"));
        }
        return new NewAddress(typed.street(), typed.streetLine2(), typed.city(), state, typed.zip(), HERE);
    }

    private static String required(String field, @Nullable String typed, Say say, FormErrors errors) {
        String text = stripped(typed);
        if (text.isEmpty()) {
            errors.add(field, say.text("web.address." + field + ".missing"));
        }
        return bounded(field, text, say, errors);
    }

    private static String bounded(String field, String text, Say say, FormErrors errors) {
        if (text.length() > LONGEST) {
            errors.add(field, say.text("web.form.tooLong", LONGEST));
        }
        return text;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
