package dev.porchlight.profile;

import dev.porchlight.account.Devices;
import dev.porchlight.changes.AddAddress;
import dev.porchlight.changes.Change;
import dev.porchlight.changes.ChangeWords;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Customer;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the profile prints.
 *
 * @param name absent when upstream knows none
 * @param contact absent while nothing is known of the customer
 * @param notices the sentence about the company's own notices; absent with {@code contact}
 * @param just what was changed a moment ago
 */
public record ProfilePage(
        Freshness freshness,
        @Nullable String name,
        @Nullable List<Fact> contact,
        @Nullable String notices,
        List<Place> places,
        List<Device> devices,
        @Nullable ChangeWords just,
        List<ChangeWords> changes) {

    /**
     * An address.
     *
     * @param saving the sentence about one that is still being saved
     * @param subject of a letter to the office about it
     */
    public record Place(
            String text, @Nullable String kind, @Nullable String saving, String subject) {}

    public record Device(String id, String words, String details, boolean here) {}

    static ProfilePage of(
            CustomerFile file,
            List<Devices.Device> devices,
            List<MadeChange> changes,
            @Nullable MadeChange just,
            Say say) {
        var customer = file.customer();
        return new ProfilePage(
                Freshness.of(file, file.profile()),
                customer.flatMap(Customer::name).orElse(null),
                customer.map(known -> contact(known, say)).orElse(null),
                customer.map(known ->
                                say.text(known.notificationsEnabled() ? "profile.notices.on" : "profile.notices.off"))
                        .orElse(null),
                places(customer, changes, say),
                devices.stream().map(device -> device(device, say)).toList(),
                just == null ? null : ChangeWords.of(just, say),
                changes.stream().map(change -> ChangeWords.of(change, say)).toList());
    }

    public boolean hasOtherDevices() {
        return devices.stream().anyMatch(device -> !device.here());
    }

    private static List<Fact> contact(Customer customer, Say say) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("name", customer.name().orElse(null), say));
        if (customer.name().isPresent()
                && customer.company() != null
                && !customer.company().isBlank()) {
            facts.add(fact("company", customer.company(), say));
        }
        facts.add(fact("email", customer.email(), say));
        facts.add(fact("mobile", number(customer.mobileNumber(), say), say));
        if (number(customer.homeNumber(), say) != null) {
            facts.add(fact("home", number(customer.homeNumber(), say), say));
        }
        if (number(customer.workNumber(), say) != null) {
            facts.add(fact("work", number(customer.workNumber(), say), say));
        }
        return List.copyOf(facts);
    }

    private static Fact fact(String field, @Nullable String text, Say say) {
        return new Fact(
                say.text("profile.field." + field), text == null || text.isBlank() ? say.text("profile.none") : text);
    }

    private static @Nullable String number(@Nullable String number, Say say) {
        return number == null || number.isBlank() ? null : say.phone(number);
    }

    /** Those on file, then those that are still being saved. */
    private static List<Place> places(Optional<Customer> customer, List<MadeChange> changes, Say say) {
        var known = customer.stream()
                .flatMap(found -> found.addresses().stream())
                .filter(address -> !address.isBlank())
                .map(address -> place(address, null, say));
        var saving = changes.stream()
                .filter(change -> change.outcome() instanceof Outcome.BeingSaved)
                .flatMap(change -> pending(change.change())
                        .map(address -> place(
                                address,
                                say.text(
                                        "changes.saving.brief",
                                        change.reference().value()),
                                say)));
        return Stream.concat(known, saving).toList();
    }

    private static Stream<Address> pending(Change change) {
        return change instanceof AddAddress added
                ? Stream.of(new Address(
                        null,
                        null,
                        added.street(),
                        added.streetLine2(),
                        added.city(),
                        added.state(),
                        added.zip(),
                        added.country()))
                : Stream.empty();
    }

    private static Place place(Address address, @Nullable String saving, Say say) {
        String text = say.place(address);
        String kind = "profile.address.kind." + Objects.requireNonNullElse(address.type(), "");
        return new Place(
                text, say.knows(kind) ? say.text(kind) : null, saving, say.text("profile.address.subject", text));
    }

    private static Device device(Devices.Device device, Say say) {
        String details = device.here()
                ? say.text("profile.device.here", device.contact(), say.day(device.since()))
                : say.text("profile.device.seen", device.contact(), say.moment(device.seenAt()));
        return new Device(
                device.id().toString(),
                device.words().isBlank() ? say.text("profile.device.unknown") : device.words(),
                details,
                device.here());
    }
}
