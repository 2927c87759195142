package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.office.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PublicUrlCheckTest {

    @ParameterizedTest
    @CsvSource({
        "'',                         none,   NOTE,    lead to this machine only",
        "portal.example.com,         none,   PROBLEM, no address",
        "http://127.0.0.2:1,         none,   PROBLEM, not https",
        "http://localhost:1,         none,   NOTE,    first look",
        "http://localhost:1,         native, NOTE,    anybody can claim any address",
        "https://localhost:1,        none,   NOTE,    count as one network",
        "https://localhost:1,        native, NOTE,    Nobody answers",
        "https://nowhere.invalid,    native, PROBLEM, No name server knows nowhere.invalid",
    })
    void saysWhatItMeans(String url, String forwarded, Finding.Level level, String means) throws Exception {
        var environment = new MockEnvironment()
                .withProperty("porchlight.public-url", url)
                .withProperty("server.forward-headers-strategy", forwarded);

        List<Finding> found = new PublicUrlCheck(environment).examine();

        assertThat(found.stream()
                        .filter(finding -> finding.level() == level)
                        .map(Finding::means)
                        .collect(Collectors.joining(" ")))
                .contains(means);
    }
}
