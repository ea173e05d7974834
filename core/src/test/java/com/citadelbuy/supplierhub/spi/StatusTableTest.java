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

    @Test
    void freeTextMeansWhatItsFirstPhraseMeans() {
        StatusTable<OrderStatus> texts = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
                .map(OrderStatus.CREATED, "Not Delivered yet")
                .containing(OrderStatus.FAILED, "not delivered")
                .containing(OrderStatus.DELIVERED, "Delivered")
                .build();

        assertThat(texts.of("DELIVERED to a neighbour")).isEqualTo(OrderStatus.DELIVERED);
        assertThat(texts.of("Parcel not delivered")).isEqualTo(OrderStatus.FAILED);
        assertThat(texts.of("Not Delivered yet")).isEqualTo(OrderStatus.CREATED);
        assertThat(texts.of("somewhere")).isEqualTo(OrderStatus.UNRECOGNISED);
        assertThat(texts.lists("Not delivered today")).isTrue();
        assertThat(texts.lists("somewhere")).isFalse();
        assertThat(texts.phrases().keySet()).containsExactly("not delivered", "delivered");
    }

    @Test
    void aPhraseListedTwiceIsRefused() {
        assertThatThrownBy(() -> StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
                        .containing(OrderStatus.SHIPPED, "sent")
                        .containing(OrderStatus.DELIVERED, "SENT"))
                .hasMessageContaining("SENT");
    }
}
