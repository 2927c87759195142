package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.World;
import java.util.Collection;
import java.util.Set;

/** Customers. There is no way to delete or merge them, and none to look one up exactly by e-mail or number. */
final class CustomersApi {
    private static final Sorting<Customer> SORTING = Sorting.<Customer>newSorting()
            .by("created_at", customer -> customer.createdAt)
            .by("updated_at", customer -> customer.updatedAt)
            .by("id", customer -> customer.id)
            .by("first_name", customer -> customer.firstName)
            .by("last_name", customer -> customer.lastName)
            .by("email", customer -> customer.email)
            .by("company", customer -> customer.company);
    private final World world;
    private final Find find;

    CustomersApi(Api api) {
        world = api.world;
        find = new Find(world);
        api.get("/customers", KeyKind.ANY, this::list);
        api.post("/customers", KeyKind.ANY, this::create);
        api.get("/customers/{customer}", KeyKind.ANY, this::one);
        api.put("/customers/{customer}", KeyKind.ANY, this::update);
    }

    private Answer list(Call call) {
        Set<String> expand = expand(call);
        call.array("location_ids");
        Collection<Customer> found =
                call.one("q").<Collection<Customer>>map(world.customers::search).orElseGet(world.customers::all);
        return Page.answer(call, "customers", SORTING.sort(call, found), customer -> customer.json(world, expand));
    }

    private Answer one(Call call) {
        return Answer.json(200, find.customer(call).json(world, expand(call)));
    }

    private Answer create(Call call) {
        Customer created = new CustomerFields(world, call.body()).create();
        return Answer.json(201, created.json(world, Set.of()));
    }

    /** Seen live: only what is sent changes. Addresses cannot be sent, documented. */
    private Answer update(Call call) {
        Customer customer = find.customer(call);
        CustomerFields fields = new CustomerFields(world, call.body());
        world.customers.update(customer, fields.areOnlyNotes(), () -> fields.applyTo(customer));
        return Answer.json(200, customer.json(world, Set.of()));
    }

    private static Set<String> expand(Call call) {
        return call.expand("attachments", "do_not_service");
    }
}
