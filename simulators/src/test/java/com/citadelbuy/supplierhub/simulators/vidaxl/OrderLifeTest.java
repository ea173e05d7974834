package com.citadelbuy.supplierhub.simulators.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private final Shop shop = Shop.open();

    @Test
    void anOrderIsUnpaidAtFirstAndEndsAsSent() {
        String id = shop.placed(Shop.order("A-1"));
        assertThat(fresh(id).path("status_order_id").asInt()).isEqualTo(1);
        assertThat(fresh(id).path("submitted_at").isNull()).isTrue();
        shop.pass(Duration.ofHours(1));
        JsonNode paid = fresh(id);
        assertThat(paid.path("status_order_id").asInt()).isEqualTo(2);
        assertThat(paid.path("status_order_name").asString()).isEqualTo("Submitted");
        assertThat(paid.path("submitted_at").asString()).isEqualTo("2026-06-01T03:03:05.000+00:00");
        shop.pass(Duration.ofHours(4));
        assertThat(shop.paid(id).path("status_order_name").asString()).isEqualTo("Being prepared");
        assertThat(shop.paid(id).path("shipping_tracking").isNull()).isTrue();
        shop.pass(Duration.ofHours(22));
        JsonNode sent = shop.paid(id);
        assertThat(sent.path("status_order_id").asInt()).isEqualTo(5);
        assertThat(sent.path("shipping_option_id").asInt()).isEqualTo(14);
        assertThat(sent.path("shipping_option_name").asString()).isEqualTo("UPS");
        String number = sent.path("shipping_tracking").stringValue();
        assertThat(number).matches("1Z999AA1\\d{12}");
        assertThat(sent.path("shipping_tracking_url").asString()).endsWith(number);
        assertThat(sent.at("/shipping_tracking_urls_by_number/0").asString()).endsWith(number);
        assertThat(sent.path("sent_date").asString()).isEqualTo("2026-06-02");
        shop.pass(Duration.ofDays(30));
        assertThat(shop.status(id)).isEqualTo(5);
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        assertThat(shop.ledger().getFirst().reference()).isEqualTo("A-1");
        assertThat(shop.ledger().getFirst().orderId()).isEqualTo(id);
    }

    @Test
    void theAnswerToANewOrderHasTheDocumentedKeys() {
        ObjectNode order = Shop.order("A-1");
        order.put("comments_customer", "Ring twice");
        JsonNode created = Shop.json(shop.post(order)).path("order");
        assertThat(created.propertyNames())
                .containsExactly(
                        "id",
                        "status_order_id",
                        "customer_id",
                        "invoice_no",
                        "customer_reference_no",
                        "comments_customer",
                        "comments_wholesaler",
                        "shipping_way",
                        "shipping_costs",
                        "date_estimated",
                        "total_before_discount",
                        "discount_percentage",
                        "discount_comments",
                        "discount_total",
                        "gross_total",
                        "address",
                        "address2",
                        "city",
                        "province",
                        "country",
                        "postal_code",
                        "created_at",
                        "updated_at",
                        "addressbook_id",
                        "submitted_at",
                        "customer_order_reference",
                        "total_before_vat");
        assertThat(created.path("id").isIntegralNumber()).isTrue();
        assertThat(created.path("status_order_id").asInt()).isEqualTo(1);
        assertThat(created.path("customer_reference_no").longValue()).isGreaterThan(1L << 32);
        assertThat(created.path("gross_total").stringValue()).isEqualTo("95.98");
        assertThat(created.path("created_at").asString()).isEqualTo("2026-05-31T22:03:05.000-04:00");
        assertThat(created.path("customer_order_reference").asString()).isEqualTo("A-1");
        assertThat(created.path("comments_customer").asString()).isEqualTo("Ring twice");
    }

    @Test
    void theListShowsIdsAsTextAndQuantitiesNowAsNumberThenAsText() {
        String id = shop.placed(Shop.order("A-1"));
        JsonNode unpaid = fresh(id);
        assertThat(unpaid.path("id").stringValue()).isEqualTo(id);
        assertThat(unpaid.path("order_number").stringValue()).isEqualTo(id);
        JsonNode line = unpaid.at("/order_products/0/order_product");
        assertThat(line.path("order_id").isIntegralNumber()).isTrue();
        assertThat(line.path("quantity").isNumber()).isTrue();
        assertThat(line.path("quantity").decimalValue().toPlainString()).isEqualTo("2.0");
        assertThat(line.path("price").stringValue()).isEqualTo("47.99");
        assertThat(line.path("total_before_vat").stringValue()).isEqualTo("95.98");
        assertThat(line.path("status_order_id").isNull()).isTrue();
        assertThat(line.at("/addressbook/name").asString()).isEqualTo("Ana Núñez");
        assertThat(line.at("/addressbook/address").asString()).isEqualTo("1 Main Street");
        assertThat(unpaid.path("shipping_option_name").stringValue()).isEmpty();
        assertThat(unpaid.path("gross_total").stringValue()).isEqualTo("95.98");
        shop.pass(Duration.ofHours(1));
        assertThat(shop.paid(id).at("/order_products/0/order_product/quantity").stringValue())
                .isEqualTo("2.0");
    }

    @Test
    void taxIsInTheListAndNotInTheAnswer() {
        shop.as(Account.BY_HAND);
        ObjectNode order = Shop.order("A-1");
        ((ObjectNode) order.path("addressbook")).put("country", "GB");
        Shop.address(order).put("country", "GB").put("province", "").put("postal_code", "N1 9GU");
        Shop.line(order).put("quantity", 1);
        JsonNode created = Shop.json(shop.post(order)).path("order");
        assertThat(created.path("gross_total").asString()).isEqualTo("37.91");
        JsonNode listed = fresh(created.path("id").asString());
        assertThat(listed.path("total_vat").asString()).isEqualTo("7.582");
        assertThat(listed.path("gross_total").asString()).isEqualTo("45.492");
        assertThat(listed.at("/order_products/0/order_product/vat_percentage").asString())
                .isEqualTo("20.0");
    }

    @Test
    void withoutAutoPaymentAnOrderWaitsForever() {
        shop.as(Account.BY_HAND);
        ObjectNode order = Shop.order("A-1");
        ((ObjectNode) order.path("addressbook")).put("country", "GB");
        Shop.address(order).put("country", "GB");
        String id = shop.placed(order);
        shop.pass(Duration.ofHours(23));
        assertThat(fresh(id).path("status_order_name").asString()).isEqualTo("Temporary");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED);
    }

    @Test
    void aRepeatedReferenceIsASecondOrder() {
        String first = shop.placed(Shop.order("A-1"));
        String second = shop.placed(Shop.order("A-1"));
        assertThat(second).isNotEqualTo(first);
        assertThat(shop.orders("?customer_order_reference_eq=A-1")).hasSize(2);
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PLACED);
    }

    @Test
    void magicWordsLeadOrdersAstrayEvenWhereTheStreetBreaksThem() {
        String held = shop.placed(marked("on_hold"));
        String unknown = shop.placed(marked("unknown_status"));
        String never = shop.placed(marked("never_ships"));
        String cancelled = shop.placed(marked("cancelled"));
        ObjectNode broken = marked("x");
        Shop.address(broken).put("address", "17 Rather Long Street MAGIC").put("address2", "split_shipment, floor 2");
        String split = shop.placed(broken);
        shop.pass(Duration.ofHours(23));
        assertThat(fresh(held).path("status_order_id").asInt()).isEqualTo(1);
        assertThat(shop.status(unknown)).isEqualTo(42);
        assertThat(shop.status(cancelled)).isEqualTo(7);
        shop.pass(Duration.ofHours(5));
        assertThat(shop.paid(split).path("shipping_tracking").asString()).doesNotContain(",");
        shop.pass(Duration.ofDays(1));
        JsonNode whole = shop.paid(split);
        assertThat(whole.path("shipping_tracking").asString().split(","))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(whole.path("shipping_tracking_urls_by_number")).hasSize(2);
        shop.pass(Duration.ofDays(20));
        assertThat(shop.status(never)).isEqualTo(4);
        assertThat(shop.ledger())
                .filteredOn(entry -> entry.deed() == Deed.CANCELLED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.orderId()).isEqualTo(cancelled));
    }

    @Test
    void ofSeveralLinesOneMayLeaveAlone() {
        String id = shop.placed(Shop.order("A-1", "1 MAGIC split_shipment", Shop.CHAIR, "240110"));
        shop.pass(Duration.ofHours(28));
        JsonNode apart = shop.paid(id);
        assertThat(apart.path("status_order_id").asInt()).isEqualTo(4);
        assertThat(apart.at("/order_products/0/order_product/status_order_id").asInt())
                .isEqualTo(5);
        assertThat(apart.at("/order_products/1/order_product/status_order_name").asString())
                .isEqualTo("Being prepared");
        assertThat(apart.path("shipping_tracking").isString()).isTrue();
        assertThat(apart.path("sent_date").isNull()).isTrue();
        shop.pass(Duration.ofDays(1));
        JsonNode whole = shop.paid(id);
        assertThat(whole.path("status_order_id").asInt()).isEqualTo(5);
        assertThat(whole.at("/order_products/0/order_product/status_order_id").isNull())
                .isTrue();
    }

    @Test
    void ordersSurviveARestart(@TempDir Path folder) {
        String id;
        try (World world = World.in(folder.resolve("vidaxl.json"))) {
            id = new Shop(world).placed(Shop.order("A-1"));
        }
        try (World world = World.in(folder.resolve("vidaxl.json"))) {
            Shop later = new Shop(world);
            assertThat(later.orders("?id_eq=" + id)
                            .at("/0/order/customer_order_reference")
                            .asString())
                    .isEqualTo("A-1");
            assertThat(later.placed(Shop.order("A-2"))).isNotEqualTo(id);
            assertThat(later.get("/api_customer/products.json?code_eq=" + Shop.CHAIR)
                            .at("/data/0/quantity")
                            .asString())
                    .isEqualTo("39996.0");
            assertThat(later.deeds()).containsExactly(Deed.PLACED, Deed.PLACED);
        }
    }

    private static ObjectNode marked(String outcome) {
        return Shop.order("M-" + outcome, "1 Main St MAGIC " + outcome, Shop.CHAIR);
    }

    /** As the list shows it to who names no day. */
    private JsonNode fresh(String id) {
        return shop.orders("?id_eq=" + id).at("/0/order");
    }
}
