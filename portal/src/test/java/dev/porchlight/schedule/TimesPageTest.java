package dev.porchlight.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.changes.Seen;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Job;
import dev.porchlight.policy.Rule;
import dev.porchlight.schedule.Planner.Prospect;
import dev.porchlight.schedule.TimesPage.Place;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Language;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import dev.porchlight.windows.Days;
import dev.porchlight.windows.Window;
import dev.porchlight.windows.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On Tuesday 8 December 2026, 2:05 pm, in New York. */
class TimesPageTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-12-09");
    private static final Place PLACE = new Place("/schedule/visits/appt_1/move", "/schedule/visits/appt_1");
    private static final Job JOB = AJob.of("job_1")
            .planned("2026-12-10T14:00:00Z", 120, "pro_Marcus")
            .by("Marcus")
            .job();

    @Test
    void offersTheFreeTimesOfEachDayAsRadioButtons() {
        Document page = page(days(Days.State.CURRENT, null, "2026-12-09T14:00:00Z", "2026-12-11T19:00:00Z"), List.of());

        assertThat(page.select("fieldset legend").eachText()).containsExactly("Tomorrow", "Friday 11 December");
        assertThat(page.select("input[type=radio][name=time]").eachAttr("value"))
                .containsExactly(
                        "2026-12-09T14:00:00Z/2026-12-09T16:00:00Z", "2026-12-11T19:00:00Z/2026-12-11T21:00:00Z");
        assertThat(page.select("label.answer").first().text()).isEqualTo("Between 9 and 11 in the morning");
        assertThat(page.text()).contains("Thursday 10 December, between 9 and 11 in the morning", "Marcus still comes");
        PageRules.hold(page);
    }

    @Test
    void offersTheNextFreeTimeWhereThereIsNone() {
        Window free = window("2026-12-28T14:00:00Z");
        Document page = page(days(Days.State.CURRENT, free), List.of());

        assertThat(page.select(".empty").text()).contains("No free time between", "Next free: Monday 28 December");
        assertThat(page.select(".empty a").first().attr("href"))
                .isEqualTo("/schedule/visits/appt_1/move?from=2026-12-28");
        assertThat(page.select("form#time")).isEmpty();
    }

    @Test
    void offersTheNearestFirstWhenATimeHasGone() {
        var errors = new FormErrors();
        errors.add("time", "That time has just gone.");
        Document page = page(
                Rendered.english(),
                days(Days.State.CURRENT, null, "2026-12-09T14:00:00Z"),
                List.of(window("2026-12-11T14:00:00Z")),
                errors);

        assertThat(page.select("legend").first().text()).isEqualTo("The nearest free times");
        assertThat(page.select("fieldset").first().text()).contains("Friday 11 December, between 9 and 11");
        assertThat(page.select("fieldset[aria-describedby=time-error]")).isNotEmpty();
        assertThat(page.select("#time-error").text()).isEqualTo("That time has just gone.");
    }

    @Test
    void isHonestAboutWhatItDoesNotKnow() {
        for (Say say : List.of(Rendered.english(), Rendered.spanish())) {
            for (var state : Days.State.values()) {
                PageRules.hold(page(say, days(state, null), List.of(), new FormErrors()));
            }
        }
        assertThat(page(days(Days.State.UNANSWERED, null), List.of()).text())
                .contains("cannot see which times are free", "(617) 555-0100");
        assertThat(page(days(Days.State.OLD, null, "2026-12-09T14:00:00Z"), List.of())
                        .text())
                .contains("These were the free times");
    }

    @Test
    void tellsTheTwoHoursOfAnAutumnNightApart() {
        Say autumn = Rendered.say(Language.ENGLISH, Instant.parse("2026-10-31T16:00:00Z"));
        var day = new Days.Day(
                LocalDate.parse("2026-11-01"), List.of(window("2026-11-01T05:30:00Z"), window("2026-11-01T06:30:00Z")));

        Document page = page(
                autumn,
                new Days(List.of(day), Days.State.CURRENT, null, null, null, null),
                List.of(),
                new FormErrors());

        assertThat(page.select("input[name=time]").eachAttr("value"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(page.select("input[name=time]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static Document page(Days days, List<Window> gone) {
        return page(Rendered.english(), days, gone, new FormErrors());
    }

    private static Document page(Say say, Days days, List<Window> gone, FormErrors errors) {
        var page = TimesPage.of(prospect(say), days, WEDNESDAY, PLACE, gone, errors, say);
        return Rendered.at("/schedule/visits/appt_1/move").in(say).page("schedule/times", page);
    }

    private static Prospect prospect(Say say) {
        var visit = new OwnVisit(JOB, JOB.schedule().appointments().getFirst());
        var wish = new Wish(Duration.ofHours(2), List.of(), null)
                .between(say.now().plus(Duration.ofHours(1)), say.now().plus(Duration.ofDays(60)));
        return new Prospect(
                new Plan.Move(JOB.id(), visit.appointment().id(), Seen.of(visit.appointment())),
                new Rule.Allowed(say.now()),
                wish,
                Duration.ofMinutes(120),
                Address.UNKNOWN,
                JOB,
                visit,
                null);
    }

    private static Days days(Days.State state, @Nullable Window next, String... starts) {
        var days = Stream.of(starts)
                .map(start -> new Days.Day(LocalDate.parse(start.substring(0, 10)), List.of(window(start))))
                .toList();
        return new Days(days, state, Instant.parse("2026-12-08T19:00:00Z"), null, null, next);
    }

    private static Window window(String start) {
        Instant from = Instant.parse(start);
        return new Window(from, from.plus(Duration.ofHours(2)), List.of());
    }
}
