package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OlderSurfaceTest {

    private static final String BOTTLE = "/v2/offers/offer/SKUBOTTLE-500";

    private final Shop shop = Shop.open();

    private String invalid(String method, String path, String body) {
        SimReply reply = shop.send(method, path, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Shop.json(reply).path("status").asString()).isEqualTo("FAILURE");
        return Shop.json(reply).at("/validation_errors/0").asString();
    }

    @Test
    void offersAreListedByNumberedPages() {
        JsonNode first = shop.get("/v2/offers?page_number=1&page_size=25");
        assertThat(first.path("total_results").asInt()).isEqualTo(40);
        assertThat(first.path("offers")).hasSize(25);
        assertThat(shop.get("/v2/offers?page_number=2&page_size=25").path("offers"))
                .hasSize(15);
        assertThat(shop.get("/v2/offers?page_number=3&page_size=25").path("offers"))
                .isEmpty();
        assertThat(shop.get("/v2/offers?offer_ids=83200001,83200002").path("offers"))
                .hasSize(2);
        for (String query : List.of("page_number=0", "page_size=101", "page_size=x", "limit=5")) {
            shop.refusal(400, "GET", "/v2/offers?" + query, "");
        }
    }

    @Test
    void anOfferShowsBothKindsOfStock() {
        JsonNode offer = shop.get(BOTTLE);
        assertThat(offer.at("/leadtime_stock/0/merchant_warehouse/warehouse_id").asLong())
                .isEqualTo(Account.WAREHOUSE);
        assertThat(offer.at("/leadtime_stock/0/quantity_available").asInt()).isEqualTo(64);
        assertThat(offer.path("stock_at_takealot_total").asInt()).isEqualTo(37);
        assertThat(offer.at("/stock_at_takealot/1/warehouse/name").asString()).isEqualTo("JHB");
        assertThat(offer.path("total_stock_on_way").asInt()).isEqualTo(3);
        assertThat(offer.path("status").asString()).isEqualTo("Buyable");
        assertThat(offer.path("discount").asString()).isEqualTo("27%");
        assertThat(offer.path("date_created").asString()).matches("2026-\\d\\d-\\d\\d");
    }

    @Test
    void anIdentifierSaysWhatItIs() {
        Offer offer = shop.offer("SET/3 #RED?");
        String id = Long.toString(offer.id());
        for (String path : List.of(
                "/v2/offers/offer/" + id,
                "/v2/offers/offer/ID" + id,
                "/v2/offers/offer/BARCODE" + offer.barcode(),
                "/v2/offers/offer/GTIN" + offer.barcode(),
                "/v2/offers/offer?identifier=SKUSET%2F3%20%23RED%3F")) {
            assertThat(shop.get(path).path("offer_id").asLong()).as(path).isEqualTo(offer.id());
        }
        for (String path : List.of(
                "/v2/offers/offer/SKUSET%2F3%20%23RED%3F",
                "/v2/offers/offer/MUG-BLUE", "/v2/offers/offer/SKUNONE", "/v2/offers/offer/1")) {
            assertThat(shop.send("GET", path, "").status()).as(path).isEqualTo(404);
        }
        shop.refusal(400, "GET", "/v2/offers/offer", "");
    }

    @Test
    void anUpdateAnswersWithTheOfferOrWithCodes() {
        JsonNode answer = shop.patch(BOTTLE, "{\"selling_price\": 199, \"leadtime_days\": 4}");
        assertThat(answer.path("status").asString()).isEqualTo("SUCCESS");
        assertThat(answer.at("/offer/selling_price").asInt()).isEqualTo(199);
        assertThat(answer.path("actions")).hasSize(1);
        shop.patch("/v2/offers/offer?identifier=SKUMUG-BLUE", "{\"status_action\": \"Disable\"}");
        assertThat(shop.get("/v1/offers/by_sku/MUG-BLUE").path("status").asString())
                .isEqualTo("disabled_by_seller");
        assertThat(invalid("PATCH", BOTTLE, "{\"selling_price\": 400}")).startsWith("E20");
        assertThat(invalid("PATCH", BOTTLE, "{\"selling_price\": 1.5}")).startsWith("E15");
        assertThat(invalid("PATCH", BOTTLE, "{\"leadtime_days\": 99}")).startsWith("E25");
        assertThat(invalid("PATCH", BOTTLE, "{\"offer_id\": 3}")).startsWith("E33");
        assertThat(invalid("PATCH", "/v2/offers/offer/SKUDRONE-MINI", "{\"rrp\": 9000}"))
                .startsWith("E11");
        shop.refusal(400, "PATCH", BOTTLE, "{\"price\": 5}");
        assertThat(shop.send("PATCH", "/v2/offers/offer/SKUNONE", "{\"rrp\": 5}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOfferIsMadeByBarcode() {
        String body = "{\"sku\": \"NEW-3\", \"selling_price\": 45, \"leadtime_days\": 3}";
        JsonNode made = shop.post("/v2/offers/offer/BARCODE" + Barcodes.unsold(3), body);
        assertThat(made.at("/offer/barcode").asString()).isEqualTo(Barcodes.unsold(3));
        assertThat(invalid("POST", "/v2/offers/offer/GTIN" + Barcodes.unsold(3), body))
                .startsWith("E4");
        assertThat(invalid("POST", "/v2/offers/offer/GTIN6001", body)).startsWith("E2:");
        assertThat(invalid("POST", "/v2/offers/offer?identifier=SKUNEW-4", body))
                .startsWith("E3:");
    }

    @Test
    void salesNameTheBuyerAndTheShipment() {
        String order = shop.buy("MUG-BLUE", 2);
        JsonNode fresh = shop.get("/v2/sales?page_size=1").at("/sales/0");
        assertThat(fresh.path("order_id").asString()).isEqualTo(order);
        assertThat(fresh.path("customer").asString()).contains(", ");
        assertThat(fresh.path("tsin").isString()).isTrue();
        assertThat(fresh.path("selling_price").asInt()).isEqualTo(258);
        assertThat(fresh.path("po_number").isNull()).isTrue();
        assertThat(fresh.path("order_date").asString()).isEqualTo("2026-06-01");
        shop.hours(25);
        JsonNode page = shop.get("/v2/sales");
        assertThat(page.at("/page_summary/total").asInt()).isEqualTo(4);
        assertThat(page.at("/sales/0/shipment_id").asLong()).isPositive();
    }

    @Test
    void salesAreFilteredInOneParameter() {
        assertThat(shop.get("/v2/sales?filters=start_date:2026-05-31,end_date:2026-06-01")
                        .path("sales"))
                .hasSize(1);
        assertThat(shop.get("/v2/sales?filters=dc:CPT").path("sales")).isNotEmpty();
        for (String filters : List.of(
                "start_date:2025-06-01,end_date:2026-06-01", "start_date:x", "status:Returned", "dc:XYZ", "nonsense")) {
            shop.refusal(400, "GET", "/v2/sales?filters=" + filters, "");
        }
    }
}
