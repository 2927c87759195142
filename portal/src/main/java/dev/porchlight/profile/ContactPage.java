package dev.porchlight.profile;

import dev.porchlight.changes.ContactDetails;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of the contact details.
 *
 * @param now what is on file by now where it differs from what was typed, when somebody else was faster
 */
public record ContactPage(ContactForm form, List<Fact> now, FormErrors errors) {

    public @Nullable String value(String field) {
        return switch (field) {
            case "firstName" -> form.firstName();
            case "lastName" -> form.lastName();
            case "company" -> form.company();
            case "email" -> form.email();
            case "mobile" -> form.mobile();
            case "home" -> form.home();
            case "work" -> form.work();
            case "seen" -> form.seen();
            case "request" -> form.request();
            default -> throw new IllegalArgumentException(field);
        };
    }

    public boolean notices() {
        return form.wantsNotices();
    }

    static List<Fact> now(ContactForm typed, ContactDetails known, Say say) {
        var held = ContactForm.of(known, "", say);
        var differing = new ArrayList<Fact>();
        var shown = new ContactPage(held, List.of(), new FormErrors());
        var wanted = new ContactPage(typed, List.of(), new FormErrors());
        for (var field : List.of("firstName", "lastName", "company", "email", "mobile", "home", "work")) {
            String there = Objects.requireNonNullElse(shown.value(field), "");
            if (!there.equals(
                    Objects.requireNonNullElse(wanted.value(field), "").strip())) {
                differing.add(new Fact(
                        say.text("profile.field." + field), there.isEmpty() ? say.text("profile.none") : there));
            }
        }
        return List.copyOf(differing);
    }
}
