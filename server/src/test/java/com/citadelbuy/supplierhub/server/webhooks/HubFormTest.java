package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.inventory.Level;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told in the hub's own form. */
@NullMarked
class HubFormTest {

    private final WebhookHub hub = new WebhookHub();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    private static String status(String ref, String status) {
        return "{\"type\":\"order.status\",\"id\":\"evt\",\"order_ref\":\"" + ref + "\",\"status\":\"" + status + "\"}";
    }

    private static String stock(String sku, long quantity) {
        return "{\"type\":\"stock.updated\",\"id\":\"evt\",\"supplier\":\"aliexpress\",\"items\":[{\"sku\":\"" + sku
                + "\",\"quantity\":" + quantity + "}]}";
    }

    private List<Level> levels(OfferBook.Offered offer) {
        return hub.catalog.database.withHandle(handle -> hub.catalog
                .inventory
                .ofVariants(handle, WORKSPACE, List.of(offer.variantId()))
                .getOrDefault(offer.variantId(), List.of()));
    }

    @Test
    void anOrdersStatusIsStoredFirstAndTakenOverAfter() {
        hub.catalog.connect("aliexpress");
        SupplierOrder part = hub.ordered("aliexpress", OrderState.PROCESSING);
        CatalogHub.Reply reply = hub.tell("order", "d-1", status(part.reference(), "shipped"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(hub.item(reply).state()).isEqualTo("waiting");
        assertThat(hub.part(part).state()).isEqualTo(OrderState.PROCESSING);
        assertThat(hub.read()).isEqualTo(1);
        assertThat(hub.part(part).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(hub.item(reply).state()).isEqualTo("read");
        assertThat(hub.item(reply).effect()).isEqualTo("observed");
        assertThat(hub.catalog.count(
                        "SELECT count(*) FROM events WHERE type = 'order.shipped' AND payload->>'origin' = 'webhook'"))
                .isEqualTo(1);
    }

    @Test
    void aLateStatusMovesNothingBack() {
        hub.catalog.connect("aliexpress");
        SupplierOrder part = hub.ordered("aliexpress", OrderState.PROCESSING);
        hub.tell("order", "d-1", status(part.id(), "shipped"));
        hub.read();
        hub.tell("order", "d-2", status(part.id(), "processing"));
        hub.read();
        assertThat(hub.part(part).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void parcelsAreAddedOnce() {
        hub.catalog.connect("aliexpress");
        SupplierOrder part = hub.ordered("aliexpress", OrderState.PROCESSING);
        String body = "{\"type\":\"shipment.updated\",\"id\":\"evt-1\",\"order_ref\":\"" + part.orderId()
                + "\",\"status\":\"shipped\",\"shipments\":[{\"carrier\":\"UPS\",\"tracking_number\":\"1ZTEST0000000001\","
                + "\"lines\":[{\"line_ref\":\"1\",\"quantity\":1}]}]}";
        hub.tell("tracking", "d-1", body);
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        hub.tell("tracking", "d-2", body);
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox")).isEqualTo(2);
        hub.read();
        assertThat(hub.orders.shipments.ofOrder(WORKSPACE, part.orderId()))
                .singleElement()
                .satisfies(parcel -> {
                    assertThat(parcel.carrier()).isEqualTo("UPS");
                    assertThat(parcel.numbers()).hasSize(1);
                });
        assertThat(hub.events("shipment.created")).isEqualTo(1);
        assertThat(hub.part(part).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void stockOfOneVariantLeavesTheOthersAlone() {
        hub.catalog.connect("aliexpress");
        OfferBook.Offered offer = hub.orders.offer("aliexpress", 0);
        long before = hub.catalog.count("SELECT count(*) FROM inventory_levels");
        hub.tell("inventory", "d-1", stock(offer.supplierVariantId(), 7));
        hub.read();
        assertThat(levels(offer))
                .singleElement()
                .satisfies(level -> assertThat(level.stock()).isEqualTo(Stock.exact(7)));
        assertThat(hub.catalog.count("SELECT count(*) FROM inventory_levels")).isEqualTo(before);
    }

    @Test
    void stockThatIsToldLateDoesNotReplaceWhatIsKnownSince() {
        hub.catalog.connect("aliexpress");
        OfferBook.Offered offer = hub.orders.offer("aliexpress", 0);
        hub.tell("inventory", "d-1", stock(offer.supplierVariantId(), 7));
        hub.catalog.clock.advance(Duration.ofSeconds(60));
        hub.tell("inventory", "d-2", stock(offer.supplierVariantId(), 5));
        // The later one is read first: the earlier one's lease has run out meanwhile.
        hub.catalog.database.useHandle(
                handle -> handle.execute(
                        "UPDATE inbox SET next_attempt_at = next_attempt_at + interval '1 hour' WHERE id = (SELECT min(id) FROM inbox)"));
        hub.read();
        hub.catalog.clock.advance(Duration.ofHours(2));
        assertThat(hub.read()).isEqualTo(1);
        assertThat(levels(offer))
                .singleElement()
                .satisfies(level -> assertThat(level.stock()).isEqualTo(Stock.exact(5)));
    }

    /** A look that finds all as it was writes no level, and is later than what is told all the same. */
    @Test
    void stockThatIsToldLateDoesNotReplaceWhatALookHasSeenSince() {
        Connection connection = hub.catalog.connection(hub.catalog.connect("aliexpress"));
        OfferBook.Offered offer = hub.orders.offer("aliexpress", 0);
        List<Level> before = levels(offer);
        hub.tell("inventory", "d-1", stock(offer.supplierVariantId(), 7));
        hub.catalog.clock.advance(Duration.ofSeconds(60));
        hub.catalog.database.useTransaction(tx -> hub.catalog.products.asked(
                tx,
                connection,
                List.of(hub.catalog
                        .products
                        .get(WORKSPACE, offer.productId())
                        .product()
                        .supplierProductId()),
                hub.catalog.clock.instant(),
                null));
        hub.read();
        assertThat(levels(offer)).isEqualTo(before);
    }

    @Test
    void whatCannotBeMatchedIsPutAsideAndReadAgainWhenAsked() {
        CatalogHub.Reply reply = hub.tell("inventory", "d-1", stock("SKU-unknown", 7));
        assertThat(reply.status()).isEqualTo(202);
        hub.read();
        assertThat(hub.item(reply).state()).isEqualTo("failed");
        assertThat(hub.item(reply).cause()).isEqualTo("supplier_not_connected");
        assertThat(hub.events("webhook.failed")).isEqualTo(1);
        hub.catalog.connect("aliexpress");
        OfferBook.Offered offer = hub.orders.offer("aliexpress", 0);
        CatalogHub.Reply other = hub.tell("inventory", "d-2", stock(offer.supplierVariantId() + "0", 7));
        hub.read();
        assertThat(hub.item(other).cause()).isEqualTo("unknown_variants");

        CatalogHub.Reply again = hub.catalog.post("/api/v1/webhooks/inbox/replay", "{}");
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        assertThat(again.at("/count").asInt()).isEqualTo(2);
        assertThat(hub.read()).isEqualTo(2);
        assertThat(hub.item(reply).replays()).isEqualTo(1);
        assertThat(hub.item(reply).cause()).isEqualTo("unknown_variants");
    }

    @Test
    void aRepeatIsAnsweredWellAndReadOnce() {
        String body = status("ORD-1", "shipped");
        CatalogHub.Reply first = hub.tell("order", "d-1", body);
        CatalogHub.Reply second = hub.tell("order", "d-1", body);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text("/status")).isEqualTo("repeated");
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(hub.read()).isEqualTo(1);
    }

    /** The id of a delivery is not signed, so that whoever overheard one may give it another. */
    @Test
    void whatWasOverheardIsARepeatUnderWhateverIdItIsSent() {
        String body = status("ORD-1", "shipped");
        long now = hub.catalog.clock.instant().getEpochSecond();
        CatalogHub.Reply first = hub.tell("order", "d-1", body, now);
        hub.catalog.clock.advance(Duration.ofSeconds(200));
        CatalogHub.Reply again = hub.tell("order", "d-2", body, now);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("/status")).isEqualTo("repeated");
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(hub.read()).isEqualTo(1);
        hub.catalog.clock.advance(Duration.ofSeconds(200));
        assertThat(hub.tell("order", "d-3", body, now).status()).isEqualTo(401);
    }

    @Test
    void whatIsNotProvenIsRefusedAndNotKept() {
        String body = status("ORD-1", "shipped");
        CatalogHub.Reply unsigned =
                hub.send("/api/v1/webhooks/order", body, Map.of("Content-Type", "application/json"));
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(unsigned.text("/code")).isEqualTo("invalid_signature");
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order     | {\"type\":\"order.status\",\"id\":\"e\",\"order_ref\":\"r\",\"status\":\"lost\"} | 422",
                "order     | {\"type\":\"stock.updated\",\"id\":\"e\",\"items\":[]} | 422",
                "inventory | {\"type\":\"stock.updated\",\"id\":\"e\",\"items\":[{\"sku\":\"s\",\"quantity\":-1}]} | 422",
                "tracking  | {\"type\": | 400"
            })
    void whatHasNotTheFormIsRefusedByName(String kind, String body, int status) {
        CatalogHub.Reply reply = hub.tell(kind.strip(), "d-1", body.strip());
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox")).isZero();
    }

    @Test
    void moreThanAMebibyteIsRefused() {
        byte[] large = ("\"" + "x".repeat(1024 * 1024) + "\"").getBytes(StandardCharsets.UTF_8);
        CatalogHub.Reply reply =
                hub.catalog.post("/api/v1/webhooks/order", large, Map.of("Content-Type", "application/json"));
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void headersAreTakenUpToALimit() {
        CatalogHub.Reply reply = hub.send(
                "/api/v1/webhooks/order",
                "{}",
                Map.of("Content-Type", "application/json", "X-GSIS-Delivery", "x".repeat(9_000)));
        assertThat(reply.status()).isEqualTo(431);
    }

    @Test
    void whatIsReadByPeopleShowsNoSecret() {
        CatalogHub.Reply reply = hub.tell("order", "d-1", status("ORD-1", "shipped"));
        CatalogHub.Reply opened = hub.catalog.get("/api/v1/webhooks/inbox/" + reply.text("/id"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.text("/body")).contains("ORD-1");
        CatalogHub.Reply list = hub.catalog.get("/api/v1/webhooks/inbox?state=waiting");
        assertThat(list.at("/data").size()).isEqualTo(1);
        assertThat(hub.catalog.count(
                        "SELECT count(*) FROM inbox WHERE position('ORD-1' IN encode(sealed, 'escape')) > 0"))
                .isZero();
    }

    @Test
    void whatCameLongAgoIsForgotten() {
        hub.tell("order", "d-1", status("ORD-1", "shipped"));
        hub.read();
        hub.catalog.clock.advance(Duration.ofDays(29));
        hub.feature.watchdog().forget();
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox")).isEqualTo(1);
        hub.catalog.clock.advance(Duration.ofDays(2));
        hub.feature.watchdog().forget();
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox")).isZero();
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox_keys")).isZero();
    }

    @Test
    void aRepeatIsKnownForAWeekWhateverIsKeptOfIt() throws Exception {
        try (WebhookHub brief = WebhookHub.keeping(Duration.ofDays(1))) {
            CatalogHub.Reply first = brief.tell("order", "d-1", status("ORD-1", "shipped"));
            brief.read();
            brief.catalog.clock.advance(Duration.ofDays(2));
            brief.feature.watchdog().forget();
            assertThat(brief.catalog.count("SELECT count(*) FROM inbox")).isZero();
            CatalogHub.Reply again = brief.tell("order", "d-1", status("ORD-1", "shipped"));
            assertThat(again.text("/id")).isEqualTo(first.text("/id"));
            assertThat(brief.read()).isZero();
        }
    }
}
