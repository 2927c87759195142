package dev.porchlight.windows;

import dev.porchlight.housecall.BookingWindows;
import dev.porchlight.housecall.BookingWindows.BookingWindow;
import java.util.List;

/**
 * What was answered to a {@link Question}.
 *
 * @param listsAny whether there were windows at all, taken ones included
 */
record Reading(List<Span> free, boolean listsAny) {

    Reading {
        free = List.copyOf(free);
    }

    static Reading of(BookingWindows answer, Question question, CompanyDays days) {
        var windows = answer.windows().stream()
                .filter(window -> question.covers(days.of(window.start())))
                .toList();
        var free = windows.stream()
                .filter(BookingWindow::available)
                .map(window -> new Span(window.start(), window.end()))
                .distinct()
                .sorted(Span.IN_ORDER)
                .toList();
        return new Reading(free, !windows.isEmpty());
    }

    Reading without(Span gone) {
        return new Reading(free.stream().filter(span -> !span.equals(gone)).toList(), listsAny);
    }
}
