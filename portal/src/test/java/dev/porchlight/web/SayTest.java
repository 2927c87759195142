package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Appointment;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {

    private final Say english = Rendered.english();
    private final Say spanish = Rendered.spanish();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        09:00 | 120 | between 9 and 11 in the morning                     | entre las 9 y las 11 de la mañana
        11:00 | 120 | between 11 in the morning and 1 in the afternoon    | entre las 11 de la mañana y la 1 de la tarde
        10:00 | 120 | between 10 in the morning and noon                  | entre las 10 de la mañana y el mediodía
        12:00 | 120 | between noon and 2 in the afternoon                 | entre el mediodía y las 2 de la tarde
        12:30 |  60 | between 12:30 and 1:30 in the afternoon             | entre las 12:30 y la 1:30 de la tarde
        17:00 | 120 | between 5 in the afternoon and 7 in the evening     | entre las 5 de la tarde y las 7 de la noche
        23:00 | 120 | between 11 in the evening and 1 at night            | entre las 11 de la noche y la 1 de la madrugada
        09:00 |   0 | at 9 in the morning                                 | a las 9 de la mañana
        13:15 |   0 | at 1:15 in the afternoon                            | a la 1:15 de la tarde
        12:00 |   0 | at noon                                             | al mediodía
        00:00 |   0 | at midnight                                         | a medianoche
        """)
    void saysArrivalWindowsAsPeopleDo(LocalTime start, int minutes, String inEnglish, String inSpanish) {
        Instant from = onTheNinth(start);

        assertThat(english.window(from, Duration.ofMinutes(minutes))).isEqualTo(inEnglish);
        assertThat(spanish.window(from, Duration.ofMinutes(minutes))).isEqualTo(inSpanish);
    }

    @Test
    void neverTakesTheLengthOfTheWorkForAnArrivalWindow() {
        var visit = new Appointment(
                new AppointmentId("appt_1"),
                null,
                onTheNinth(LocalTime.of(9, 0)),
                onTheNinth(LocalTime.of(15, 0)),
                false,
                0,
                List.of());

        assertThat(english.window(visit)).isEqualTo("at 9 in the morning");
    }

    @Test
    void saysThatAVisitMayComeAnyTime() {
        var visit =
                new Appointment(new AppointmentId("appt_1"), LocalDate.of(2026, 12, 9), null, null, true, 0, List.of());

        assertThat(english.window(visit)).isEqualTo("any time that day");
        assertThat(spanish.window(visit)).isEqualTo("a cualquier hora de ese día");
    }

    @Test
    void namesTheYearOnlyWhenItIsNotThisOne() {
        assertThat(english.day(LocalDate.of(2026, 12, 9))).isEqualTo("Wednesday 9 December");
        assertThat(english.day(LocalDate.of(2027, 1, 4))).isEqualTo("Monday 4 January 2027");
        assertThat(spanish.day(LocalDate.of(2026, 12, 9))).isEqualTo("miércoles 9 de diciembre");
        assertThat(spanish.day(LocalDate.of(2027, 1, 4))).isEqualTo("lunes 4 de enero de 2027");
    }

    @Test
    void callsTheNeighboursOfTodayByName() {
        assertThat(english.nearDay(LocalDate.of(2026, 12, 7))).isEqualTo("yesterday");
        assertThat(english.nearDay(LocalDate.of(2026, 12, 8))).isEqualTo("today");
        assertThat(spanish.nearDay(LocalDate.of(2026, 12, 9))).isEqualTo("mañana");
        assertThat(english.nearDay(LocalDate.of(2026, 12, 10))).isEqualTo("Thursday 10 December");
        assertThat(english.nearDay(LocalDate.of(2036, 12, 10))).isEqualTo("Wednesday 10 December 2036");
    }

    @Test
    void livesWhereTheCompanyIs() {
        Instant lateInTheEvening = Instant.parse("2026-12-09T03:30:00Z");

        assertThat(english.dateOf(lateInTheEvening)).isEqualTo("2026-12-08");
        assertThat(english.time(lateInTheEvening)).isEqualTo("10:30 pm");
        assertThat(english.machine(lateInTheEvening)).isEqualTo("2026-12-08T22:30:00-05:00");
    }

    @Test
    void saysHowOldSomethingIs() {
        Instant earlier = Instant.parse("2026-12-08T18:05:00Z");
        Instant yesterday = Instant.parse("2026-12-07T13:42:00Z");

        assertThat(english.asOf(earlier)).isEqualTo("as of 1:05 pm");
        assertThat(spanish.asOf(earlier)).isEqualTo("actualizado a la 1:05 p. m.");
        assertThat(english.since(yesterday)).isEqualTo("since yesterday, 8:42 am");
        assertThat(spanish.since(yesterday)).isEqualTo("desde las 8:42 a. m. (ayer)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0         | $0.00
        5         | $0.05
        184000    | $1,840.00
        123456789 | $1,234,567.89
        -5        | −$0.05
        -100000   | −$1,000.00
        """)
    void saysAmounts(long cents, String words) {
        assertThat(english.money(new Money(cents))).isEqualTo(words);
        assertThat(spanish.money(new Money(cents))).isEqualTo(words);
    }

    @Test
    void saysPlacesAsFarAsTheyAreKnown() {
        var home = new Address(null, null, "12 Orchard Lane", " ", "Quincy", "MA", "02169", "US");

        assertThat(english.place(home)).isEqualTo("12 Orchard Lane, Quincy, MA 02169");
        assertThat(english.shortPlace(home)).isEqualTo("12 Orchard Lane, Quincy");
        assertThat(english.place(Address.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6175550100, (617) 555-0100, tel:+16175550100",
        "+1 617-555-0100, (617) 555-0100, tel:+16175550100",
        "+44 20 7946 0958, +44 20 7946 0958, tel:+442079460958",
        "911, 911, tel:911"
    })
    void saysAndDialsNumbers(String number, String words, String link) {
        assertThat(english.phone(number)).isEqualTo(words);
        assertThat(english.phoneLink(number)).isEqualTo(link);
    }

    @Test
    void listsNames() {
        assertThat(english.list(List.of("Marcus"))).isEqualTo("Marcus");
        assertThat(english.list(List.of("Marcus", "Dana", "Tom"))).isEqualTo("Marcus, Dana and Tom");
        assertThat(spanish.list(List.of("Marcus", "Dana"))).isEqualTo("Marcus y Dana");
    }

    private static Instant onTheNinth(LocalTime time) {
        return LocalDateTime.of(LocalDate.of(2026, 12, 9), time)
                .atZone(Rendered.ZONE)
                .toInstant();
    }
}
