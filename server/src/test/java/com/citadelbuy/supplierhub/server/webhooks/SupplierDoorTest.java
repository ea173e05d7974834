package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers send: who may, what it does, and that no crash loses or doubles it. */
@NullMarked
class SupplierDoorTest {

    private final WebhookHub hub = new WebhookHub();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    private static String parcel(SupplierOrder part, String message, int status) {
        return parcel(part.theirIds().getFirst(), part.reference(), message, status);
    }

    private static String parcel(String theirs, String reference, String message, int status) {
        return "{\"messageId\":\"" + message + "\",\"type\":\"LOGISTIC\",\"messageType\":\"UPDATE\",\"params\":{"
                + "\"orderId\":\"" + theirs + "\",\"storeOrderNumbers\":[\"" + reference
                + "\"],\"logisticName\":\"CJPacket\",\"trackingNumber\":\"CJPTEST000000001YQ\",\"trackingUrl\":null,"
                + "\"trackingProvider\":\"CJPacket\",\"trackingStatus\":" + status
                + ",\"logisticsTrackEvents\":\"[]\"}}";
    }

    private static String pushed(SupplierOrder part, String word) {
        return "{\"data\":{\"buyerId\":1,\"orderId\":" + part.theirIds().getFirst() + ",\"orderStatus\":\"" + word
                + "\"},\"message_type\":53,\"seller_id\":\"1\",\"site\":\"ae_global\",\"timestamp\":1760000000}";
    }

    private static String hinted(SupplierOrder part) {
        return "{\"type\":\"order_updated\",\"created\":1760000000,\"retries\":0,\"store\":1,\"data\":{\"order\":{\"id\":"
                + part.theirIds().getFirst() + ",\"external_id\":\"" + part.reference() + "\"}}}";
    }

