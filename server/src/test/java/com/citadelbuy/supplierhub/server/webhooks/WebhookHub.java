package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.webhooks.InboxRoutes;
import com.citadelbuy.supplierhub.server.api.webhooks.WebhookRoutes;
import com.citadelbuy.supplierhub.server.catalog.StockTold;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.intake.ToldGoods;
import com.citadelbuy.supplierhub.server.intake.ToldOrders;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.signing.Hmac;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An {@link OrderHub} that takes webhooks in. */
@NullMarked
final class WebhookHub implements AutoCloseable {

    static final Secret SECRET = Secret.of("a secret of the hub's own");

    private static final Address HOME = new Address(
            "Ada Lovelace",
            null,
            "12 Analytical Street",
            null,
            "New York",
            "NY",
            "10001",
            "US",
            "+12125550142",
            "ada@example.com",
            null);

    final OrderHub orders;
    final CatalogHub catalog;
    final WebhooksFeature feature;
    private final Worker reading;
    private final Worker registering;

    WebhookHub() {
        this(true);
    }

    WebhookHub(boolean on) {
        this(on, Parts.standard());
    }

    WebhookHub(boolean on, Parts parts) {
        this(on, parts, Duration.ofDays(30), null);
    }

    /** One that has an address in public, so that live connections have one too. */
    static WebhookHub inPublic() {
        return new WebhookHub(true, Parts.standard(), Duration.ofDays(30), URI.create("https://hub.example"));
    }

    /** One that forgets so soon. */
    static WebhookHub keeping(Duration kept) {
        return new WebhookHub(true, Parts.standard(), kept, null);
    }

    private WebhookHub(boolean on, Parts parts, Duration kept, @Nullable URI publicly) {
        orders = new OrderHub(parts);
        catalog = orders.catalog;
        Ids ids = new Ids(catalog.clock, new Random(23));
        feature = WebhooksFeature.on(
                new WebhooksFeature.Ground(
                        catalog.database,
                        catalog.vault,
                        new Events(ids, catalog.clock),
                        ids,
                        new Random(29),
                        catalog.clock,
                        new SimpleMeterRegistry()),
                new WebhookSwitch(on, SECRET, publicly, URI.create("http://127.0.0.1:" + catalog.port()), kept),
                new SupplierRegistry(parts.suppliers()),
                catalog.connections,
                new ToldOrders(orders.feature.observations(), orders.intake),
                new ToldGoods(catalog.products, new StockTold(catalog.inventory)),
                new NothingSold());
        List<Route<?, ?>> routes = new ArrayList<>(new WebhookRoutes(feature.hub(), feature.suppliers()).routes());
        routes.addAll(new InboxRoutes(feature.inbox(), feature.registrations()).routes());
        catalog.serveAlso(routes);
        reading = reader("replica-1");
        registering = new Worker(
                catalog.database, RegistrationWork.QUEUE, feature.registering(), "replica-1", catalog.clock, 4);
    }

    /** A replica's worker for reading. */
    Worker reader(String replica) {
        return new Worker(catalog.database, InboxWork.QUEUE, feature.reading(), replica, catalog.clock, 16);
    }

    /** Reads what is due; answers how many there were. */
    int read() {
        return reading.runUntilIdle();
    }

    /** Makes addresses and has them registered. */
    int register() {
        feature.registrations().sweep();
        return registering.runUntilIdle();
    }

    /** The path of a connection's own address. */
    String address(String connectionId) {
        feature.registrations().sweep();
        return URI.create(
                        feature.registrations().address(WORKSPACE, connectionId).reveal())
                .getPath();
    }

    CatalogHub.Reply send(String path, String body, Map<String, String> headers) {
        return catalog.post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends it in the hub's own form, signed now. */
    CatalogHub.Reply tell(String kind, String delivery, String body) {
        return tell(kind, delivery, body, catalog.clock.instant().getEpochSecond());
    }

    /** The same, signed then. */
    CatalogHub.Reply tell(String kind, String delivery, String body, long seconds) {
        String now = Long.toString(seconds);
        return send(
                "/api/v1/webhooks/" + kind,
                body,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-GSIS-Timestamp",
                        now,
                        "X-GSIS-Delivery",
                        delivery,
                        "X-GSIS-Signature",
                        HubSignature.of(SECRET, now, body.getBytes(StandardCharsets.UTF_8))));
    }

    /** Signs as CJ does, with the account's openId. */
    Map<String, String> signedByCj(String connectionId, String body) {
        Secret openId = Objects.requireNonNull(Objects.requireNonNull(catalog.connections
                        .verificationKeys(catalog.connection(connectionId), List.of())
                        .token())
                .extra()
                .get("openId"));
        byte[] mac = Hmac.sha256(openId.reveal(), body);
        return Map.of("sign", Base64.getEncoder().encodeToString(mac));
    }

    /** Signs as AliExpress does. */
    Map<String, String> signedByAliExpress(String connectionId, String body) {
        var credentials = catalog.connections
                .verificationKeys(catalog.connection(connectionId), List.of())
                .credentials();
        byte[] mac = Hmac.sha256(
                credentials.get("app_secret").reveal(),
                credentials.get("app_key").reveal() + body);
        return Map.of("Authorization", HexFormat.of().formatHex(mac));
    }

    /** An order of the n-th product at a supplier that is connected already, as far as that state. */
    /** Waits to be sent to the supplier. */
    SupplierOrder placed(String supplier) {
        OfferBook.Offered offer = orders.offer(supplier, 0);
        PlaceCommand.Line line = new PlaceCommand.Line(offer.productId(), offer.variantId(), 1);
        return orders.part(orders.orders
                .place(WORKSPACE, new PlaceCommand(null, null, null, null, List.of(line), HOME, null, null, null, null))
                .id());
    }

    SupplierOrder ordered(String supplier, OrderState state) {
        String id = placed(supplier).orderId();
        Order order = orders.passUntil(id, each -> each.status() == state, Duration.ofMinutes(10), 400);
        if (order.status() != state) {
            throw new IllegalStateException("It is " + order.status() + ": " + orders.facts(id));
        }
        return orders.part(id);
    }

    SupplierOrder part(SupplierOrder part) {
        return orders.part(part.orderId());
    }

    InboxItem item(CatalogHub.Reply reply) {
        return feature.inbox().get(WORKSPACE, reply.text("/id"));
    }

    RegistrationStatus registration(String connectionId) {
        return feature.registrations().get(WORKSPACE, connectionId);
    }

    long events(String type) {
        return catalog.count("SELECT count(*) FROM events WHERE type = '" + type + "'");
    }

    @Override
    public void close() throws Exception {
        feature.close();
        orders.close();
    }
}
