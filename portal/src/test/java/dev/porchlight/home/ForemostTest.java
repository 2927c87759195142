package dev.porchlight.home;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForemostTest {

    @Test
    void findsTheFirstFewInTheirOrder() {
        assertThat(Foremost.of(Stream.of(5, 1, 4, 1, 3, 2), 4, naturalOrder())).containsExactly(1, 1, 2, 3);
    }

    @Test
    void isContentWithFewer() {
        assertThat(Foremost.of(Stream.of(2, 1), 3, naturalOrder())).containsExactly(1, 2);
        assertThat(Foremost.of(Stream.<Integer>empty(), 3, naturalOrder())).isEmpty();
    }
}
