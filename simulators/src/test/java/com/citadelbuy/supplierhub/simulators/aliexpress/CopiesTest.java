package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CopiesTest {

    @Test
    void copiesAreListedOnceEachAndCanBeReadLikeTheirModels() {
        Buyer buyer = Buyer.signedIn();
        buyer.simulator.grow(450);
        List<String> ids = new ArrayList<>();
        String place = "";
        for (int i = 0; i < 3; i++) {
            Map<String, String> sent = place.isEmpty()
                    ? Map.of("feed_name", "DS_Global_topsellers")
                    : Map.of("feed_name", "DS_Global_topsellers", "search_id", place);
            JsonNode slice = buyer.call("aliexpress.ds.feed.itemids.get", sent).path("result");
            slice.path("products").path("number").forEach(id -> ids.add(id.asString()));
            place = slice.path("search_id").asString();
        }
        assertThat(ids).hasSize(452).doesNotHaveDuplicates();
        JsonNode copy =
                buyer.call("aliexpress.ds.product.get", Map.of("product_id", ids.getLast(), "ship_to_country", "US"));
        assertThat(copy.path("rsp_code").asInt()).isEqualTo(200);
        assertThat(copy.at("/result/ae_item_base_info_dto/product_id").asString())
                .isEqualTo(ids.getLast());
    }

    @Test
    void growingTakesNothingAwayAndStopsAtWhatIsAskedFor() {
        Buyer buyer = Buyer.signedIn();
        int seeded = buyer.world.size(Catalogue.PRODUCTS);
        buyer.simulator.grow(3);
        assertThat(buyer.world.size(Catalogue.PRODUCTS)).isEqualTo(seeded);
        buyer.simulator.grow(300);
        buyer.simulator.grow(300);
        assertThat(buyer.world.size(Catalogue.PRODUCTS)).isEqualTo(302);
    }
}
