package dev.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.database.TestDatabase;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void startsServesAndEndsWithoutAKey() {
        assertThat(Rehearsal.run(
                        "--porchlight.database.url=" + TestDatabase.empty().url()))
                .isZero();
    }
}
