package dev.porchlight.web;

import java.time.LocalTime;

/** Times of day as people say them: "between 9 and 11 in the morning", "entre las 11 de la mañana y la 1 de la tarde". */
record ClockWords(Words words) {

    private static final int HALF_DAY = 12;

    private enum Part {
        NIGHT("web.clock.night"),
        MORNING("web.clock.morning"),
        AFTERNOON("web.clock.afternoon"),
        EVENING("web.clock.evening");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        static Part of(LocalTime time) {
            int hour = time.getHour();
            if (hour < 5) {
                return NIGHT;
            }
            if (hour < HALF_DAY) {
                return MORNING;
            }
            return hour < 18 ? AFTERNOON : EVENING;
        }
    }

    /** "9:05 am" */
    String time(LocalTime time) {
        return words.text(halfDay(time), digits(time, true));
    }

    /** The same with the article that Spanish puts before it: "las 9:05 a. m." */
    String theTime(LocalTime time) {
        return words.text(halfDay(time), words.text(number(time), digits(time, true)));
    }

    /** "between 9 and 11 in the morning" */
    String between(LocalTime from, LocalTime to) {
        boolean saidOnce = Part.of(from) == Part.of(to) && !isNamed(from) && !isNamed(to);
        return words.text("web.window.between", saidOnce ? hour(from) : spoken(from), spoken(to));
    }

    /** "at 9 in the morning" */
    String at(LocalTime time) {
        return isNamed(time)
                ? words.text(isNoon(time) ? "web.window.atNoon" : "web.window.atMidnight")
                : words.text("web.window.at", spoken(time));
    }

    private String spoken(LocalTime time) {
        if (isNamed(time)) {
            return words.text(isNoon(time) ? "web.clock.noon" : "web.clock.midnight");
        }
        return words.text(Part.of(time).key, hour(time));
    }

    private String hour(LocalTime time) {
        return words.text(number(time), digits(time, false));
    }

    private static String halfDay(LocalTime time) {
        return time.getHour() < HALF_DAY ? "web.clock.am" : "web.clock.pm";
    }

    private static String number(LocalTime time) {
        return time.getHour() % HALF_DAY == 1 ? "web.clock.hour.one" : "web.clock.hour.other";
    }

    private static boolean isNamed(LocalTime time) {
        return time.getHour() % HALF_DAY == 0 && time.getMinute() == 0;
    }

    private static boolean isNoon(LocalTime time) {
        return time.getHour() == HALF_DAY;
    }

    private static String digits(LocalTime time, boolean minutesAlways) {
        int hour = time.getHour() % HALF_DAY == 0 ? HALF_DAY : time.getHour() % HALF_DAY;
        int minute = time.getMinute();
        return minute == 0 && !minutesAlways ? String.valueOf(hour) : hour + (minute < 10 ? ":0" : ":") + minute;
    }
}
