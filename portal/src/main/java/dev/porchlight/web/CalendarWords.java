package dev.porchlight.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names of days and months, looked up once: asking for one costs more than the rest of a date. */
record CalendarWords(List<String> days, List<String> shortDays, List<String> months, List<String> shortMonths) {

    static CalendarWords of(Locale locale) {
        return new CalendarWords(
                names(DayOfWeek.values(), day -> day.getDisplayName(TextStyle.FULL, locale)),
                names(DayOfWeek.values(), day -> day.getDisplayName(TextStyle.SHORT, locale)),
                names(Month.values(), month -> month.getDisplayName(TextStyle.FULL, locale)),
                names(Month.values(), month -> month.getDisplayName(TextStyle.SHORT, locale)));
    }

    String day(LocalDate date) {
        return days.get(date.getDayOfWeek().ordinal());
    }

    String shortDay(LocalDate date) {
        return shortDays.get(date.getDayOfWeek().ordinal());
    }

    String month(LocalDate date) {
        return months.get(date.getMonth().ordinal());
    }

    String shortMonth(LocalDate date) {
        return shortMonths.get(date.getMonth().ordinal());
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Stream.of(all).map(name).map(CalendarWords::withoutDot).toList();
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
