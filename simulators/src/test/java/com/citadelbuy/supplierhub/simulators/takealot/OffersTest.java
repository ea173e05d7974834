package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OffersTest {

    private final Shop shop = Shop.open();

    private List<String> follow(String first) {
        List<String> ids = new ArrayList<>();
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = shop.get(next);
            page.path("items").forEach(offer -> ids.add(offer.path("offer_id").asString()));
            String token = page.path("continuation_token").asString("");
            next = token.isEmpty() ? "" : "/v1/offers?continuation_token=" + token;
        }
        return ids;
    }

    @Test
    void everyOfferIsListedOnceWhateverThePage() {
        List<String> all = follow("/v1/offers");
        assertThat(all).hasSize(40).doesNotHaveDuplicates();
        assertThat(follow("/v1/offers?limit=7")).isEqualTo(all);
        assertThat(all).containsAll(shop.simulator.guide().products());
    }

    @Test
    void theTokenCarriesAllThatWasAskedAndNothingBesideItCounts() {
        JsonNode first = shop.get("/v1/offers?limit=30&include_count=true&expands=seller_warehouse_stock");
        assertThat(first.path("count").asInt()).isEqualTo(40);
        assertThat(first.path("limit").asInt()).isEqualTo(30);
        String token = first.path("continuation_token").asString();
        JsonNode second = shop.get("/v1/offers?continuation_token=" + token
                + "&limit=3&include_count=true&expands=takealot_warehouse_stock&rubbish=1");
        assertThat(second.path("items")).hasSize(10);
        assertThat(second.path("limit").asInt()).isEqualTo(30);
        assertThat(second.has("count")).isFalse();
        assertThat(second.has("continuation_token")).isFalse();
        assertThat(second.at("/items/0").has("seller_warehouse_stock")).isTrue();
        assertThat(second.at("/items/0").has("takealot_warehouse_stock")).isFalse();
    }

    @Test
    void aPageHasTheDocumentsFieldsInTheDocumentsTypes() {
        JsonNode offer = shop.get("/v1/offers?limit=1").at("/items/0");
        assertThat(Set.copyOf(offer.propertyNames())).isEqualTo(OfferViews.FIELDS);
        assertThat(offer.path("offer_id").isIntegralNumber()).isTrue();
        assertThat(offer.path("selling_price").isIntegralNumber()).isTrue();
        assertThat(offer.path("barcode").isString()).isTrue();
        assertThat(offer.path("product_label").isString()).isTrue();
        assertThat(offer.path("discount_percentage").decimalValue()).isEqualByComparingTo("18.9");
        assertThat(offer.path("created_at").asString()).endsWith("+02:00");
        assertThat(offer.path("status").asString()).isEqualTo("buyable");
    }

    @Test
    void everyDocumentedStatusIsThere() {
        Set<String> seen = shop.get("/v1/offers?fields=status")
                .path("items")
                .valueStream()
                .map(offer -> offer.path("status").asString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(seen)
                .containsExactlyInAnyOrder("buyable", "not_buyable", "disabled_by_seller", "disabled_by_takealot");
    }

    @Test
    void stockIsShownWhereItIsAskedForAndRegionsApart() {
        long id = shop.offer("BOTTLE-500").id();
        JsonNode offer =
                shop.get("/v1/offers/" + id + "?expands=seller_warehouse_stock&expands=takealot_warehouse_stock");
        assertThat(offer.at("/seller_warehouse_stock/0/seller_warehouse_id").asLong())
                .isEqualTo(Account.WAREHOUSE);
        assertThat(offer.at("/seller_warehouse_stock/0/quantity_available").asInt())
                .isEqualTo(64);
        assertThat(offer.at("/takealot_warehouse_stock/0/region").asString()).isEqualTo("CPT");
        assertThat(offer.at("/takealot_warehouse_stock/0/stock_in_receiving").asInt())
                .isEqualTo(3);
        assertThat(offer.at("/takealot_warehouse_stock/1/stock_on_way").asInt()).isEqualTo(2);
        assertThat(shop.get("/v1/offers/" + id).has("seller_warehouse_stock")).isFalse();
        JsonNode narrow = shop.get("/v1/offers?limit=1&fields=sku&fields=rrp&expands=seller_warehouse_stock")
                .at("/items/0");
        assertThat(narrow.propertyNames()).containsExactlyInAnyOrder("sku", "rrp", "seller_warehouse_stock");
    }

    @Test
    void anOfferIsFoundByEachOfItsNames() {
        Offer offer = shop.offer("SET/3 #RED?");
        assertThat(shop.get("/v1/offers/by_sku/SET%2F3%20%23RED%3F")
                        .path("offer_id")
                        .asLong())
                .isEqualTo(offer.id());
        assertThat(shop.get("/v1/offers/by_barcode/" + offer.barcode())
                        .path("offer_id")
                        .asLong())
                .isEqualTo(offer.id());
        for (String path :
                List.of("/v1/offers/1", "/v1/offers/by_sku/NONE", "/v1/offers/by_barcode/0", "/v1/offers/x")) {
            assertThat(shop.send("GET", path, "").status()).isEqualTo(404);
        }
        assertThat(Shop.json(shop.send("GET", "/v1/offers/1", ""))
                        .path("message")
                        .asString())
                .isEqualTo("Offer not found");
    }

    @Test
    void severalAreAskedForByRepeatingTheirIds() {
        JsonNode page =
                shop.get("/v1/offers?offer_id__in=83200003&offer_id__in=83200001&offer_id__in=5&include_count=true");
        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(page.at("/items/0/sku").asString()).isEqualTo("KETTLE-17");
    }

    @Test
    void parametersThatCannotBeRightAreRefused() {
        for (String query : List.of(
                "limit=0",
                "limit=1001",
                "limit=ten",
                "include_count=yes",
                "fields=description",
                "expands=images",
                "continuation_token=abc",
                "offer_id__in=x",
                "offset=5")) {
            assertThat(shop.refusal(400, "GET", "/v1/offers?" + query, ""))
                    .as(query)
                    .isNotEmpty();
        }
        String other = shop.get("/v1/offers?limit=1").path("continuation_token").asString();
        shop.refusal(400, "GET", "/v1/sales?continuation_token=" + other, "");
    }

    @Test
    void itGrowsToSoManyAndTheNewOnesCanBeBought() {
        shop.simulator.grow(130);
        List<String> all = follow("/v1/offers");
        assertThat(all).hasSize(130).doesNotHaveDuplicates();
        JsonNode last = shop.get("/v1/offers/" + all.getLast());
        assertThat(shop.simulator.buy(Map.of(last.path("sku").asString(), 1))).isPresent();
        assertThat(shop.get("/v1/offers/by_barcode/" + last.path("barcode").asString())
                        .path("offer_id"))
                .isEqualTo(last.path("offer_id"));
    }
}
