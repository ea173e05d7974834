package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoreCopiesTest {

    @Test
    void copiesAreListedOnceEachWithVariantsOfTheirOwn() {
        Shop shop = new Shop();
        shop.simulator().grow(130);
        List<String> ids = new ArrayList<>();
        for (int offset = 0; offset < 200; offset += 100) {
            Shop.body(shop.get("/store/products?limit=100&offset=" + offset))
                    .path("result")
                    .forEach(entry -> ids.add(entry.path("id").asString()));
        }
        assertThat(ids).hasSize(130).doesNotHaveDuplicates();
        JsonNode model = variants(shop, ids.get(25));
        JsonNode copy = variants(shop, ids.get(129));
        assertThat(copy).isNotEmpty();
        assertThat(model.toString()).doesNotContain(copy.get(0).path("id").asString());
        assertThat(copy.get(0).path("sync_product_id").asString()).isEqualTo(ids.get(129));
    }

    private static JsonNode variants(Shop shop, String product) {
        return Shop.body(shop.get("/store/products/" + product)).path("result").path("sync_variants");
    }
}
