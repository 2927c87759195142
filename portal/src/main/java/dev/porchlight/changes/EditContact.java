package dev.porchlight.changes;

import dev.porchlight.file.Files;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.CustomersApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Other contact details. Only what differs between the two is sent; and only while upstream still holds, for each of
 * those, what the customer saw.
 */
public record EditContact(ContactDetails before, ContactDetails after) implements Change {

    static final String NAME = "edit-contact";

    /** A field upstream, and how two of its values are told apart. */
    private enum Field {
        FIRST_NAME("first_name", ContactDetails::firstName),
        LAST_NAME("last_name", ContactDetails::lastName),
        COMPANY("company", ContactDetails::company),
        EMAIL("email", ContactDetails::email),
        MOBILE("mobile_number", ContactDetails::mobileNumber),
        HOME("home_number", ContactDetails::homeNumber),
        WORK("work_number", ContactDetails::workNumber),
        NOTIFICATIONS("notifications_enabled", ContactDetails::notificationsEnabled);

        private final String name;
        private final Function<ContactDetails, @Nullable Object> value;

        Field(String name, Function<ContactDetails, @Nullable Object> value) {
            this.name = name;
            this.value = value;
        }

        /** Absent and empty are the same to a reader. */
        @Nullable
        Object of(ContactDetails details) {
            var held = value.apply(details);
            return held instanceof String text && text.isBlank() ? null : held;
        }
    }

    /** True when nothing would be sent. */
    public boolean isEmpty() {
        for (var field : Field.values()) {
            if (!Objects.equals(field.of(before), field.of(after))) {
                return false;
            }
        }
        return true;
    }

    /** What has to be sent so that it is as wanted; nothing when somebody else changed one of the same fields. */
    Optional<Map<String, @Nullable Object>> toSend(ContactDetails now) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var field : Field.values()) {
            var wanted = field.of(after);
            var held = field.of(now);
            if (Objects.equals(wanted, field.of(before)) || Objects.equals(wanted, held)) {
                continue;
            }
            if (!Objects.equals(held, field.of(before))) {
                return Optional.empty();
            }
            fields.put(field.name, wanted);
        }
        return Optional.of(fields);
    }

    @Component
    static class Kind implements ChangeKind<EditContact> {

        private final CustomersApi customers;
        private final Files files;

        Kind(CustomersApi customers, Files files) {
            this.customers = customers;
            this.files = files;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<EditContact> type() {
            return EditContact.class;
        }

        @Override
        public Finding look(Asked<EditContact> asked) {
            var readAt = files.now();
            var now = customers.one(asked.customer());
            files.learn(now, readAt);
            var fields = asked.change().toSend(ContactDetails.of(now));
            if (fields.isEmpty()) {
                return new Finding.NotAnyMore(Outcome.Refused.OVERTAKEN);
            }
            return fields.get().isEmpty()
                    ? new Finding.AlreadySo(Map.of())
                    : new Finding.NotYet(() -> send(now, fields.get()));
        }

        private Map<String, String> send(Customer before, Map<String, @Nullable Object> fields) {
            var sentAt = files.now();
            var answered = customers.update(before.id(), fields);
            files.learn(answered.withWhatIsNotToldOf(before), sentAt);
            return Map.of();
        }
    }
}
