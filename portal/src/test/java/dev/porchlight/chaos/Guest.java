package dev.porchlight.chaos;

import dev.porchlight.chaos.Tab.NoAnswer;
import dev.porchlight.chaos.Tab.Page;
import dev.porchlight.chaos.Testimony.Time;
import dev.porchlight.chaos.Testimony.Told;
import dev.porchlight.chaos.Testimony.Word;
import dev.porchlight.sandbox.mail.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of the pages, with the pages' real links and forms. Remembers everything that a page says of a change:
 * it reads the marks, not the words.
 */
final class Guest {

    private static final Pattern CODE = Pattern.compile("(?<![-\\w])\\d{6}\\b");
    private static final Duration LONGEST_FOR_A_CODE = Duration.ofMinutes(3);
    private static final Duration ASKS_AGAIN_AFTER = Duration.ofSeconds(25);
    private static final String ENTER = "form[action=/sign-in/code]";
    private static final String TIMES = "form#time";
    private static final String CHANGE = "/schedule/changes/";

    private final String email;
    private final String customer;
    private final Tab tab;
    private final Mailbox mailbox;
    private final Testimony testimony;
    private final Random random;
    private final Tally tally;
    private final Map<String, UUID> references = new LinkedHashMap<>();
    private boolean isIn;

    Guest(Person person, Nodes nodes, Mailbox mailbox, Testimony testimony, Random random, Tally tally) {
        this.email = person.email();
        this.customer = person.customer();
        this.tab = new Tab(nodes, random, tally);
        this.mailbox = mailbox;
        this.testimony = testimony;
        this.random = random;
        this.tally = tally;
    }

    /** @param customer their id at Housecall Pro */
    record Person(String email, String customer) {}

    String customer() {
        return customer;
    }

