package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderSnapshotTest {

    @Test
    void whatWasToldEarlierIsKeptAndWhatIsToldNowGoesBeforeIt() {
        OrderSnapshot now = new OrderSnapshot(
                "7", null, OrderStatus.CREATED, "new", null, null, List.of(), null, Map.of("track", "B"), "{}");

        OrderSnapshot knowing = now.knowing(Map.of("key", "k", "track", "A"));

        assertThat(knowing.details()).containsOnly(Map.entry("key", "k"), Map.entry("track", "B"));
        assertThat(knowing.knowing(Map.of())).isEqualTo(knowing);
        assertThat(knowing.id()).isEqualTo("7");
    }
}
