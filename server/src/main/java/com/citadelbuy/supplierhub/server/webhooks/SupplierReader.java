package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.intake.Taken;
import com.citadelbuy.supplierhub.server.intake.ToldGoods;
import com.citadelbuy.supplierhub.server.intake.ToldOrders;
import com.citadelbuy.supplierhub.server.intake.ToldSelling;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what suppliers send: what is proven is taken over, all else is a hint at what to look at. */
final class SupplierReader {

    /** One observation, ready to be written; what had to be asked has been. */
    @FunctionalInterface
    private interface Step {
        Taken write(Handle tx);
    }

    private final Database database;
    private final Connections connections;
    private final LookBack looks;
    private final ToldOrders orders;
    private final ToldGoods goods;
    private final ToldSelling selling;
    private final InstantSource clock;

    SupplierReader(
            Database database,
            Connections connections,
            LookBack looks,
            ToldOrders orders,
            ToldGoods goods,
            ToldSelling selling,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.looks = looks;
        this.orders = orders;
        this.goods = goods;
        this.selling = selling;
        this.clock = clock;
    }

    /** Asks the supplier what has to be asked, so that writing needs nobody. */
    InboxWork.Effect effect(InboxStore.Row row, Envelope envelope) {
        Connection connection = connections.get(row.workspaceId(), String.valueOf(row.connectionId()));
        if (connection.status() == Connection.Status.DISCONNECTED) {
            return _ -> Reading.ignored(null, null, "connection_disconnected", "The connection is closed.");
        }
        WebhookDelivery delivery =
                new WebhookDelivery(envelope.headers(), envelope.query(), envelope.body(), row.receivedAt());
        List<Observation> all =
                connections.openRegardless(connection, ReadWebhooks.class).read(delivery);
        boolean proven = row.verdict().equals(Arrival.SIGNED);
        List<Observation> observations =
                proven ? all : all.stream().map(Observation::asHint).toList();
        List<Step> steps = new ArrayList<>();
        observations.stream()
                .map(each -> ofProduct(connection, each))
                .distinct()
                .forEach(each -> steps.add(step(connection, each, row.receivedAt())));
        @Nullable WebhookRules rules = connections.definition(connection).webhooks();
        @Nullable
        String eventId =
                rules == null ? null : WireDelivery.eventId(rules, delivery).orElse(null);
        return tx -> together(observations, steps, tx).known(eventId);
    }

    private static Reading together(List<Observation> observations, List<Step> steps, Handle tx) {
        if (observations.isEmpty()) {
            return Reading.ignored(null, null, "not_kept", "It is about nothing that is kept here.");
        }
        Set<Taken> taken = EnumSet.noneOf(Taken.class);
        for (Step step : steps) {
            taken.add(step.write(tx));
        }
        if (taken.contains(Taken.BUSY)) {
            throw new InboxWork.Busy();
        }
        String type = observations.stream().map(Observation::type).distinct().collect(Collectors.joining(", "));
        String subject = HubReader.shortened(observations.stream()
                .map(each -> name(each.subject()))
                .distinct()
                .collect(Collectors.joining(", ")));
        if (taken.contains(Taken.OBSERVED)) {
            boolean hints = observations.stream().allMatch(Observation::isHint);
            return Reading.read(type, subject, hints ? Reading.LOOKED : Reading.OBSERVED);
        }
        if (taken.contains(Taken.LOOK_DUE)) {
            return Reading.read(type, subject, Reading.LOOKED);
        }
        if (taken.contains(Taken.OLDER)) {
            return Reading.ignored(type, subject, "known_already", "A later look has told as much.");
        }
        return taken.contains(Taken.NOT_WATCHED)
                ? Reading.ignored(type, subject, "not_watched", "The order is at a stage where a look tells nothing.")
                : Reading.ignored(
                        type, subject, "not_ours", "It is about nothing that was ordered, imported or sold here.");
    }

