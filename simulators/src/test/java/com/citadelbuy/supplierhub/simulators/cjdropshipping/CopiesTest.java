package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CopiesTest {

    @Test
    void copiesAreListedOnceEachBehindTheirModelsWithVariantsAndStockOfTheirOwn() {
        Shop shop = Shop.loggedIn();
        shop.simulator.grow(210);
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            shop.get("/product/listV2?size=100&orderBy=3&page=" + page)
                    .at("/data/content/0/productList")
                    .forEach(entry -> ids.add(entry.path("id").asString()));
        }
        assertThat(ids).hasSize(210).doesNotHaveDuplicates();
        JsonNode copy = shop.get("/product/query?features=enable_inventory&pid=" + ids.getLast())
                .path("data");
        assertThat(copy.path("productSku").asString()).startsWith("CJCP");
        assertThat(copy.at("/variants/0/variantSku").asString()).startsWith("CJCP");
        String vid = copy.at("/variants/0/vid").asString();
        assertThat(shop.world.get(Stock.STOCK, vid)).isPresent();
        assertThat(shop.get("/product/variant/queryByVid?vid=" + vid)
                        .path("code")
                        .asInt())
                .isEqualTo(200);
    }
}
