package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrderRecoveryTest {

    @Test
    void aKeyHoldsForItsWindowAndNeedsNoWaiting() {
        assertThat(OrderRecovery.key(Duration.ofDays(30)))
                .isEqualTo(new OrderRecovery(Strategy.KEY, Duration.ZERO, Duration.ofDays(30)));
    }

    @Test
    void aLookUpIsAProofAlwaysOrWithinItsWindow() {
        assertThat(OrderRecovery.lookup(Duration.ofMinutes(1)).window()).isGreaterThan(Duration.ofDays(3000));
        assertThat(OrderRecovery.lookup(Duration.ofMinutes(1), Duration.ofHours(24)))
                .isEqualTo(new OrderRecovery(Strategy.LOOKUP, Duration.ofMinutes(1), Duration.ofHours(24)));
    }

    @Test
    void aListIsAProofOnlyAfterItsSettlingTimeAndWithinItsWindow() {
        assertThat(OrderRecovery.listMatch(Duration.ofMinutes(1), Duration.ofDays(7)))
                .isEqualTo(new OrderRecovery(Strategy.LIST_MATCH, Duration.ofMinutes(1), Duration.ofDays(7)));
    }
}
