package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.api.Deviations.Deviation;
import dev.porchlight.sandbox.world.Seed;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation is held against the vendor's document; what differs is written down in DEVIATIONS.md, or is wrong. */
class ConformanceTest {

    @Test
    void answersAsTheVendorsDocumentSaysButForWhatIsWrittenDown() throws IOException {
        VendorDocument document = new VendorDocument(Shared.file("vendor/housecall.v1.yaml"));
        List<Deviation> permitted = Deviations.read().permitted();

        Set<VendorDocument.Finding> findings = new Walk(new TestApi(Seed.standard()))
                .steps().stream()
                        .flatMap(step -> document.findings(step.operation(), step.path(), step.reply()).stream())
                        .collect(Collectors.toSet());

        assertThat(findings)
                .as("findings that no row of DEVIATIONS.md permits")
                .filteredOn(finding -> permitted.stream().noneMatch(deviation -> deviation.permits(finding)))
                .isEmpty();
        assertThat(permitted)
                .as("rows of DEVIATIONS.md that never occur")
                .filteredOn(deviation -> findings.stream().noneMatch(deviation::permits))
                .isEmpty();
    }

    @Test
    void hasEveryOperationOfTheDocumentButThoseWrittenDown() throws IOException {
        Set<String> documented = new VendorDocument(Shared.file("vendor/housecall.v1.yaml")).operations();
        List<String> absent = Deviations.read().absentOperations();
        TestApi api = new TestApi();

        Set<String> walked =
                new Walk(api).steps().stream().map(Walk.Step::operation).collect(Collectors.toCollection(TreeSet::new));

        documented.removeAll(walked);
        assertThat(absent).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(absent).allSatisfy(operation -> {
            String[] words = operation.split(" ");
            assertThat(api.send(words[0], words[1].replaceAll("[{}]", ""), "").contentType())
                    .startsWith("text/html");
        });
    }
}
