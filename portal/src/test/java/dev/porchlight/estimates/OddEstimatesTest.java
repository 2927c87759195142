package dev.porchlight.estimates;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.estimates.EstimateSettings.LinePrices;
import dev.porchlight.file.AFile;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.housecall.Odd;
import dev.porchlight.shared.OptionId;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddEstimatesTest {

    private static final int BUDGET = 30 * 1024;

    private static final CustomerFile FILE = AFile.of()
            .unknownPerson()
            .with(Odd.jobs().toArray(Job[]::new))
            .with(Odd.estimates().toArray(Estimate[]::new))
            .file();

    @ParameterizedTest
    @MethodSource("languages")
    void areListed(Say say) {
        EstimateHistory history = EstimateHistory.of(FILE.estimates().records(), say);

        Document html = Rendered.at("/estimates")
                .in(say)
                .page("estimates/estimates", EstimatesPage.of(FILE, history, EstimateFilter.NONE, 1, say));

        PageRules.hold(html);
        assertThat(html.select("a.row")).hasSameSizeAs(Odd.estimates());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areShownOneByOneWithOddLinesInSomeOptions(Say say) {
        for (Estimate estimate : Odd.estimates()) {
            PageRules.hold(one(estimate, LinePrices.SHOWN, say));
            PageRules.hold(one(estimate, LinePrices.HIDDEN, say));
        }
    }

    @Test
    void fitIntoTheBudgetOfAPageEvenWithTwoHundredOptions() throws IOException {
        String html = one(Odd.estimates().getLast(), LinePrices.SHOWN, Rendered.english())
                .html();

        assertThat(compressed(html)).isLessThan(BUDGET);
    }

    static Stream<Say> languages() {
        return Stream.of(Rendered.english(), Rendered.spanish());
    }

    private static Document one(Estimate estimate, LinePrices prices, Say say) {
        var settings = new EstimateSettings(prices, Period.ofDays(3));
        var choice = Choice.of(estimate, List.of());
        return Rendered.at("/estimates/" + estimate.id())
                .in(say)
                .page("estimates/estimate", EstimatePage.of(FILE, choice, lines(estimate), settings, say));
    }

    /** The first option has odd ones, the others have none. */
    private static Map<OptionId, Part<LineItem>> lines(Estimate estimate) {
        return estimate.options().stream()
                .map(EstimateOption::id)
                .collect(toMap(
                        Function.identity(),
                        id -> AFile.known(
                                id.equals(estimate.options().getFirst().id()) ? Odd.lines() : List.of())));
    }

    private static int compressed(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
