package com.citadelbuy.supplierhub.connectors.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliExpressOrderStateTest {

    private static final List<String> NO_END = List.of("", "");

    @ParameterizedTest
    @CsvSource({
        "FINISH, BUYER_ACCEPT_GOODS, false, DELIVERED",
        "FINISH, SELLER_SEND_GOODS, false, DELIVERED",
        "FINISH, NO_LOGISTICS, true, DELIVERED",
        "FINISH, , true, DELIVERED",
        "FINISH, NO_LOGISTICS, false, CANCELLED",
        "FINISH, DEFAULT, false, CANCELLED",
        "FINISH, WAIT_SELLER_SEND_GOODS, false, CANCELLED",
        "FINISH, , false, UNRECOGNISED",
        "FINISH, A_NEW_WORD, false, UNRECOGNISED"
    })
    void anOrderThatIsOverWasDeliveredOnlyIfSomethingLeft(
            String word, @Nullable String logistics, boolean parcels, OrderStatus expected) {
        assertThat(AliExpressOrderState.of(word, logistics, NO_END, parcels)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "WAIT_SELLER_SEND_GOODS, SELLER_SEND_PART_GOODS, PARTIALLY_SHIPPED",
        "WAIT_SELLER_SEND_GOODS, SELLER_SEND_GOODS, SHIPPED",
        "WAIT_BUYER_ACCEPT_GOODS, BUYER_ACCEPT_GOODS, DELIVERED",
        "WAIT_BUYER_ACCEPT_GOODS, SELLER_SEND_PART_GOODS, SHIPPED",
        "WAIT_BUYER_ACCEPT_GOODS, A_NEW_WORD, SHIPPED",
        "FUND_PROCESSING, SELLER_SEND_GOODS, DELIVERED",
        "PLACE_ORDER_SUCCESS, SELLER_SEND_GOODS, CREATED",
        "IN_FROZEN, SELLER_SEND_GOODS, ON_HOLD",
        "IN_CANCEL, BUYER_ACCEPT_GOODS, CANCELLED"
    })
    void parcelsMoveAnOrderOnItsWayForwardsAndNoOther(String word, String logistics, OrderStatus expected) {
        assertThat(AliExpressOrderState.of(word, logistics, NO_END, false)).isEqualTo(expected);
    }

    @Test
    void anOrderIsCancelledWhenAllItsLinesAre() {
        assertThat(AliExpressOrderState.of("FINISH", "BUYER_ACCEPT_GOODS", List.of("CANCELED", "CANCELED"), true))
                .isEqualTo(OrderStatus.CANCELLED);
        assertThat(AliExpressOrderState.of("FINISH", "BUYER_ACCEPT_GOODS", List.of("CANCELED", ""), true))
                .isEqualTo(OrderStatus.DELIVERED);
        assertThat(AliExpressOrderState.of("FUND_PROCESSING", null, List.of("CANCELED"), false))
                .isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void aWordThatNoDocumentListsMovesNothing() {
        assertThat(AliExpressOrderState.of("A_NEW_WORD", "BUYER_ACCEPT_GOODS", List.of("CANCELED"), true))
                .isEqualTo(OrderStatus.UNRECOGNISED);
        assertThat(AliExpressOrderState.of(null, "BUYER_ACCEPT_GOODS", NO_END, true))
                .isEqualTo(OrderStatus.UNRECOGNISED);
    }
}
