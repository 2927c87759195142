package dev.porchlight.chaos;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table. Of what must not be, the offenders by name. */
record Verdict(
        int asked,
        int confirmed,
        int refused,
        List<String> open,
        List<String> lost,
        List<String> doubled,
        List<String> overlapping,
        List<String> lies) {

    private static final int MOST_NAMED = 20;

    boolean isClean() {
        return Stream.of(open, lost, doubled, overlapping, lies).allMatch(List::isEmpty);
    }

    String table() {
        var table = new StringBuilder();
        table.append("| asked | confirmed | refused | still open | lost | doubled | overlapping | lies |\n");
        table.append("|------:|----------:|--------:|-----------:|-----:|--------:|------------:|-----:|\n");
        table.append("| %5d | %9d | %7d | %10d | %4d | %7d | %11d | %4d |%n"
                .formatted(
                        asked,
                        confirmed,
                        refused,
                        open.size(),
                        lost.size(),
                        doubled.size(),
                        overlapping.size(),
                        lies.size()));
        return table + offenders();
    }

    private String offenders() {
        return Stream.of(
                        named("still open", open),
                        named("lost", lost),
                        named("doubled", doubled),
                        named("overlapping", overlapping),
                        named("lie", lies))
                .flatMap(s -> s)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> named(String what, List<String> offenders) {
        var first = offenders.stream().limit(MOST_NAMED).map(offender -> what + ": " + offender);
        int more = offenders.size() - MOST_NAMED;
        return more > 0 ? Stream.concat(first, Stream.of(what + ": and " + more + " more")) : first;
    }
}
