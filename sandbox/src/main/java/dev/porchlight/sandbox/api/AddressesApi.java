package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Address;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses of a customer. They can be added, never changed or removed. */
final class AddressesApi {
    private final World world;
    private final Find find;

    AddressesApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/customers/{customer}/addresses", KeyKind.ANY, this::list);
        api.post("/customers/{customer}/addresses", KeyKind.ANY, this::create);
        api.get("/customers/{customer}/addresses/{address}", KeyKind.ANY, this::one);
    }

    private Answer list(Call call) {
        List<Address> all = new ArrayList<>(find.customer(call).addresses);
        // Neither time is told of an address; they stand in the order in which they were added.
        Sorting<Address> sorting = Sorting.<Address>newSorting().by("created_at", all::indexOf);
        sorting.by("updated_at", all::indexOf);
        return Page.answer(call, "addresses", sorting.sort(call, all), Address::json);
    }

    private Answer create(Call call) {
        Customer customer = find.customer(call);
        Fields body = call.body();
        Stream.of("street", "city", "state", "zip").forEach(body::requiredText);
        Address read = read(body, customer.addresses.isEmpty() ? "billing" : "service");
        return Answer.json(200, world.customers.addAddress(customer, read).json());
    }

    private Answer one(Call call) {
        Address address = find.customer(call)
                .address(call.path("address"))
                .orElseThrow(() -> Refusal.error(404, "Address not found"));
        return Answer.json(200, address.json());
    }

    static Address read(Fields fields, String type) {
        return new Address(
                null,
                type,
                text(fields, "street"),
                text(fields, "street_line_2"),
                text(fields, "city"),
                text(fields, "state"),
                text(fields, "zip"),
                // Reported: left out, the United States are taken.
                fields.text("country").orElse("US"),
                coordinate(fields, "latitude"),
                coordinate(fields, "longitude"));
    }

    private static @Nullable String text(Fields fields, String name) {
        return fields.text(name).orElse(null);
    }

    /** Documented as a number or a text. */
    private static @Nullable Double coordinate(Fields fields, String name) {
        return fields.degrees(name).orElse(null);
    }
}
