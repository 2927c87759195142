package dev.porchlight.profile;

import dev.porchlight.account.OneTimeCodes;
import dev.porchlight.changes.ContactDetails;
import dev.porchlight.changes.EditContact;
import dev.porchlight.housecall.StoredJson;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about how to reach them.
 *
 * @param seen what the form showed before anything was typed, so that somebody else's change meanwhile is noticed
 * @param notices "yes" when ticked
 */
record ContactForm(
        @Nullable String seen,
        @Nullable String request,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String home,
        @Nullable String work,
        @Nullable String notices) {

    private static final int LONGEST = 100;

    static ContactForm of(ContactDetails held, String request, Say say) {
        return new ContactForm(
                pack(held),
                request,
                held.firstName(),
                held.lastName(),
                held.company(),
                held.email(),
                readable(held.mobileNumber(), say),
                readable(held.homeNumber(), say),
                readable(held.workNumber(), say),
                held.notificationsEnabled() ? "yes" : null);
    }

    /** The same, typed into a form that showed something else. */
    ContactForm afterSeeing(ContactDetails shown, String freshRequest) {
        return new ContactForm(
                pack(shown), freshRequest, firstName, lastName, company, email, mobile, home, work, notices);
    }

    /** What was typed, on top of what is known by now: what was not touched is not brought back. */
    ContactForm onTopOf(ContactDetails now, String freshRequest, Say say) {
        var shown = of(before(now), freshRequest, say);
        var there = of(now, freshRequest, say);
        return new ContactForm(
                there.seen,
                freshRequest,
                touched(firstName, shown.firstName, there.firstName),
                touched(lastName, shown.lastName, there.lastName),
                touched(company, shown.company, there.company),
                touched(email, shown.email, there.email),
                touched(mobile, shown.mobile, there.mobile),
                touched(home, shown.home, there.home),
                touched(work, shown.work, there.work),
                wantsNotices() == shown.wantsNotices() ? there.notices : notices);
    }

    private static @Nullable String touched(@Nullable String typed, @Nullable String shown, @Nullable String there) {
        return stripped(typed).equals(stripped(shown)) ? there : typed;
    }

    boolean wantsNotices() {
        return "yes".equals(notices);
    }

    /** What was shown; what is known now when that cannot be read. */
    ContactDetails before(ContactDetails known) {
        try {
            return StoredJson.read(
                    new String(
                            Base64.getUrlDecoder().decode(Objects.requireNonNullElse(seen, "")),
                            StandardCharsets.UTF_8),
                    ContactDetails.class);
        } catch (RuntimeException forged) {
            return known;
        }
    }

    /** Fields that were not touched stay exactly as they are upstream, however odd. */
    EditContact parse(ContactDetails before, Say say, String region, FormErrors errors) {
        var after = new ContactDetails(
                text("firstName", firstName, before.firstName(), say, errors),
                text("lastName", lastName, before.lastName(), say, errors),
                text("company", company, before.company(), say, errors),
                email(before.email(), say, errors),
                number("mobile", mobile, before.mobileNumber(), say, region, errors),
                number("home", home, before.homeNumber(), say, region, errors),
                number("work", work, before.workNumber(), say, region, errors),
                wantsNotices());
        if (errors.isEmpty() && nobody(after)) {
            errors.add("firstName", say.text("profile.contact.nobody"));
        }
        return new EditContact(before, after);
    }

    private static @Nullable String text(
            String field, @Nullable String typed, @Nullable String held, Say say, FormErrors errors) {
        String text = stripped(typed);
        if (text.equals(stripped(held))) {
            return held;
        }
        if (text.length() > LONGEST) {
            errors.add(field, say.text("web.form.tooLong", LONGEST));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String email(@Nullable String held, Say say, FormErrors errors) {
        String typed = stripped(email);
        if (typed.equals(stripped(held))) {
            return held;
        }
        if (typed.isEmpty()) {
            errors.add("email", say.text("profile.contact.email.removed"));
            return held;
        }
        var parsed = OneTimeCodes.email(typed);
        if (parsed.isEmpty()) {
            errors.add("email", say.text("profile.contact.email.wrong"));
            return held;
        }
        return parsed.equals(OneTimeCodes.email(stripped(held))) ? held : parsed.get();
    }

    private static @Nullable String number(
            String field, @Nullable String typed, @Nullable String held, Say say, String region, FormErrors errors) {
        String text = stripped(typed);
        if (text.isEmpty()) {
            return stripped(held).isEmpty() ? held : null;
        }
        if (text.equals(readable(held, say)) || text.equals(held)) {
            return held;
        }
        var parsed = Numbers.parse(text, region);
        if (parsed.isEmpty()) {
            errors.add(field, say.text("profile.contact.number.wrong"));
        }
        return parsed.orElse(held);
    }

    /** Housecall Pro wants one of these (documented). */
    private static boolean nobody(ContactDetails after) {
        return Stream.of(
                        after.firstName(),
                        after.lastName(),
                        after.email(),
                        after.mobileNumber(),
                        after.homeNumber(),
                        after.workNumber())
                .allMatch(value -> stripped(value).isEmpty());
    }

    private static String pack(ContactDetails held) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(StoredJson.write(held).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String readable(@Nullable String number, Say say) {
        return number == null || number.isBlank() ? null : say.phone(number);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
