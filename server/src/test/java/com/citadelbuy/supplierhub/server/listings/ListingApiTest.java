package com.citadelbuy.supplierhub.server.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Listings as clients read them and say what they are to be. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class ListingApiTest {

    private static final String LIST = "/api/v1/listings";

    private ListingsHub hub;
    private String connection;

    @BeforeEach
    void walkOnce() {
        hub = new ListingsHub();
        connection = hub.catalog.connect("market");
        hub.walk();
        hub.catalog.clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theListGoesPageByPage() {
        Reply first = hub.catalog.get(LIST + "?limit=10");
        assertThat(first.at("/data").size()).isEqualTo(10);
        Reply second = hub.catalog.get(LIST + "?limit=10&cursor=" + first.text("/next_cursor"));
        assertThat(second.at("/data").size()).isEqualTo(7);
        assertThat(second.at("/next_cursor").isNull()).isTrue();
        assertThat(hub.catalog.get(LIST + "?cursor=nonsense").status()).isEqualTo(422);
    }

    @Test
    void filtersFindBySkuStatusStateVariantAndText() {
        want("CUP-1", "\"price\": {\"amount\": \"9.00\", \"currency\": \"EUR\"}");
        assertThat(found("sku=CUP-2")).containsExactly("CUP-2");
        assertThat(found("status=off_sale")).containsExactly("CUP-OLD");
        assertThat(found("state=pending")).containsExactly("CUP-1");
        assertThat(found("q=last%20YEAR")).containsExactly("CUP-OLD");
        assertThat(found("q=" + hub.offer("CUP-3").path("id").asString())).containsExactly("CUP-3");
        assertThat(found("connection_id=" + connection)).hasSize(17);
        hub.level(connection, Stock.exact(5));
        want("CUP-4", "\"variant_id\": \"var_cup\", \"reserve\": 1");
        assertThat(found("variant_id=var_cup")).containsExactly("CUP-4");
        hub.inTheEnd();
        assertThat(found("state=pending")).isEmpty();
        assertThat(found("state=settled")).hasSize(17);
    }

    @Test
    void aWishIsTakenAtOnceAndShownWithWhatBecomesOfIt() {
        Reply taken = want("CUP-1", "\"price\": {\"amount\": \"9.00\", \"currency\": \"EUR\"}, \"stock\": 4");
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.text("/state")).isEqualTo("pending");
        assertThat(taken.text("/price/amount")).isEqualTo("21.50");
        hub.inTheEnd();
        Reply now = hub.catalog.get(LIST + "/" + taken.text("/id"));
        assertThat(now.text("/state")).isEqualTo("settled");
        assertThat(now.text("/price/amount")).isEqualTo("9.00");
        assertThat(now.at("/stock").asLong()).isEqualTo(4);
        assertThat(now.at("/changes").size()).isEqualTo(2);
        assertThat(now.text("/changes/0/state")).isEqualTo("published");
    }

    @Test
    void aRepeatUnderTheSameKeyIsTheSameWish() {
        String body = body("CUP-1", "\"stock\": 4");
        Reply first = hub.catalog.post(LIST, body, "Idempotency-Key", "k1");
        hub.work();
        Reply second = hub.catalog.post(LIST, body, "Idempotency-Key", "k1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(hub.catalog.count("SELECT version FROM listing_changes")).isEqualTo(1);
    }

    @Test
    void aListingIsMadeFromADraftAndTakenOffSaleAgain() {
        Reply taken = want("NEW/1 #RED", """
                "price": {"amount": "12.00", "currency": "EUR"}, "stock": 5,
                "draft": {"title": "A red cup", "images": ["https://img.example/red.jpg"], "attributes": {"colour": "red"}}""");
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.at("/marketplace_id").isMissingNode()).isTrue();
        hub.inTheEnd();
        String path = LIST + "/" + taken.text("/id");
        assertThat(hub.catalog.get(path).text("/title")).isEqualTo("A red cup");
        assertThat(hub.catalog.get(path).text("/marketplace_id")).startsWith("OF");
        assertThat(hub.catalog.delete(path).status()).isEqualTo(202);
        hub.inTheEnd();
        assertThat(hub.catalog.get(path).text("/status")).isEqualTo("off_sale");
        assertThat(hub.offer("NEW/1 #RED").path("state").asString()).isEqualTo("paused");
    }

    @Test
    void manyAreTakenOrRefusedEachForItself() {
        Reply items = hub.catalog.post(
                LIST + "/bulk",
                "{\"listings\": ["
                        + String.join(
                                ",",
                                body("CUP-1", "\"stock\": 4"),
                                body("CUP-2", "\"stock\": -4"),
                                body("CUP-3", "\"variant_id\": \"var_none\""),
                                body("CUP-4", "\"reserve\": 4"),
                                body("CUP-5", "\"nonsense\": 4"),
                                body("CUP-6", "\"on_sale\": false"))
                        + "]}");
        assertThat(items.status()).as(items.body()).isEqualTo(202);
        assertThat(StreamSupport.stream(items.at("/data").spliterator(), false)
                        .map(item -> item.path("sku").asString() + " "
                                + item.path("outcome").asString()))
                .containsExactly(
                        "CUP-1 taken",
                        "CUP-2 refused",
                        "CUP-3 refused",
                        "CUP-4 refused",
                        "CUP-5 refused",
                        "CUP-6 taken");
        assertThat(items.text("/data/2/problem/errors/0/pointer")).isEqualTo("/variant_id");
        assertThat(items.text("/data/0/listing_id")).startsWith("listing_");
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThat(want("CUP-1", "\"stock\": 4, \"variant_id\": \"var_cup\"").text("/errors/0/pointer"))
                .isEqualTo("/stock");
        assertThat(hub.catalog
                        .post(LIST, "{\"connection_id\": \"" + connection + "\", \"sku\": \"CUP-1\"}")
                        .status())
                .isEqualTo(422);
        assertThat(want("NEW-1", "\"draft\": {\"title\": \"A cup\"}").text("/errors/0/pointer"))
                .isEqualTo("/price");
        assertThat(want("CUP-1", "\"price\": {\"amount\": \"0\", \"currency\": \"EUR\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/price/amount");
        assertThat(want(
                                "NEW-1",
                                "\"price\": {\"amount\": \"1\", \"currency\": \"EUR\"}, \"draft\": {\"images\": [\"ftp:x\"]}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/draft/images/0");
        Reply there = want(
                "CUP-1", "\"price\": {\"amount\": \"1\", \"currency\": \"EUR\"}, \"draft\": {\"title\": \"A cup\"}");
        assertThat(there.status()).isEqualTo(409);
        assertThat(there.text("/code")).isEqualTo("listing_exists");
        assertThat(hub.catalog.get(LIST + "/listing_none").status()).isEqualTo(404);
        assertThat(hub.catalog.delete(LIST + "/listing_none").status()).isEqualTo(404);
    }

    @Test
    void oneIsLookedAtOrAllAreWalkedWhenAskedFor() {
        hub.change("CUP-1", "price", "23.00");
        String id = hub.listing("CUP-1").listing().id();
        assertThat(hub.catalog.post(LIST + "/" + id + "/sync", "").status()).isEqualTo(202);
        hub.work();
        assertThat(hub.catalog.get(LIST + "/" + id).text("/price/amount")).isEqualTo("23.00");
        hub.change("CUP-2", "price", "24.00");
        Reply lanes = hub.catalog.post(LIST + "/sync", "{\"connection_id\": \"" + connection + "\"}");
        assertThat(lanes.status()).isEqualTo(202);
        hub.work();
        assertThat(hub.seen("CUP-2").price()).isEqualTo(ListingsHub.euro("24.00"));
        assertThat(hub.catalog.get(LIST + "/sync").text("/data/0/last_success_at"))
                .isNotBlank();
    }

    private Reply want(String sku, String members) {
        return hub.catalog.post(LIST, body(sku, members));
    }

    private String body(String sku, String members) {
        return "{\"connection_id\": \"" + connection + "\", \"sku\": \"" + sku + "\", " + members + "}";
    }

    private List<String> found(String query) {
        JsonNode data = hub.catalog.get(LIST + "?limit=50&" + query).at("/data");
        return StreamSupport.stream(data.spliterator(), false)
                .map(item -> item.path("sku").asString())
                .toList();
    }
}
