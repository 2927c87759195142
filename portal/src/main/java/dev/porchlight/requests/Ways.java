package dev.porchlight.requests;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Customer;
import dev.porchlight.web.Say;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the office can reach a customer, as far as it is on file. */
final class Ways {

    private Ways() {}

    /** @param value what is kept of the choice: it names the field and not what stands in it today */
    record Way(String value, String words) {}

    static List<Way> of(CustomerFile file, Say say) {
        var ways = new ArrayList<Way>();
        file.customer().ifPresent(customer -> add(ways, customer, say));
        return ways;
    }

    private static void add(List<Way> ways, Customer customer, Say say) {
        number(ways, "mobile", customer.mobileNumber(), say);
        number(ways, "home", customer.homeNumber(), say);
        number(ways, "work", customer.workNumber(), say);
        String email = customer.email();
        if (email != null && !email.isBlank()) {
            ways.add(new Way("email", say.text("requests.reach.write", email.strip())));
        }
    }

    private static void number(List<Way> ways, String value, @Nullable String number, Say say) {
        if (number != null && !number.isBlank()) {
            ways.add(new Way(value, say.text("requests.reach.call", say.phone(number))));
        }
    }
}