    /**
     * With the code that comes, or the next one: who sends it may have died meanwhile. Nobody asks for it too soon, since
     * the code before is worth nothing from then on.
     */
    void signIn() throws NoAnswer, InterruptedException {
        long end = System.nanoTime() + LONGEST_FOR_A_CODE.toNanos();
        long again = System.nanoTime() + ASKS_AGAIN_AFTER.toNanos();
        var tried = new HashSet<String>();
        var page = tab.press(form(tab.open("/sign-in"), "main form"), Map.of("address", email));
        while (System.nanoTime() < end) {
            var code = code().filter(tried::add);
            if (code.isPresent()) {
                page = tab.press(form(page, ENTER), Map.of("code", code.get()));
                if (!page.isAt("/sign-in")) {
                    isIn = true;
                    return;
                }
            } else if (System.nanoTime() > again) {
                tally.count("codes asked for again");
                page = tab.press(form(page, "form[action=/sign-in/code/again]"), Map.of());
                again = System.nanoTime() + ASKS_AGAIN_AFTER.toNanos();
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IllegalStateException(
                email + " could not sign in: " + page.document().select("main").text());
    }

    /** The newest; there are other mails, too. */
    private Optional<String> code() {
        return mailbox.to(email).reversed().stream()
                .flatMap(mail -> CODE.matcher(mail.text()).results())
                .map(MatchResult::group)
                .findFirst();
    }

    Page open(String path) throws NoAnswer, InterruptedException {
        return heard(tab.open(path));
    }

    /** The links of a page that begin like this. */
    static List<String> links(Page page, String prefix) {
        return page.document().select("main a[href^=" + prefix + "]").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .toList();
    }

    static List<String> times(Page page) {
        return page.document().select("input[name=time]").stream()
                .map(radio -> radio.attr("value"))
                .distinct()
                .toList();
    }

    static Time time(String value) {
        var parts = value.split("/");
        return new Time(Instant.parse(parts[0]), Instant.parse(parts[1]));
    }

    /** Takes a time, sometimes with two presses, and comes to what is to be checked; or to why not. */
    Page choose(Page times, String time) throws NoAnswer, InterruptedException {
        var page = random.nextDouble() < 0.2
                ? tab.pressTwice(form(times, TIMES), Map.of("time", time))[1]
                : chooseOnce(times, time);
        if (page.path().endsWith("/details")) {
            page = tab.press(form(page, "form[action$=/details]"), Map.of("text", "The gate sticks."));
        }
        return page;
    }

    Page chooseOnce(Page times, String time) throws NoAnswer, InterruptedException {
        return tab.press(form(times, TIMES), Map.of("time", time));
    }

    /** Presses the button that sends, once or twice, and hears what comes. */
    Page send(FormElement form, Map<String, String> typed, Wish wish) throws NoAnswer, InterruptedException {
        var key = UUID.fromString(
                Objects.requireNonNull(form.selectFirst("input[name=request]")).attr("value"));
        testimony.pressed(key, wish);
        tally.count("presses");
        Page page;
        if (random.nextDouble() < 0.35) {
            tally.count("double presses");
            var both = tab.pressTwice(form, typed);
            heard(key, both[0]);
            page = both[1];
        } else {
            page = tab.press(form, typed);
        }
        heard(key, page);
        if (random.nextDouble() < 0.2) {
            // Back, and once more: the same page, the same button.
            tally.count("presses after Back");
            heard(key, tab.press(form, typed));
        }
        return page;
    }

    static FormElement form(Page page, String selector) {
        return page.form(selector)
                .orElseThrow(() -> new IllegalStateException("No form " + selector + " at " + page.path() + ", "
                        + page.status() + ": " + page.document().select("main").text()));
    }

    /** What came of a press: a page about the change, or the times again because this one has gone. */
    private void heard(UUID key, Page page) {
        if (page.isAt(CHANGE)) {
            references.putIfAbsent(page.path().substring(CHANGE.length()), key);
            heard(page);
        } else if (page.isAt("/schedule/bookings/") && page.path().endsWith("/times")) {
            tally.count("times that had gone when sent");
            testimony.told(new Told(key, null, Word.REFUSED, page.since(), page.at()));
        }
    }

    /** Every mark of a change on any page. */
    private Page heard(Page page) {
        for (Element mark : page.document().select("[data-change][data-outcome]")) {
            var key = references.get(mark.attr("data-change"));
            if (key != null) {
                var word = Word.valueOf(mark.attr("data-outcome").toUpperCase(Locale.ROOT));
                testimony.told(new Told(key, mark.attr("data-change"), word, page.since(), page.at()));
            }
        }
        return page;
    }

    static @Nullable String outcome(Page page) {
        var mark = page.document().selectFirst("[data-outcome]");
        return mark == null ? null : mark.attr("data-outcome");
    }

    /** Waits in front of a page that completes itself, but not for ever. */
    Page await(Page page, Duration patience) throws NoAnswer, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var now = page;
        while ("saving".equals(outcome(now)) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(500));
            now = open(now.path());
        }
        return now;
    }

    /** When all is over: every change once more, and the list of what is to come, until it shows what is so. */
    void lookBack(Annals annals, Duration patience) throws NoAnswer, InterruptedException {
        if (!isIn) {
            signIn();
        }
        long end = System.nanoTime() + patience.toNanos();
        for (var reference : references.keySet()) {
            await(open(CHANGE + reference), Duration.ofNanos(end - System.nanoTime()));
        }
        var visits = visits();
        while (!visits.equals(annals.real(customer)) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1000);
            visits = visits();
        }
        testimony.shown(customer, visits);
    }

    /** The page that asks whether to cancel carries the time that it shows. */
    private Map<String, Time> visits() throws NoAnswer, InterruptedException {
        var visits = new HashMap<String, Time>();
        for (String link : links(open("/schedule"), "/schedule/visits/")) {
            var seen = open(link + "/cancellation").document().selectFirst("input[name=seen]");
            if (seen != null) {
                visits.put(link.substring(link.lastIndexOf('/') + 1), time(seen.attr("value")));
            }
        }
        return visits;
    }
}
