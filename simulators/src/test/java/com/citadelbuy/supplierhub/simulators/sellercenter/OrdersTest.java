package com.citadelbuy.supplierhub.simulators.sellercenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OrdersTest {

    private static final String PACK = "SetStatusToPackedByMarketplace";
    private static final String READY = "SetStatusToReadyToShip";
    private static final String CANCEL = "SetStatusToCanceled";

    private final Merchant merchant = Merchant.ready();

    private String[] step(String order) {
        return new String[] {"OrderItemIds", ids(order), "DeliveryType", "dropship", "ShippingProvider", "Express"};
    }

    private String ids(String order) {
        return "[" + merchant.itemId(order) + "]";
    }

    @Test
    void anOrderFromItsSaleToItsReturn() {
        String order = merchant.buy("CUP-1");
        assertThat(merchant.status(order)).isEqualTo("pending");
        assertThat(merchant.call(PACK, step(order)).isString()).isTrue();
        assertThat(merchant.status(order)).isEqualTo("pending");
        merchant.call(READY, step(order));
        assertThat(merchant.status(order)).isEqualTo("readytoship");
        merchant.pass(Duration.ofHours(21));
        assertThat(merchant.status(order)).isEqualTo("shipped");
        assertThat(merchant.error(CANCEL, "OrderItemId", merchant.itemId(order), "Reason", "Out of stock"))
                .isEqualTo(73);
        merchant.pass(Duration.ofHours(84));
        assertThat(merchant.status(order)).isEqualTo("delivered");
        assertThat(merchant.market.giveBack(order)).isTrue();
        assertThat(merchant.status(order)).isEqualTo("returnwaitingforapproval");
        merchant.pass(Duration.ofHours(20));
        assertThat(merchant.status(order)).isEqualTo("returnshippedbycustomer");
        merchant.pass(Duration.ofHours(60));
        assertThat(merchant.status(order)).isEqualTo("returned");
        assertThat(merchant.deeds(order)).containsExactly(Deed.SOLD, Deed.PACKED, Deed.SHIPPED, Deed.RETURNED);
    }

    @Test
    void whatWasNotPackedIsReadyWithAProviderAndANumber() {
        String order = merchant.buy("CUP-1");
        assertThat(merchant.error(READY, "OrderItemIds", ids(order), "DeliveryType", "dropship"))
                .isEqualTo(25);
        assertThat(merchant.error(READY, step(order))).isEqualTo(26);
        merchant.call(
                READY,
                "OrderItemIds",
                ids(order),
                "DeliveryType",
                "dropship",
                "ShippingProvider",
                "Own courier",
                "TrackingNumber",
                "MINE-1");
        assertThat(merchant.status(order)).isEqualTo("readytoship");
        assertThat(merchant.deeds(order)).containsExactly(Deed.SOLD, Deed.PACKED, Deed.SHIPPED);
    }

    @Test
    void stepsThatCannotBeTakenChangeNothing() {
        String order = merchant.buy("CUP-1");
        String other = merchant.buy("CUP-1");
        String ids = ids(order);
        assertThat(merchant.error(PACK, "OrderItemIds", ids)).isEqualTo(1);
        assertThat(merchant.error(PACK, "OrderItemIds", ids, "DeliveryType", "drone"))
                .isEqualTo(24);
        assertThat(merchant.error(PACK, "OrderItemIds", ids, "DeliveryType", "pickup", "ShippingProvider", "Pigeon"))
                .isEqualTo(25);
        assertThat(merchant.error(PACK, "OrderItemIds", "7", "DeliveryType", "pickup", "ShippingProvider", "Express"))
                .isEqualTo(23);
        assertThat(merchant.error(
                        PACK,
                        "OrderItemIds",
                        "[" + merchant.itemId(order) + "," + merchant.itemId(other) + "]",
                        "DeliveryType",
                        "pickup",
                        "ShippingProvider",
                        "Express"))
                .isEqualTo(29);
        assertThat(merchant.error(CANCEL, "OrderItemId", "1", "Reason", "x")).isEqualTo(20);
        assertThat(merchant.error(CANCEL, "OrderItemId", merchant.itemId(order)))
                .isEqualTo(1);
        merchant.call(PACK, step(order));
        assertThat(merchant.error(PACK, step(order))).isEqualTo(73);
        assertThat(merchant.deeds(order)).containsExactly(Deed.SOLD, Deed.PACKED);
        assertThat(merchant.deeds(other)).containsExactly(Deed.SOLD);
    }

    @Test
    void whatNobodyPacksByACallIsSentOffByHand() {
        String order = merchant.buy("CUP-1");
        merchant.pass(Duration.ofHours(29));
        assertThat(merchant.status(order)).isEqualTo("pending");
        merchant.pass(Duration.ofHours(2));
        assertThat(merchant.status(order)).isEqualTo("readytoship");
        merchant.pass(Duration.ofHours(20));
        assertThat(merchant.status(order)).isEqualTo("shipped");
    }

    @Test
    void whatIsCancelledStaysSo() {
        String order = merchant.buy("CUP-1");
        merchant.call(CANCEL, "OrderItemId", merchant.itemId(order), "Reason", "Out of stock", "ReasonDetail", "gone");
        assertThat(merchant.status(order)).isEqualTo("canceled");
        assertThat(merchant.market.cancel(order)).isFalse();
        assertThat(merchant.deeds(order)).containsExactly(Deed.SOLD, Deed.CANCELLED);
    }

    @Test
    void ordersAreListedAndFiltered() {
        String order = merchant.buy("LAMP-1");
        assertThat(merchant.order(order).path("CreatedAt").asString()).isEqualTo("2026-06-03 10:00:00");
        assertThat(merchant.order(order).path("ItemsCount").stringValue()).isEqualTo("1");
        JsonNode recent = merchant.call("GetOrders", "CreatedAfter", "2026-06-03T09:59:00+00:00");
        assertThat(recent.at("/Orders/Order/OrderId").asString()).isEqualTo(order);
        assertThat(merchant.call("GetOrders", "Status", "pending", "SortDirection", "DESC", "Limit", "2")
                        .at("/Orders/Order/0/OrderId")
                        .asString())
                .isEqualTo(order);
        assertThat(merchant.call("GetOrders", "Status", "shipped")
                        .path("Orders")
                        .stringValue())
                .isEmpty();
        JsonNode head = SimJson.MAPPER
                .readTree(merchant.answer("GET", merchant.signed("GetOrders", "JSON", "Limit", "1"), ""))
                .at("/SuccessResponse/Head");
        assertThat(head.path("TotalCount").asString()).isEqualTo("3");
    }

    @Test
    void whatChangedIsFoundByWhenItDid() {
        String order = merchant.buy("LAMP-1");
        merchant.pass(Duration.ofHours(2));
        String since = "2026-06-03T11:00:00+00:00";
        assertThat(merchant.call("GetOrders", "UpdatedAfter", since)
                        .path("Orders")
                        .isString())
                .isTrue();
        merchant.market.cancel(order);
        assertThat(merchant.call("GetOrders", "UpdatedAfter", since)
                        .at("/Orders/Order/OrderId")
                        .asString())
                .isEqualTo(order);
        assertThat(merchant.call("GetOrders", "CreatedAfter", since)
                        .path("Orders")
                        .isString())
                .isTrue();
    }

    @Test
    void listsThatCannotBeAskedFor() {
        assertThat(merchant.error("GetOrders", "CreatedAfter", "yesterday")).isEqualTo(17);
        assertThat(merchant.error("GetOrders", "Limit", "x")).isEqualTo(19);
        assertThat(merchant.error("GetOrders", "Offset", "x")).isEqualTo(14);
        assertThat(merchant.error("GetOrders", "Status", "lost")).isEqualTo(36);
        assertThat(merchant.error("GetOrders", "SortBy", "price")).isEqualTo(75);
        assertThat(merchant.error("GetOrders", "SortDirection", "UP")).isEqualTo(74);
        assertThat(merchant.error("GetMultipleOrderItems", "OrderIdList", "1,2"))
                .isEqualTo(56);
        assertThat(merchant.error("GetMultipleOrderItems", "OrderIdList", "[1,2]"))
                .isEqualTo(37);
        assertThat(merchant.call("GetMultipleOrderItems", "OrderIdList", "[89,90]")
                        .stringValue())
                .isEmpty();
    }

    @Test
    void strangersBuyWhatIsThereAndMayChangeTheirMinds() {
        assertThat(merchant.market.buy(Map.of("CARD-64", 1))).isEmpty();
        assertThat(merchant.market.buy(Map.of("VASE-1", 1))).isEmpty();
        assertThat(merchant.market.buy(Map.of("LAMP-1", 21))).isEmpty();
        String order = merchant.buy("LAMP-1");
        assertThat(merchant.quantity("LAMP-1")).isEqualTo("18");
        assertThat(merchant.market.giveBack(order)).isFalse();
        assertThat(merchant.market.cancel(order)).isTrue();
        assertThat(merchant.quantity("LAMP-1")).isEqualTo("19");
        assertThat(merchant.status(order)).isEqualTo("canceled");
    }

    @Test
    void magicSkusLeadAstray() {
        assertThat(merchant.status(merchant.buy(Magic.CANCELLED.sku()))).isEqualTo("canceled");
        String odd = merchant.buy(Magic.UNKNOWN_STATUS.sku());
        assertThat(merchant.market.orderStatuses()).doesNotContain(merchant.status(odd));
        String held = merchant.buy(Magic.NOT_YET.sku());
        assertThat(merchant.error(PACK, step(held))).isEqualTo(119);
        merchant.pass(Duration.ofHours(1));
        merchant.call(PACK, step(held));
        assertThat(merchant.deeds(held)).containsExactly(Deed.SOLD, Deed.PACKED);
        for (Magic magic : Set.of(Magic.NEVER_SHIPS, Magic.FAILED)) {
            String order = merchant.buy(magic.sku());
            merchant.call(PACK, step(order));
            merchant.call(READY, step(order));
            merchant.pass(Duration.ofDays(10));
            assertThat(merchant.status(order)).isEqualTo(magic == Magic.FAILED ? "failed" : "readytoship");
        }
    }

    @Test
    void theWorldOutlivesTheProcess(@TempDir Path folder) {
        Path file = folder.resolve("family.world");
        String order;
        try (World world = World.in(file)) {
            order = new Merchant(world).buy("CUP-1");
        }
        try (World world = World.in(file)) {
            Merchant again = new Merchant(world);
            assertThat(again.status(order)).isEqualTo("pending");
            assertThat(again.quantity("CUP-1")).isEqualTo("96");
            assertThat(again.deeds(order)).containsExactly(Deed.SOLD);
        }
    }
}
