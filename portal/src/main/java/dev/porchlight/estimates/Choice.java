package dev.porchlight.estimates;

import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The options of an estimate, and those among them that are put beside each other: all of a few, of many what somebody
 * chose.
 */
record Choice(Estimate estimate, List<Numbered> offered, List<Numbered> shown) {

    /** More columns than this nobody can compare, nor does a screen hold them. */
    static final int BESIDE_EACH_OTHER = 4;

    private static final int AT_FIRST = 3;

    /** @param place which of the options it is, counted from 1; in links, and the name of one that has none */
    record Numbered(int place, EstimateOption option) {

        String title(Say say) {
            return Titles.option(say, option, place);
        }
    }

    /** @param wanted places as a browser sent them; nonsense chooses nothing */
    static Choice of(Estimate estimate, List<String> wanted) {
        List<EstimateOption> options = Offer.of(estimate).options();
        List<Numbered> offered = IntStream.range(0, options.size())
                .mapToObj(i -> new Numbered(i + 1, options.get(i)))
                .toList();
        return new Choice(estimate, offered, shown(offered, wanted));
    }

    /** Whether there are too many to show them all. */
    boolean isNeeded() {
        return offered.size() > BESIDE_EACH_OTHER;
    }

    boolean shows(Numbered option) {
        return shown.contains(option);
    }

    private static List<Numbered> shown(List<Numbered> offered, List<String> wanted) {
        if (offered.size() <= BESIDE_EACH_OTHER) {
            return offered;
        }
        var places = new HashSet<>(wanted);
        List<Numbered> chosen = offered.stream()
                .filter(option -> places.contains(Integer.toString(option.place)))
                .limit(BESIDE_EACH_OTHER)
                .toList();
        return chosen.isEmpty() ? foremost(offered) : chosen;
    }

    /** What was decided for, else what can be. */
    private static List<Numbered> foremost(List<Numbered> offered) {
        return offered.stream()
                .sorted(Comparator.comparing((Numbered it) -> !it.option.isAccepted())
                        .thenComparing(it -> !it.option.canBeDecided()))
                .limit(AT_FIRST)
                .sorted(Comparator.comparing(Numbered::place))
                .toList();
    }
}
