package com.citadelbuy.supplierhub.spi.model;

import static com.citadelbuy.supplierhub.spi.model.OrderStatus.CANCELLED;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.CREATED;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.DELIVERED;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.ON_HOLD;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.PARTIALLY_SHIPPED;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.PROCESSING;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.RETURNED;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.SHIPPED;
import static com.citadelbuy.supplierhub.spi.model.OrderStatus.UNRECOGNISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SaleTest {

    static List<Arguments> lines() {
        return List.of(
                Arguments.of(List.of(), UNRECOGNISED),
                Arguments.of(List.of(CREATED), CREATED),
                Arguments.of(List.of(PROCESSING, CREATED), CREATED),
                Arguments.of(List.of(CANCELLED, CANCELLED), CANCELLED),
                Arguments.of(List.of(CANCELLED, SHIPPED), SHIPPED),
                Arguments.of(List.of(SHIPPED, PROCESSING), PARTIALLY_SHIPPED),
                Arguments.of(List.of(DELIVERED, CREATED), PARTIALLY_SHIPPED),
                Arguments.of(List.of(DELIVERED, SHIPPED), SHIPPED),
                Arguments.of(List.of(DELIVERED, DELIVERED), DELIVERED),
                Arguments.of(List.of(PARTIALLY_SHIPPED, DELIVERED), PARTIALLY_SHIPPED),
                Arguments.of(List.of(DELIVERED, ON_HOLD), ON_HOLD),
                Arguments.of(List.of(PROCESSING, UNRECOGNISED), UNRECOGNISED),
                Arguments.of(List.of(RETURNED, CANCELLED), RETURNED));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void standsWhereItsLinesCome(List<OrderStatus> lines, OrderStatus whole) {
        assertThat(Sale.statusOf(lines)).isEqualTo(whole);
    }

    @Test
    void neverPrintsItsBuyer() {
        ShipTo buyer =
                new ShipTo("Ada Obi", List.of("1 Broad Street"), "Lagos", null, null, "NG", "+2341", "a@b.example");
        Sale sale = new Sale(
                "1",
                null,
                CREATED,
                "NEW",
                null,
                List.of(),
                null,
                buyer,
                null,
                null,
                null,
                Map.of(),
                "{\"name\":\"Ada Obi\"}");
        assertThat(sale.toString() + buyer)
                .doesNotContain("Ada")
                .doesNotContain("Broad")
                .contains("1");
    }
}
