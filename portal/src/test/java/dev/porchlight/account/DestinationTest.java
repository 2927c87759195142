package dev.porchlight.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/jobs", "/jobs/job_1?page=2", "/estimates/est_1#options", "/sign-inspiration"})
    void goesToAPageOfOurs(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jobs",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "/jobs\r\nLocation: https://evil.example",
                "/jobs ",
                "/\t/evil.example",
                "/sign-out",
                "/sign-in",
                "/sign-in/code"
            })
    void goesHomeInsteadOfAnywhereElse(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo("/");
    }

    @Test
    void goesHomeWhenNothingWasWanted() {
        assertThat(Destination.of(null)).isEqualTo("/");
        assertThat(Destination.of("/" + "a".repeat(400))).isEqualTo("/");
    }
}
