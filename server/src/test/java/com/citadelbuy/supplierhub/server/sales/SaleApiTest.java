package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.PageRequest;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales as clients read them and say what is to be done with them. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SaleApiTest {

    private static final String PARCELS = """
            {"parcels": [{"lines": [{"line_id": "S1-1", "quantity": 2}], "carrier_id": "dhl", "tracking_number": "T-1"}]}
            """;

    private SalesHub hub;
    private String connection;

    @BeforeEach
    void threeSales() {
        hub = new SalesHub(Basis.CHANGED);
        connection = hub.connect("market").id();
        for (int i = 1; i <= 3; i++) {
            hub.market.sell("S" + i);
            hub.catalog.clock.advance(Duration.ofMinutes(1));
        }
        hub.receive();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theListGoesBackInTimePageByPage() {
        Reply first = hub.catalog.get("/api/v1/sales?limit=2");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/data/0/marketplace_id")).isEqualTo("S3");
        assertThat(first.text("/data/1/lines/0/sku")).isEqualTo("RED");
        assertThat(first.text("/data/1/total/amount")).isEqualTo("25.00");
        Reply second = hub.catalog.get("/api/v1/sales?limit=2&cursor=" + first.text("/next_cursor"));
        assertThat(second.at("/data").size()).isEqualTo(1);
        assertThat(second.text("/data/0/marketplace_id")).isEqualTo("S1");
        assertThat(second.at("/next_cursor").isNull()).isTrue();
    }

    @Test
    void filtersFindByConnectionStateTimeAndNumberOrSku() {
        hub.market.move("S2", OrderStatus.SHIPPED, "sent");
        hub.receive();
        assertThat(found("status=shipped")).containsExactly("S2");
        assertThat(found("q=NO-S1")).containsExactly("S1");
        assertThat(found("q=BLUE")).containsExactly("S3", "S2", "S1");
        assertThat(found("q=GREEN")).isEmpty();
        assertThat(found("since=2026-03-04T09:01:00Z")).containsExactly("S3", "S2");
        assertThat(found("connection_id=" + connection)).hasSize(3);
    }

    @Test
    void aBuyerIsShownToWhoMayWriteAndNowhereElse() {
        String path = "/api/v1/sales/" + hub.id("S1");
        Reply whole = hub.catalog.get(path);
        assertThat(whole.text("/ship_to/name")).isEqualTo("Ada Lovelace");
        assertThat(whole.text("/ship_to/lines/0")).isEqualTo("12 Analytical Street");
        assertThat(whole.at("/possible").toString()).isEqualTo("[\"pack\",\"ready\",\"ship\",\"cancel\"]");
        assertThat(hub.catalog.get("/api/v1/sales").body()).doesNotContain("Ada", "Analytical");
        assertThat(Json.write(readBy(Scope.READ))).contains("NO-S1").doesNotContain("Ada", "Analytical", "ship_to");
        assertThat(Json.write(readBy(Scope.WRITE))).contains("Ada Lovelace");
        assertThat(hub.catalog.count(
                        "SELECT count(*) FROM events WHERE CAST(payload AS text) ~ 'Ada|Analytical|442071'"))
                .isZero();
        assertThat(hub.catalog.count("""
                SELECT count(*) FROM sales s JOIN sale_lines l ON l.sale_id = s.id JOIN sale_timeline t ON t.sale_id = s.id
                JOIN sale_contents c ON c.sale_id = s.id
                WHERE CAST(s AS text) || CAST(l AS text) || CAST(t AS text) || encode(c.sealed, 'escape') ~ 'Ada|Analytical|442071'
                """)).isZero();
    }

    @Test
    void anActionIsTakenAtOnceAndDoneByAWorker() {
        Reply taken = hub.catalog.post("/api/v1/sales/" + hub.id("S1") + "/ship", PARCELS, "Idempotency-Key", "k1");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.text("/state")).isEqualTo("queued");
        assertThat(hub.market.requests).isEmpty();
        assertThat(hub.catalog
                        .post("/api/v1/sales/" + hub.id("S1") + "/ship", PARCELS, "Idempotency-Key", "k1")
                        .text("/id"))
                .isEqualTo(taken.text("/id"));
        hub.work();
        Reply sale = hub.catalog.get("/api/v1/sales/" + hub.id("S1"));
        assertThat(sale.text("/actions/0/state")).isEqualTo("done");
        assertThat(sale.text("/actions/0/lines/0/result")).isEqualTo("done");
        assertThat(sale.text("/status")).isEqualTo("partially_shipped");
        assertThat(sale.body()).contains("\"ship done\"");
        assertThat(hub.market.requests).containsExactly("ship S1-1");
    }

    @Test
    void whatCannotBeMeantIsRefusedByName() {
        String path = "/api/v1/sales/" + hub.id("S1");
        Reply line = hub.catalog.post(path + "/pack", PARCELS.replace("S1-1", "S9"));
        assertThat(line.status()).isEqualTo(422);
        assertThat(line.text("/errors/0/pointer")).isEqualTo("/parcels/0/lines/0/line_id");
        Reply pieces = hub.catalog.post(path + "/pack", PARCELS.replace("\"quantity\": 2", "\"quantity\": 3"));
        assertThat(pieces.text("/errors/0/pointer")).isEqualTo("/parcels/0/lines/0/quantity");
        Reply cancel = hub.catalog.post(path + "/cancel", "{\"line_ids\": [\"S9\"], \"reason\": \"sold out\"}");
        assertThat(cancel.text("/errors/0/pointer")).isEqualTo("/line_ids/0");
        assertThat(hub.catalog.post("/api/v1/sales/sale_0/ready", "{}").status())
                .isEqualTo(404);
        hub.market.move("S2", OrderStatus.CANCELLED, "void");
        hub.receive();
        Reply over = hub.catalog.post("/api/v1/sales/" + hub.id("S2") + "/ready", "{}");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text("/code")).isEqualTo("sale_is_over");
    }

    @Test
    void whatASupplierDoesNotOfferIsSaidAsSuch() {
        String quiet = hub.connect("quiet").id();
        String shop = hub.connect("shop").id();
        hub.feature.sync().want("default", quiet);
        hub.work();
        String sale = hub.feature
                .sales()
                .list("default", new SaleFilter(quiet, null, null, null), null, 1)
                .data()
                .getFirst()
                .sale()
                .id();
        Reply ship = hub.catalog.post("/api/v1/sales/" + sale + "/ready", "{}");
        assertThat(ship.status()).isEqualTo(501);
        assertThat(ship.text("/code")).isEqualTo("capability_not_supported");
        assertThat(ship.text("/detail")).contains("Quiet").contains("receive_sales");
        assertThat(hub.catalog.get("/api/v1/sales/" + sale + "/carriers").status())
                .isEqualTo(501);
        assertThat(hub.catalog.get("/api/v1/sales?connection_id=" + shop).status())
                .isEqualTo(501);
        assertThat(hub.catalog
                        .post("/api/v1/sales/sync", "{\"connection_id\": \"" + shop + "\"}")
                        .status())
                .isEqualTo(501);
    }

    @Test
    void carriersAreAskedForAndLanesSayHowFarTheyAre() {
        Reply carriers = hub.catalog.get("/api/v1/sales/" + hub.id("S1") + "/carriers");
        assertThat(carriers.text("/data/0/id")).isEqualTo("dhl");
        assertThat(carriers.at("/data/0/wants_number").asBoolean()).isTrue();
        Reply asked = hub.catalog.post("/api/v1/sales/sync", "{}");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.at("/data").size()).isEqualTo(2);
        Reply lanes = hub.catalog.get("/api/v1/sales/sync");
        assertThat(lanes.text("/data/0/kind")).isEqualTo("sales");
        assertThat(lanes.text("/data/0/settled_until")).isEqualTo("2026-03-04T07:03:00Z");
        assertThat(lanes.at("/data/0/unreadable").asInt()).isZero();
    }

    private List<String> found(String query) {
        return hub.catalog
                .get("/api/v1/sales?" + query)
                .at("/data")
                .valueStream()
                .map(sale -> sale.path("marketplace_id").asString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Object readBy(Scope scope) {
        Route<Nothing, ?> route = (Route<Nothing, ?>) hub.routes.routes().stream()
                .filter(each -> each.path().equals("/api/v1/sales/{sale_id}"))
                .findFirst()
                .orElseThrow();
        Call<Nothing> call = new Call<>(
                new Caller("default", "key", Set.of(scope)),
                "req_1",
                Nothing.NOTHING,
                Map.of("sale_id", hub.id("S1")),
                Map.of(),
                Map.of(),
                PageRequest.first());
        return route.handler().handle(call).content().orElseThrow();
    }
}
