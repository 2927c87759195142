package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The customers of the company. Nothing keeps two of them from sharing an e-mail address or a number. */
public final class Customers implements Holder {
    private static final Pattern LOOKS_LIKE_PHONE = Pattern.compile("[-+().\\s\\d]*\\d[-+().\\s\\d]*");

    private final World world;
    private final Map<String, Customer> byId = new LinkedHashMap<>();

    Customers(World world) {
        this.world = world;
    }

    @Override
    public void clear() {
        byId.clear();
    }

    public Collection<Customer> all() {
        return byId.values();
    }

    public Optional<Customer> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Seen live: fuzzy, over several fields at once, so a hit on one person's e-mail also finds those that contain it. */
    public List<Customer> search(String question) {
        boolean phone = LOOKS_LIKE_PHONE.matcher(question).matches();
        String plain = phone ? question.replaceAll("\\D", "") : Customer.plain(question);
        List<String> words = Arrays.stream(plain.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return byId.values().stream()
                .filter(customer -> customer.matches(words))
                .toList();
    }

    public Customer create(Consumer<Customer> fill) {
        Customer customer = add(world.now(), fill);
        tell("customer.created", customer);
        return customer;
    }

    /** Seen live: a change of nothing but the notes leaves {@code updated_at} as it was. */
    public void update(Customer customer, boolean onlyNotes, Runnable change) {
        change.run();
        customer.changed();
        if (!onlyNotes) {
            customer.updatedAt = world.now();
        }
        tell("customer.updated", customer);
    }

    public Address addAddress(Customer customer, Address address) {
        Address added = identified(address);
        update(customer, false, () -> customer.addresses.add(added));
        return added;
    }

    /** Their work stays and keeps naming them; they themselves cannot be found any more. */
    void delete(Customer customer) {
        byId.remove(customer.id);
        tell("customer.deleted", customer);
    }

    Customer add(Instant createdAt, Consumer<Customer> fill) {
        Customer customer = new Customer(world.ids.mint("cus_"), createdAt);
        fill.accept(customer);
        customer.addresses.replaceAll(this::identified);
        byId.put(customer.id, customer);
        return customer;
    }

    private Address identified(Address address) {
        if (address.id() != null) {
            return address;
        }
        return new Address(
                world.ids.mint("adr_"),
                address.type(),
                address.street(),
                address.streetLine2(),
                address.city(),
                address.state(),
                address.zip(),
                address.country(),
                address.latitude(),
                address.longitude());
    }

    /** Seen live: webhooks write the attachments always and after everything else. */
    private void tell(String event, Customer customer) {
        ObjectNode body = customer.json(world, Set.of("attachments"));
        world.happened(event, "customer", body);
    }
}
