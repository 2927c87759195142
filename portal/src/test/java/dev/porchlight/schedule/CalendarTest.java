package dev.porchlight.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.SettableClock;
import dev.porchlight.database.TestDatabase;
import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.AJob;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.WorkStatus;
import dev.porchlight.web.Language;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What calendars are told, as another program reads it. It is Tuesday 8 December 2026, 2:05 pm, in New York. */
class CalendarTest {

    private static final String MORNING = "2026-12-10T14:00:00Z";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock(Rendered.NOW);
    private final CalendarEntries entries = node();

    @BeforeEach
    void tellNobodyAnythingYet() {
        JdbcClient.create(DATABASE.dataSource())
                .sql("delete from calendar_entry")
                .update();
    }

    @Test
    void saysWhenSomebodyArrivesAndNotHowLongTheWorkTakes() throws Exception {
        Job job = AJob.of("job_1")
                .called("Water heater, gas; new")
                .at(AJob.address("12 Orchard Lane", "Quincy"))
                .by("Marcus", "Dana")
                .planned(MORNING, 120)
                .job();

        VEvent visit = only(feed(file(job)));

        assertThat(start(visit)).isEqualTo(Instant.parse(MORNING));
        assertThat(end(visit)).isEqualTo(Instant.parse("2026-12-10T16:00:00Z"));
        assertThat(visit.getSummary().getValue()).isEqualTo("Water heater, gas; new");
        assertThat(visit.getLocation().getValue()).isEqualTo("12 Orchard Lane, Quincy, MA 02169");
        assertThat(visit.getDescription().getValue())
                .contains("Somebody arrives between 9 and 11 in the morning (Eastern Time).")
                .contains("Marcus and Dana of Harbor Plumbing")
                .contains("(617) 555-0100");
        assertThat(visit.getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void keepsItsPlaceInTheCalendarWhenItMoves() throws Exception {
        VEvent before = only(feed(file(planned(MORNING))));
        clock.advance(Duration.ofMinutes(10));

        VEvent after = only(feed(file(planned("2026-12-11T18:00:00Z"))));

        assertThat(uid(after)).isEqualTo(uid(before));
        assertThat(sequence(before)).isZero();
        assertThat(sequence(after)).isEqualTo(1);
        assertThat(start(after)).isEqualTo(Instant.parse("2026-12-11T18:00:00Z"));
    }

    @Test
    void readsTheSameEachTimeAsLongAsNothingChanged() {
        String first = feed(file(planned(MORNING)));
        clock.advance(Duration.ofHours(1));

        assertThat(feed(file(planned(MORNING)))).isEqualTo(first);
    }

    @Test
    void tellsForThirtyDaysThatNobodyComes() throws Exception {
        VEvent before = only(feed(file(planned("2027-03-01T14:00:00Z"))));
        CustomerFile without = file();

        VEvent cancelled = only(feed(without));
        clock.advance(Duration.ofDays(29));
        String later = feed(without);
        clock.advance(Duration.ofDays(2));
        String afterwards = feed(without);

        assertThat(uid(cancelled)).isEqualTo(uid(before));
        assertThat(sequence(cancelled)).isEqualTo(1);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(start(cancelled)).isEqualTo(start(before));
        assertThat(only(later).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(events(afterwards)).isEmpty();
    }

    @Test
    void tellsThatNobodyComesForAJobThatWasCanceled() throws Exception {
        feed(file(planned(MORNING)));
        Job canceled = AJob.of("job_1")
                .planned(MORNING, 120)
                .status(WorkStatus.PRO_CANCELED)
                .job();

        assertThat(only(feed(file(canceled))).getStatus().getValue()).isEqualTo("CANCELLED");
        clock.advance(Duration.ofDays(3));
        assertThat(only(feed(file(canceled))).getStatus().getValue())
                .as("when its day is past as well")
                .isEqualTo("CANCELLED");
        assertThat(only(feed(file(planned(MORNING)))).getStatus().getValue())
                .as("when the office takes it back")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void keepsWhatHasHappened() throws Exception {
        feed(file(planned(MORNING)));
        clock.advance(Duration.ofDays(3));
        Job done = AJob.of("job_1")
                .planned(MORNING, 120)
                .finished("2026-12-10T17:00:00Z")
                .job();

        VEvent visit = only(feed(file(done)));

        assertThat(visit.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(sequence(visit)).isZero();
    }

    @Test
    void provesNothingByAListThatIsNotAllThere() throws Exception {
        feed(file(planned(MORNING)));
        CustomerFile aged = AFile.of()
                .jobs(new Part<>(List.of(), AFile.LEARNT, Standing.AGED, 1))
                .file();

        VEvent visit = only(feed(aged));

        assertThat(visit.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(sequence(visit)).isZero();
    }

    @Test
    void isNotTakenBackByAnOlderFile() throws Exception {
        CustomerFile older = learnt(AFile.LEARNT.minusSeconds(60), planned(MORNING));
        CustomerFile newer = learnt(AFile.LEARNT, planned("2026-12-11T14:00:00Z"));
        feed(older);
        feed(newer);

        VEvent visit = only(feed(older));

        assertThat(start(visit)).isEqualTo(Instant.parse("2026-12-11T14:00:00Z"));
        assertThat(sequence(visit)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland", "America/Los_Angeles"})
    void takesAllOfTheDayWhenSomebodyMayComeAnyTime(String zoneOfTheServer) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zoneOfTheServer));
            String feed =
                    feed(file(AJob.of("job_1").plannedAnyTime("2026-12-24").job()));

            assertThat(feed).contains("DTSTART;VALUE=DATE:20261224\r\n", "DTEND;VALUE=DATE:20261225\r\n");
            assertThat(only(feed).getDateTimeStart().getDate()).isEqualTo(LocalDate.parse("2026-12-24"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** 9 to 11 in the morning before and after the clocks change, and the hour that comes twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-31T13:00:00Z",
                "2026-11-01T05:30:00Z",
                "2026-11-01T06:30:00Z",
                "2026-11-01T14:00:00Z",
                "2027-03-13T14:00:00Z",
                "2027-03-14T06:30:00Z",
                "2027-03-14T13:00:00Z"
            })
    void isRightWhenTheClocksChange(String start) throws Exception {
        Say autumn = Rendered.say(Language.ENGLISH, Instant.parse("2026-10-20T16:00:00Z"));

        VEvent visit = only(feed(file(planned(start)), autumn));

        assertThat(start(visit)).isEqualTo(Instant.parse(start));
        assertThat(end(visit)).isEqualTo(Instant.parse(start).plus(Duration.ofHours(2)));
    }

    @Test
    void neverTellsTwoThingsUnderOneNumberHoweverManyNodesAreAsked() throws Exception {
        List<CustomerFile> files = IntStream.range(0, 8)
                .mapToObj(i -> learnt(AFile.LEARNT.plusSeconds(i), planned("2026-12-1" + i + "T14:00:00Z")))
                .toList();
        List<CalendarEntries> nodes = List.of(node(), node());
        var asked = new ArrayList<Callable<List<ToldEntry>>>();
        for (int i = 0; i < 64; i++) {
            CustomerFile file = files.get(i * 5 % files.size());
            CalendarEntries node = nodes.get(i % 2);
            asked.add(() -> node.of(file, say()));
        }

        var told = new ArrayList<ToldEntry>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<ToldEntry>> answer : threads.invokeAll(asked)) {
                told.addAll(answer.get());
            }
        }

        assertThat(told).hasSize(64);
        told.stream()
                .collect(Collectors.groupingBy(ToldEntry::sequence))
                .forEach((sequence, same) ->
                        assertThat(Set.copyOf(same)).as("sequence %d", sequence).hasSize(1));
    }

    @Test
    void callsOffOneVisitForWhoeverHasItsFile() throws Exception {
        ToldEntry told = entries.of(file(planned(MORNING)), say()).getFirst();
        ToldEntry cancelled = entries.of(file(), say()).getFirst();
        EventWords words = words(file(), say());

        String booked = Icalendar.one(words.event(told), words.organizer());
        String called = Icalendar.one(words.event(cancelled), words.organizer());

        assertThat(read(booked).getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read(called).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(only(called).getOrganizer().getValue()).isEqualTo("mailto:office@harborplumbing.example");
    }

    private CalendarEntries node() {
        return new CalendarEntries(
                new CalendarEntryTable(JdbcClient.create(DATABASE.dataSource())),
                new Agendas(),
                new JdbcTransactionManager(DATABASE.dataSource()),
                clock);
    }

    private static Job planned(String start) {
        return AJob.of("job_1").planned(start, 120).job();
    }

    private static CustomerFile file(Job... jobs) {
        return AFile.of().with(jobs).file();
    }

    private static CustomerFile learnt(Instant at, Job... jobs) {
        return AFile.of()
                .jobs(new Part<>(List.of(jobs), at, Standing.CURRENT, jobs.length))
                .file();
    }

    private Say say() {
        return Rendered.say(Language.ENGLISH, clock.instant());
    }

    private String feed(CustomerFile file) {
        return feed(file, say());
    }

    private String feed(CustomerFile file, Say say) {
        return text(entries, file, say);
    }

    private static String text(CalendarEntries entries, CustomerFile file, Say say) {
        EventWords words = words(file, say);
        return Icalendar.feed(
                words.calendarName(),
                say.zone().getId(),
                entries.of(file, say).stream().map(words::event).toList());
    }

    private static EventWords words(CustomerFile file, Say say) {
        return new EventWords(file, say, Rendered.BRAND, URI.create("https://portal.example/"));
    }

    private static Calendar read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar;
    }

    private static List<VEvent> events(String text) throws Exception {
        return read(text).getComponents(Component.VEVENT);
    }

    private static VEvent only(String text) throws Exception {
        List<VEvent> events = events(text);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String uid(VEvent event) {
        return event.getUid().orElseThrow().getValue();
    }

    private static int sequence(VEvent event) {
        return event.getSequence().getSequenceNo();
    }

    private static Instant start(VEvent event) {
        return instant(event.getDateTimeStart().getDate());
    }

    private static Instant end(VEvent event) {
        return instant(event.getDateTimeEnd().getDate());
    }

    private static Instant instant(Temporal time) {
        return Instant.from(time);
    }
}
