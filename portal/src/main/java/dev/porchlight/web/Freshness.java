package dev.porchlight.web;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much what a page shows can be relied on: the worst standing and the oldest age of the parts it is made of.
 *
 * @param version of the file, so that an open page can tell whether it is behind
 * @param known how many records there are here of those that are still coming
 * @param expected how many it will be
 */
public record Freshness(
        long version, Standing standing, @Nullable Instant asOf, int known, int expected) {

    public static Freshness of(CustomerFile file, Part<?>... shown) {
        return of(file.version(), List.of(shown));
    }

    static Freshness of(long version, List<? extends Part<?>> parts) {
        List<? extends Part<?>> coming =
                parts.stream().filter(part -> part.standing().isOnItsWay()).toList();
        return new Freshness(
                version,
                ofAll(parts),
                parts.stream()
                        .flatMap(part -> Stream.ofNullable(part.asOf()))
                        .min(Instant::compareTo)
                        .orElse(null),
                coming.stream().mapToInt(part -> part.records().size()).sum(),
                coming.stream().mapToInt(Part::expected).sum());
    }

    /** Where something is known already, what is not is only a part of the page that is late. */
    private static Standing ofAll(List<? extends Part<?>> parts) {
        Standing worst = parts.stream().<Standing>map(Part::standing).reduce(Standing.CURRENT, Standing::worse);
        if (parts.stream().noneMatch(Part::isKnown)) {
            return worst;
        }
        return switch (worst) {
            case AWAITED -> Standing.FILLING;
            case UNREACHABLE -> Standing.AGED;
            case CURRENT, AGED, FILLING -> worst;
        };
    }

    /** The one calm line about it. */
    public String line(Say say) {
        return switch (standing) {
            case CURRENT -> age(say, "web.age.current");
            case AGED -> age(say, "web.age.aged");
            case FILLING ->
                showsProgress()
                        ? say.text("web.age.filling", say.number(known), say.number(expected))
                        : say.text("web.age.partial");
            case AWAITED -> say.text("web.age.awaited");
            case UNREACHABLE -> say.text("web.age.unreachable");
        };
    }

    /** True while the page completes itself. */
    public boolean isOnItsWay() {
        return standing.isOnItsWay();
    }

    public boolean showsProgress() {
        return standing == Standing.FILLING && expected > known;
    }

    /** True when something is out of the ordinary and deserves more than small print. */
    public boolean isNotable() {
        return standing != Standing.CURRENT;
    }

    private String age(Say say, String key) {
        return say.sentence(say.text(key, say.asOf(Objects.requireNonNullElse(asOf, say.now()))));
    }
}
