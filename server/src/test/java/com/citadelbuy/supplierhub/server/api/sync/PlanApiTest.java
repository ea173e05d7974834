package com.citadelbuy.supplierhub.server.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NullMarked
class PlanApiTest {

    private static final String PLAN = "/api/v1/sync/plan";

    @SuppressWarnings("NullAway.Init")
    private static CatalogHub hub;

    @SuppressWarnings("NullAway.Init")
    private static String cj;

    @BeforeAll
    static void start() {
        hub = new CatalogHub();
        cj = hub.connect("cjdropshipping");
        hub.connect("printful");
        hub.connect("aliexpress");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void itTellsTheFreshnessOfFourThousandBeforeThereIsOne() {
        Reply reply = hub.get(PLAN + "?connection_id=" + cj + "&products=4000");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/data/0/supplier")).isEqualTo("cjdropshipping");
        assertThat(reply.at("/data/0/lanes/1/products_as_wanted").asLong()).isEqualTo(52);
        assertThat(reply.at("/data/0/lanes/1/all_every_seconds").asLong()).isEqualTo(69_120);
        assertThat(reply.text("/data/0/lanes/1/limited_by")).isEqualTo("points");
        assertThat(reply.body())
                .contains("Stock alone: 52 products every 15 min, or all 4,000 every 19 h.")
                .contains("Of points, 10,000 of 50,000 are kept for orders.");
    }

    @Test
    void anIntervalMayBeTriedOut() {
        Reply reply = hub.get(PLAN + "?connection_id=" + cj + "&products=100&interval_minutes=1440");
        assertThat(reply.at("/data/0/lanes/0/wanted_every_seconds").asLong()).isEqualTo(86_400);
        assertThat(reply.at("/data/0/lanes/0/others_every_seconds").asLong()).isEqualTo(86_400);
        assertThat(reply.body()).contains("Everything can be as fresh as wanted, all lanes together.");
    }

    @Test
    void withoutAQuestionItPlansForWhatThereIs() {
        Reply imported = hub.post(
                "/api/v1/products/import",
                "{\"supplier\":\"aliexpress\",\"product_url\":\"https://www.aliexpress.com/item/123456.html\",\"auto_sync\":true}");
        assertThat(imported.status()).isIn(200, 201);
        Reply reply = hub.get(PLAN);
        assertThat(reply.at("/data").size()).isEqualTo(3);
        assertThat(reply.text("/data/2/supplier")).isEqualTo("aliexpress");
        assertThat(reply.at("/data/2/products").asLong()).isEqualTo(1);
        assertThat(reply.at("/data/2/lanes/0/cost").size())
                .as("stock comes with the product")
                .isEqualTo(1);
    }

    @Test
    void aQuestionBeyondReasonIsRefused() {
        assertThat(hub.get(PLAN + "?products=-1").status()).isEqualTo(422);
        assertThat(hub.get(PLAN + "?interval_minutes=0").status()).isEqualTo(422);
        assertThat(hub.get(PLAN + "?connection_id=conn_none").status()).isEqualTo(404);
    }
}
