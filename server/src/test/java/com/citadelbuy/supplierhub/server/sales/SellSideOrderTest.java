package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.server.connections.ConnectCommand;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** One does not buy where one sells. */
@NullMarked
class SellSideOrderTest {

    private static final Address HOME = new Address(
            "John Doe", null, "123 Main St", null, "New York", "NY", "10001", "US", "+12125550100", null, null);

    @Test
    void anOrderAtAPlaceWhereOneSellsIsRefusedAndToldWhy() {
        Parts parts = new Parts(List.of(new Marketplace(Basis.CHANGED).definition()), Map.of());
        try (OrderHub hub = new OrderHub(parts)) {
            String connection = hub.catalog
                    .connections
                    .connect(
                            OrderHub.WORKSPACE,
                            "market",
                            new ConnectCommand(Environment.LIVE, "market", Map.of(), Map.of()))
                    .id();
            PlaceCommand command = new PlaceCommand(
                    null,
                    connection,
                    null,
                    null,
                    List.of(new PlaceCommand.Line("prod_1", null, 1)),
                    HOME,
                    null,
                    null,
                    null,
                    null);
            assertThatThrownBy(() -> hub.orders.place(OrderHub.WORKSPACE, command))
                    .isInstanceOf(Refusal.Unsupported.class)
                    .hasMessageContaining("one sells, not one where one buys");
        }
    }
}