    private Step step(Connection connection, Observation seen, Instant receivedAt) {
        Instant at = seen.at() == null || seen.at().isAfter(receivedAt) ? receivedAt : seen.at();
        return switch (seen.subject()) {
            case Subject.Order order -> tx -> orders.told(tx, connection, order, seen.told(), clock.instant());
            case Subject.Product(String id) -> product(connection, Optional.of(id), seen.told(), at, receivedAt);
            case Subject.Variant(String id) ->
                product(connection, productOf(connection, id), seen.told(), at, receivedAt);
            case Subject.ProductStock(String id) -> stock(connection, Optional.of(id), seen.told(), at, receivedAt);
            case Subject.VariantStock(String id) ->
                stock(connection, productOf(connection, id), seen.told(), at, receivedAt);
            case Subject.Sale(String id) -> tx -> selling.sale(tx, connection, id, clock.instant());
            case Subject.Listing(ListingKey key) -> tx -> selling.listing(tx, connection, key, clock.instant());
        };
    }

    /** Hints at several variants are one at their product, or each would have it looked at. */
    private Observation ofProduct(Connection connection, Observation seen) {
        Optional<Subject> product = !seen.isHint()
                ? Optional.empty()
                : switch (seen.subject()) {
                    case Subject.Variant(String id) -> productOf(connection, id).map(Subject.Product::new);
                    case Subject.VariantStock(String id) ->
                        productOf(connection, id).map(Subject.ProductStock::new);
                    default -> Optional.empty();
                };
        return product.map(named -> Observation.hint(seen.type(), seen.at(), named))
                .orElse(seen);
    }

    private Optional<String> productOf(Connection connection, String variantId) {
        return database.withHandle(handle -> goods.productOf(handle, connection, variantId));
    }

    private Step product(Connection connection, Optional<String> product, Told told, Instant at, Instant receivedAt) {
        if (told instanceof Told.Content(CatalogProduct content)) {
            Optional<List<InventoryLevel>> levels = LookBack.told(content);
            return tx -> goods.content(tx, connection, content, levels, at);
        }
        Optional<Taken> obstacle = obstacle(goods::contentObstacle, connection, product, receivedAt);
        if (obstacle.isPresent()) {
            return tx -> obstacle.get();
        }
        return product.flatMap(id -> looks.product(connection, id))
                .<Step>map(seen -> tx -> goods.content(tx, connection, seen.product(), seen.levels(), seen.at()))
                .orElse(tx -> Taken.NOT_OURS);
    }

    private Step stock(Connection connection, Optional<String> product, Told told, Instant at, Instant receivedAt) {
        if (told instanceof Told.Levels(List<InventoryLevel> levels)) {
            return tx -> goods.levels(tx, connection, levels, at);
        }
        Optional<Taken> obstacle = obstacle(goods::stockObstacle, connection, product, receivedAt);
        if (obstacle.isPresent()) {
            return tx -> obstacle.get();
        }
        return product.flatMap(id -> looks.stock(connection, id))
                .<Step>map(
                        seen -> tx -> goods.stock(tx, connection, seen.supplierProductId(), seen.levels(), seen.at()))
                .orElse(tx -> Taken.NOT_OURS);
    }

    private interface Obstacles {
        Optional<Taken> of(Handle handle, Connection connection, String supplierProductId, Instant at);
    }

    /** One look after many hints is enough: who asked after this one came has seen what it hints at. */
    private Optional<Taken> obstacle(
            Obstacles obstacles, Connection connection, Optional<String> product, Instant receivedAt) {
        return product.isEmpty()
                ? Optional.of(Taken.NOT_OURS)
                : database.withHandle(handle -> obstacles.of(handle, connection, product.get(), receivedAt));
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.Order order -> "order " + called(order);
            case Subject.Product(String id) -> "product " + id;
            case Subject.Variant(String id) -> "variant " + id;
            case Subject.ProductStock(String id) -> "stock of product " + id;
            case Subject.VariantStock(String id) -> "stock of variant " + id;
            case Subject.Sale(String id) -> "sale " + id;
            case Subject.Listing(ListingKey key) -> "listing " + (key.id() == null ? key.sku() : key.id());
        };
    }

    private static String called(Subject.Order order) {
        @Nullable String name = order.id() == null ? order.reference() : order.id();
        return name == null ? String.join(", ", order.details().values()) : name;
    }
}
