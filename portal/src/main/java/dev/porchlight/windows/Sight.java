package dev.porchlight.windows;

import dev.porchlight.shared.EmployeeId;
import dev.porchlight.windows.Recent.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one customer sees of the free times: what Housecall Pro told, without what others hold. */
record Sight(Wish wish, Map<Question, Known<Reading>> answers, List<Held> held) {

    /** Somebody's time that is not to be had, or the company's. */
    record Held(String resource, Span span) {

        static final String COMPANY = "*";

        /** A unit of the company may be anybody. */
        boolean concerns(@Nullable EmployeeId employee) {
            return employee == null || resource.equals(COMPANY) || resource.equals(employee.value());
        }
    }

    /** In order. */
    List<Window> windows(Instant now) {
        var free = new TreeMap<Span, List<EmployeeId>>(Span.IN_ORDER);
        answers.forEach((question, answer) -> {
            var taken = taken(question.employee());
            answer.answer().free().stream()
                    .filter(span -> wish.allows(span, now) && taken.stream().noneMatch(span::overlaps))
                    .forEach(span -> free.computeIfAbsent(span, _ -> new ArrayList<>())
                            .addAll(Stream.ofNullable(question.employee()).toList()));
        });
        return free.entrySet().stream()
                .map(entry -> window(entry.getKey(), entry.getValue()))
                .filter(this::hasAllWhoAreNeeded)
                .toList();
    }

    private List<Span> taken(@Nullable EmployeeId employee) {
        return held.stream()
                .filter(other -> other.concerns(employee))
                .map(Held::span)
                .toList();
    }

    /** Where it is not told who is free, nobody can be asked for. */
    private boolean hasAllWhoAreNeeded(Window window) {
        return window.free().isEmpty() || window.free().containsAll(wish.needed());
    }

    private static Window window(Span span, List<EmployeeId> free) {
        return new Window(
                span.start(),
                span.end(),
                free.stream().sorted(Comparator.comparing(EmployeeId::value)).toList());
    }
}
