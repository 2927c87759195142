package dev.porchlight.sandbox.world;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A customer with everything that hangs on them. */
public final class Customer {
    public final String id;
    public @Nullable String firstName;
    public @Nullable String lastName;
    public @Nullable String email;
    public @Nullable String mobileNumber;
    public @Nullable String homeNumber;
    public @Nullable String workNumber;
    public @Nullable String company;
    public boolean notificationsEnabled = true;
    public @Nullable String leadSource;
    public @Nullable String notes;
    public String kind = "homeowner";
    public Instant createdAt;
    public Instant updatedAt;
    public List<String> tags = new ArrayList<>();
    public boolean doNotService;
    public final List<Address> addresses = new ArrayList<>();
    public final List<Attachment> attachments = new ArrayList<>();

    final List<Job> jobs = new ArrayList<>();
    final List<Estimate> estimates = new ArrayList<>();
    final List<Lead> leads = new ArrayList<>();
    private @Nullable String searchText;

    Customer(String id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public Optional<Address> address(String addressId) {
        return addresses.stream()
                .filter(address -> addressId.equals(address.id()))
                .findFirst();
    }

    /** Documented: search looks at name, e-mail, mobile number and address. Any part of a word will do. */
    boolean matches(List<String> words) {
        String text = searchText == null ? searchText = searchText() : searchText;
        return words.stream().allMatch(text::contains);
    }

    void changed() {
        searchText = null;
    }

    /** As a job or an estimate carries it: without addresses. */
    ObjectNode json(World world) {
        return Json.object()
                .put("id", id)
                .put("first_name", firstName)
                .put("last_name", lastName)
                .put("email", email)
                .put("mobile_number", mobileNumber)
                .put("home_number", homeNumber)
                .put("work_number", workNumber)
                .put("company", company)
                .put("notifications_enabled", notificationsEnabled)
                .put("lead_source", leadSource)
                .put("notes", notes)
                .put("kind", kind)
                .put("created_at", Json.time(createdAt))
                .put("updated_at", Json.time(updatedAt))
                .put("company_name", world.company.name)
                .put("company_id", world.company.id)
                .set("tags", Json.texts(tags));
    }

    public ObjectNode json(World world, Set<String> expand) {
        ObjectNode json = json(world);
        json.set("addresses", Json.list(addresses, Address::json));
        if (expand.contains("attachments")) {
            json.set("attachments", Attachment.json(world, attachments));
        }
        if (expand.contains("do_not_service")) {
            json.put("do_not_service", doNotService);
        }
        return json;
    }

    /** Leads write the person with fewer fields. */
    ObjectNode leadJson() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("first_name", firstName)
                .put("last_name", lastName)
                .put("email", email)
                .put("company", company)
                .put("notifications_enabled", notificationsEnabled)
                .put("mobile_number", mobileNumber)
                .put("home_number", homeNumber)
                .put("work_number", workNumber);
        json.set("tags", Json.texts(tags));
        return json.put("lead_source", leadSource);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private String searchText() {
        Stream<@Nullable String> own = Stream.of(firstName, lastName, company, email, mobileNumber);
        Stream<@Nullable String> places = addresses.stream()
                .flatMap(address -> Stream.of(
                        address.street(), address.streetLine2(), address.city(), address.state(), address.zip()));
        return plain(Stream.concat(own, places).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }
}
