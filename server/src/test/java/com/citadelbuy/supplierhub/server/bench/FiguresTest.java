package com.citadelbuy.supplierhub.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Figures.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Figures.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        long[] hundred = LongStream.rangeClosed(1, 100).toArray();
        assertThat(Figures.percentile(0.5, hundred)).isEqualTo(50);
        assertThat(Figures.percentile(0.99, hundred)).isEqualTo(99);
        assertThat(Figures.percentile(0.99, new long[] {7})).isEqualTo(7);
    }

    @Test
    void aLiteralHoldsNothingThatPgbenchWouldReplace() {
        assertThat(OrderScript.quoted("it's 12:30\n\\o/")).isEqualTo("E'it\\'s 12\\x3A30\\n\\\\o/'");
        assertThat(OrderScript.quoted(null)).isEqualTo("NULL");
    }
}
