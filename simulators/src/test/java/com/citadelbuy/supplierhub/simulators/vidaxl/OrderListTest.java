package com.citadelbuy.supplierhub.simulators.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderListTest {

    private final Shop shop = Shop.open();

    @Test
    void whatIsNotThereIsAnEmptyList() {
        assertThat(Shop.text(shop.send("GET", "/api_customer/orders.json?id_eq=1", "")))
                .isEqualTo("[]");
        assertThat(shop.orders("?customer_order_reference_eq=A-1")).isEmpty();
    }

    @Test
    void oneHitIsAListToo() {
        String id = shop.placed(Shop.order("A-1"));
        shop.placed(Shop.order("A-2"));
        assertThat(ids(shop.orders("?customer_order_reference_eq=A-1"))).containsExactly(id);
        assertThat(ids(shop.orders("?id_eq=" + id))).containsExactly(id);
        assertThat(ids(shop.orders("?id_eq=" + id + "&customer_order_reference_eq=A-2")))
                .isEmpty();
        assertThat(shop.orders("")).hasSize(2);
    }

    @Test
    void withoutADayNothingOlderThanADayIsShown() {
        String id = shop.placed(Shop.order("A-1"));
        shop.pass(Duration.ofHours(24));
        assertThat(ids(shop.orders("?id_eq=" + id))).as("paid an hour later").containsExactly(id);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.orders("?id_eq=" + id)).isEmpty();
        assertThat(shop.orders("?customer_order_reference_eq=A-1")).isEmpty();
        assertThat(ids(shop.orders("?customer_order_reference_eq=A-1&submitted_at_gteq=20260601")))
                .containsExactly(id);
    }

    @Test
    void anUnpaidOrderHasNoDayAndIsFoundByNone() {
        String id = shop.placed(Shop.order("A-1"));
        assertThat(shop.orders("?submitted_at_gteq=20200101")).isEmpty();
        shop.pass(Duration.ofHours(1));
        assertThat(ids(shop.orders("?submitted_at_gteq=20200101"))).containsExactly(id);
    }

    @Test
    void daysAreWrittenInTwoWaysAndNoThird() {
        String id = shop.placed(Shop.order("A-1"));
        shop.pass(Duration.ofHours(1));
        assertThat(ids(shop.orders("?submitted_at_castedeq=2026-06-01"))).containsExactly(id);
        assertThat(ids(shop.orders("?submitted_at_castedeq=20260601"))).containsExactly(id);
        assertThat(shop.orders("?submitted_at_castedeq=20260602")).isEmpty();
        assertThat(shop.send("GET", "/api_customer/orders.json?submitted_at_gteq=yesterday", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDayMeansItsFirstMoment() {
        String id = shop.placed(Shop.order("A-1"));
        shop.pass(Duration.ofHours(1));
        assertThat(shop.orders("?submitted_at_lteq=20260601")).isEmpty();
        assertThat(ids(shop.orders("?submitted_at_gteq=20260601&submitted_at_lteq=20260602")))
                .containsExactly(id);
        assertThat(shop.orders("?submitted_at_gteq=20260602")).isEmpty();
    }

    @Test
    void statusesAreAFilter() {
        String old = shop.placed(Shop.order("A-1"));
        shop.pass(Duration.ofHours(2));
        String young = shop.placed(Shop.order("A-2"));
        assertThat(ids(shop.orders("?status_order_id_eq=1"))).containsExactly(young);
        assertThat(ids(shop.orders("?status_order_id_eq=2"))).containsExactly(old);
        assertThat(shop.orders("?status_order_id_eq=Submitted")).isEmpty();
    }

    @Test
    void nobodySeesWhatOthersOrdered() {
        String id = shop.placed(Shop.order("A-1"));
        shop.as(Account.BY_HAND);
        assertThat(shop.orders("?id_eq=" + id)).isEmpty();
        assertThat(shop.send("GET", "/api_customer/orders/" + id + "/documents.json", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void documentsAreLists() {
        String id = shop.placed(Shop.order("A-1"));
        assertThat(shop.get("/api_customer/orders/" + id + "/documents.json").isArray())
                .isTrue();
        assertThat(shop.get("/api_customer/orders/documents.json").isArray()).isTrue();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream()
                .map(entry -> entry.at("/order/id").stringValue())
                .toList();
    }
}
