package dev.porchlight.home;

import dev.porchlight.file.AFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.Odd;
import dev.porchlight.web.PageRules;
import dev.porchlight.web.Rendered;
import dev.porchlight.web.Say;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddHomeTest {

    @ParameterizedTest
    @MethodSource("languages")
    void isAPageOfEverythingThatIsOdd(Say say) {
        hold(
                AFile.of()
                        .unknownPerson()
                        .with(Odd.jobs().toArray(Job[]::new))
                        .with(Odd.invoices().toArray(Invoice[]::new))
                        .with(Odd.estimates().toArray(Estimate[]::new)),
                say);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isAPageOfEachOddThingAlone(Say say) {
        Odd.jobs().forEach(job -> hold(AFile.of().with(job), say));
        Odd.estimates().forEach(estimate -> hold(AFile.of().with(estimate), say));
        Odd.invoices().forEach(invoice -> hold(AFile.of().with(invoice), say));
        hold(AFile.of().unknownPerson(), say);
    }

    static Stream<Say> languages() {
        return Stream.of(Rendered.english(), Rendered.spanish());
    }

    private static void hold(AFile file, Say say) {
        PageRules.hold(Rendered.at("/").in(say).page("home/home", HomePage.of(file.file(), Rendered.sections(), say)));
    }
}
