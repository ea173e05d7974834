package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private final StatusTable<OrderStatus> table = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.SHIPPED, "sent", "gone")
            .build();

    @Test
    void aWordThatNoDocumentListsIsUnrecognised() {
        assertThat(table.of("gone")).isEqualTo(OrderStatus.SHIPPED);
        assertThat(table.of("quarantined")).isEqualTo(OrderStatus.UNRECOGNISED);
        assertThat(table.of(null)).isEqualTo(OrderStatus.UNRECOGNISED);
    }

    @Test
    void aWordListedTwiceIsRefused() {
        assertThatThrownBy(() -> StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
                        .map(OrderStatus.SHIPPED, "sent")
                        .map(OrderStatus.DELIVERED, "sent"))
                .hasMessageContaining("sent");
    }
}
