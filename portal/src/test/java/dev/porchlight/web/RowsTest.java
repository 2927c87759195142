package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final List<Integer> SIXTY =
            IntStream.rangeClosed(1, 60).boxed().toList();

    @Test
    void cutsALongListIntoPages() {
        var rows = Rows.of(SIXTY, 3, 25);

        assertThat(rows.shown()).startsWith(51).endsWith(60);
        assertThat(rows.words(Rendered.english())).isEqualTo("51 to 60 of 60");
        assertThat(rows.hasPrevious()).isTrue();
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void staysOnThePagesThereAre() {
        assertThat(Rows.of(SIXTY, -4, 25).page()).isEqualTo(1);
        assertThat(Rows.of(SIXTY, Integer.MAX_VALUE, 25).page()).isEqualTo(3);
    }

    @Test
    void isOnePageWhenThereIsLittleOrNothing() {
        assertThat(Rows.of(List.of(), 1, 25).isOnlyPage()).isTrue();
        assertThat(Rows.of(SIXTY, 1, 60).isOnlyPage()).isTrue();
    }
}