    @Test
    void aSignedDeliveryIsAnObservation() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String body = parcel(part, "m-1", 10);
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        int asked = hub.catalog.simulators.requests("cjdropshipping").size();
        assertThat(hub.read()).isEqualTo(1);
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("observed");
        assertThat(hub.item(reply).verdict()).isEqualTo("signed");
        assertThat(hub.catalog.simulators.requests("cjdropshipping")).hasSize(asked);
        assertThat(hub.orders.shipments.ofOrder(WORKSPACE, part.orderId()))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.status().name()).isEqualTo("OUT_FOR_DELIVERY"));
    }

    @Test
    void whatIsProvenIsReadThoughTheConnectionCannotBeUsedNow() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String path = hub.address(connection);
        String body = parcel(part, "m-1", 10);
        Map<String, String> proof = hub.signedByCj(connection, body);
        hub.catalog.connections.mark(hub.catalog.connection(connection), Connection.Status.UNAUTHORIZED, "no more");
        CatalogHub.Reply reply = hub.send(path, body, proof);
        assertThat(hub.read()).isEqualTo(1);
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("observed");
    }

    /** What has to be looked at waits until somebody has let us in again, and then a day at most. */
    @Test
    void aHintWaitsForAConnectionThatCannotBeUsedNow() {
        String connection = hub.catalog.connect("printful");
        String theirs = hub.catalog
                .products
                .get(WORKSPACE, hub.orders.offer("printful", 0).productId())
                .product()
                .supplierProductId();
        String path = hub.address(connection);
        hub.catalog.connections.mark(hub.catalog.connection(connection), Connection.Status.UNAUTHORIZED, "no more");
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        CatalogHub.Reply reply = hub.send(
                path,
                "{\"type\":\"product_updated\",\"created\":1760000000,\"retries\":0,\"store\":1,\"data\":{\"sync_product\":{\"id\":"
                        + theirs + ",\"external_id\":\"e\",\"name\":\"n\",\"variants\":1,\"synced\":1}}}",
                Map.of());
        hub.read();
        assertThat(hub.item(reply).state()).as("%s", hub.item(reply)).isEqualTo("waiting");
        hub.catalog.connections.mark(hub.catalog.connection(connection), Connection.Status.ACTIVE, null);
        hub.catalog.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        hub.read();
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("looked");
    }

    @Test
    void aLateOneMovesNothingBackAndARepeatIsTakenOnce() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String path = hub.address(connection);
        String now = parcel(part, "m-2", 10);
        String earlier = parcel(part, "m-1", 1);
        hub.send(path, now, hub.signedByCj(connection, now));
        hub.read();
        hub.send(path, earlier, hub.signedByCj(connection, earlier));
        hub.read();
        CatalogHub.Reply repeat = hub.send(path, now, hub.signedByCj(connection, now));
        assertThat(repeat.text("/status")).isEqualTo("repeated");
        assertThat(hub.read()).isZero();
        assertThat(hub.orders.shipments.ofOrder(WORKSPACE, part.orderId()))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.status().name()).isEqualTo("OUT_FOR_DELIVERY"));
        assertThat(hub.events("shipment.created")).isEqualTo(1);
    }

    /** Its reply was lost, and its recovery would look for it in a while. */
    private SupplierOrder lost(String supplier) {
        hub.orders.faults(supplier).next(Fault.REPLY_LOST, 1, OrderHub.placing(supplier));
        return hub.ordered(supplier, OrderState.OUTCOME_UNKNOWN);
    }

    private String theirs(String supplier) {
        return hub.orders.deeds(supplier, Ledger.Deed.PLACED).getFirst().orderId();
    }

    @Test
    void aSignedWordOfALostOrderProvesThatItIsThere() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = lost("cjdropshipping");
        String theirs = theirs("cjdropshipping");
        String body = parcel(theirs, part.reference(), "m-1", 10);
        int asked = hub.catalog.simulators.requests("cjdropshipping").size();
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        hub.read();
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("observed");
        assertThat(hub.catalog.simulators.requests("cjdropshipping")).hasSize(asked);
        assertThat(hub.part(part).theirIds()).containsExactly(theirs);
        assertThat(hub.part(part).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(hub.orders.facts(part.orderId())).contains("found_there");
        hub.orders.pass(Duration.ofMinutes(1), 3);
        assertThat(hub.orders.posts("cjdropshipping")).isEqualTo(1);
        assertThat(hub.orders.deeds("cjdropshipping", Ledger.Deed.PLACED)).hasSize(1);
    }

    /** Where its absence was taken for proven, and wrongly: it would be placed a second time. */
    @Test
    void aSignedWordOfAnOrderThatWaitsToBePlacedKeepsItFromBeingPlaced() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.placed("cjdropshipping");
        String body = parcel("2612010300001", part.reference(), "m-1", 10);
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        hub.read();
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("observed");
        assertThat(hub.part(part).theirIds()).containsExactly("2612010300001");
        assertThat(hub.part(part).state()).isEqualTo(OrderState.SHIPPED);
        hub.orders.work();
        assertThat(hub.orders.posts("cjdropshipping")).isZero();
    }

    /** Whoever knows the address could name any id with our reference. */
    @Test
    void anUnsignedWordOfALostOrderHasItLookedForAtOnce() {
        String connection = hub.catalog.connect("printful");
        SupplierOrder part = lost("printful");
        String body = "{\"type\":\"order_updated\",\"created\":1760000000,\"retries\":0,\"store\":1,"
                + "\"data\":{\"order\":{\"id\":1,\"external_id\":\"" + part.reference() + "\"}}}";
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, Map.of());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        hub.read();
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("looked");
        assertThat(hub.part(part).state()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        assertThat(hub.part(part).theirIds()).isEmpty();
        hub.orders.work();
        assertThat(hub.part(part).theirIds()).containsExactly(theirs("printful"));
        assertThat(hub.orders.posts("printful")).isEqualTo(1);
    }

    @Test
    void aBadSignatureIsRefusedAndCounted() {
        String connection = hub.catalog.connect("cjdropshipping");
        String path = hub.address(connection);
        String body = "{\"messageId\":\"m-1\",\"type\":\"ORDER\",\"params\":{}}";
        assertThat(hub.send(path, body, Map.of("sign", "bm90IGl0")).status()).isEqualTo(401);
        assertThat(hub.send(path, body, Map.of()).status()).isEqualTo(401);
        assertThat(hub.send(path, body + " ", hub.signedByCj(connection, body)).status())
                .isEqualTo(401);
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox")).isZero();
        assertThat(hub.feature.registrations().get(WORKSPACE, connection).lastRefusalAt())
                .isNotNull();
    }

    @Test
    void anUnknownAddressTellsNothing() {
        String connection = hub.catalog.connect("cjdropshipping");
        String path = hub.address(connection);
        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        for (String other : new String[] {
            "/api/v1/webhooks/cjdropshipping/" + token.substring(1),
            "/api/v1/webhooks/printful/" + token,
            "/api/v1/webhooks/nobody/" + token
        }) {
            CatalogHub.Reply reply = hub.send(other, "{}", Map.of());
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).doesNotContain(token);
        }
        assertThat(hub.catalog.count("SELECT count(*) FROM connection_webhooks WHERE position('" + token
                        + "' IN encode(sealed_token, 'escape') || encode(token_hash, 'escape')) > 0"))
                .isZero();
    }

    @Test
    void aHintHasTheOrderLookedAt() {
        String connection = hub.catalog.connect("aliexpress");
        SupplierOrder part = hub.ordered("aliexpress", OrderState.PROCESSING);
        String body = pushed(part, "OrderShipped");
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByAliExpress(connection, body));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        int asked = hub.catalog.simulators.requests("aliexpress").size();
        hub.read();
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("looked");
        assertThat(hub.part(part).state()).isEqualTo(OrderState.PROCESSING);
        hub.orders.work();
        assertThat(hub.catalog.simulators.requests("aliexpress").size()).isGreaterThan(asked);
    }

    /** CJ tells of stock by variant and without a time; a look shows a whole product's. */
    @Test
    void stockOfManyVariantsHasTheirProductLookedAtOnce() {
        String connection = hub.catalog.connect("cjdropshipping");
        List<String> variants = IntStream.range(0, 10)
                .mapToObj(nth -> hub.orders.offer("cjdropshipping", nth).productId())
                .map(product -> hub.catalog.products.get(WORKSPACE, product).variants().stream()
                        .map(each -> each.variant().supplierVariantId())
                        .toList())
                .filter(ids -> ids.size() > 1)
                .findFirst()
                .orElseThrow();
        String body = "{\"messageId\":\"m-1\",\"type\":\"STOCK\",\"messageType\":\"UPDATE\",\"params\":{"
                + variants.stream().map(vid -> "\"" + vid + "\":[]").collect(Collectors.joining(",")) + "}}";
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        int asked = hub.catalog.simulators.requests("cjdropshipping").size();
        hub.read();
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("looked");
        assertThat(hub.catalog.simulators.requests("cjdropshipping")).hasSize(asked + 1);
    }

    /** CJ tells of splits and bills by a code that is neither an id nor our reference. */
    @Test
    void anOrderIsFoundByWhateverElseTheSupplierCallsIt() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String code = "SD" + part.theirIds().getFirst();
        // The code shows once the order is paid; a look has to have seen it.
        String known = "SELECT count(*) FROM supplier_order_ids WHERE their_id = '" + code + "'";
        hub.orders.passUntil(part.orderId(), any -> hub.catalog.count(known) == 1, Duration.ofMinutes(10), 100);
        String split = "{\"messageId\":\"m-1\",\"type\":\"ORDERSPLIT\",\"messageType\":\"UPDATE\",\"params\":{"
                + "\"originalOrderId\":\"" + code + "\",\"orderSplitTime\":\"2026-03-04 09:00:00\",\"splitOrderList\":["
                + "{\"orderCode\":\"" + code + "-1\",\"orderStatus\":300},{\"orderCode\":\"" + code
                + "-2\",\"orderStatus\":300}]}}";
        String bill = "{\"messageId\":\"m-2\",\"type\":\"MAKEUP\",\"messageType\":\"INSERT\",\"params\":{"
                + "\"relationOrderId\":\"" + code + "-2\"}}";
        for (String body : new String[] {split, bill}) {
            CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
            hub.read();
            assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("looked");
        }
        assertThat(hub.part(part).theirIds()).isEqualTo(part.theirIds());
        String others = bill.replace(code, "SD1").replace("m-2", "m-3");
        CatalogHub.Reply reply = hub.send(hub.address(connection), others, hub.signedByCj(connection, others));
        hub.read();
        assertThat(hub.item(reply).cause()).isEqualTo("not_ours");
    }

    @Test
    void anUnsignedDeliveryIsAHintAtMost() {
        String connection = hub.catalog.connect("printful");
        SupplierOrder part = hub.ordered("printful", OrderState.PROCESSING);
        String body = hinted(part).replace("order_updated", "order_refunded");
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, Map.of());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        hub.read();
        assertThat(hub.item(reply).verdict()).isEqualTo("unsigned");
        assertThat(hub.item(reply).effect()).as("%s", hub.item(reply)).isEqualTo("looked");
        assertThat(hub.part(part).state()).isEqualTo(OrderState.PROCESSING);
    }

    @Test
    void whatIsAboutNothingOfOursIsIgnored() {
        String connection = hub.catalog.connect("printful");
        CatalogHub.Reply reply = hub.send(
                hub.address(connection),
                "{\"type\":\"order_updated\",\"created\":1760000000,\"data\":{\"order\":{\"id\":424242}}}",
                Map.of());
        hub.read();
        assertThat(hub.item(reply).state()).isEqualTo("ignored");
        assertThat(hub.item(reply).cause()).isEqualTo("not_ours");
    }

    @Test
    void whatIsUnreadableIsADeadLetterWithItsCause() {
        String connection = hub.catalog.connect("printful");
        CatalogHub.Reply reply = hub.send(hub.address(connection), "not JSON at all", Map.of());
        assertThat(reply.status()).isEqualTo(200);
        hub.read();
        assertThat(hub.item(reply).state()).isEqualTo("failed");
        assertThat(hub.item(reply).cause()).isEqualTo("supplier_bad_response");
        assertThat(hub.read()).isZero();
    }

    @Test
    void aDisconnectedConnectionHasNoAddressAnyMore() {
        String connection = hub.catalog.connect("aliexpress");
        String path = hub.address(connection);
        hub.catalog.delete("/api/v1/suppliers/aliexpress/disconnect");
        assertThat(hub.send(path, "{}", Map.of()).status()).isEqualTo(404);
        hub.feature.registrations().sweep();
        assertThat(hub.feature.registrations().list(WORKSPACE)).isEmpty();
    }

    /** Killed after the acknowledgement, before anything was read. */
    @Test
    void whoDiesBeforeReadingIsFollowedByOneWhoReads() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String body = parcel(part, "m-1", 10);
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        assertThat(take("replica-1")).isNotNull();
        assertThat(hub.reader("replica-2").runUntilIdle()).isZero();
        hub.catalog.clock.advance(Duration.ofSeconds(31));
        assertThat(hub.reader("replica-2").runUntilIdle()).isEqualTo(1);
        assertThat(hub.item(reply).state()).isEqualTo("read");
        assertThat(hub.events("shipment.created")).isEqualTo(1);
    }

    /** Killed in the middle of reading: everything is written but for the last word. */
    @Test
    void whoDiesAtTheCommitOfAReadingHasWrittenNothingAndTheNextWritesItOnce() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String body = parcel(part, "m-1", 10);
        CatalogHub.Reply reply = hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        hub.catalog.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON hub.shipments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                EXECUTE FUNCTION hub.die()
                """);
        hub.read();
        assertThat(hub.item(reply).state()).isEqualTo("waiting");
        assertThat(hub.orders.shipments.ofOrder(WORKSPACE, part.orderId())).isEmpty();
        hub.catalog.asOwner("DROP TRIGGER dies ON hub.shipments; DROP FUNCTION hub.die()");
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        assertThat(hub.read()).isEqualTo(1);
        assertThat(hub.item(reply).state()).isEqualTo("read");
        assertThat(hub.orders.shipments.ofOrder(WORKSPACE, part.orderId())).hasSize(1);
        assertThat(hub.events("shipment.created")).isEqualTo(1);
    }

    /** Taken for dead, and back when another has read it. */
    @Test
    void whoComesBackLateWritesNothing() {
        String connection = hub.catalog.connect("cjdropshipping");
        SupplierOrder part = hub.ordered("cjdropshipping", OrderState.PROCESSING);
        String body = parcel(part, "m-1", 10);
        hub.send(hub.address(connection), body, hub.signedByCj(connection, body));
        Lease late = take("replica-1");
        hub.catalog.clock.advance(Duration.ofSeconds(31));
        hub.reader("replica-2").runUntilIdle();
        long events = hub.catalog.count("SELECT count(*) FROM events");
        hub.feature.reading().handle(late);
        assertThat(hub.catalog.count("SELECT count(*) FROM events")).isEqualTo(events);
        assertThat(hub.read()).isZero();
    }

    private Lease take(String owner) {
        return hub.catalog
                .database
                .inTransaction(tx -> new Claim(InboxWork.QUEUE).take(tx, owner, hub.catalog.clock.instant(), 1))
                .getFirst();
    }
}
