package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.intake.Taken;
import com.citadelbuy.supplierhub.server.intake.ToldGoods;
import com.citadelbuy.supplierhub.server.intake.ToldOrders;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads what is told in the hub's own form. */
final class HubReader {

    private final Connections connections;
    private final ToldOrders orders;
    private final ToldGoods goods;

    HubReader(Connections connections, ToldOrders orders, ToldGoods goods) {
        this.connections = connections;
        this.orders = orders;
        this.goods = goods;
    }

    InboxWork.Effect effect(InboxStore.Row row, Envelope envelope) {
        HubMessage message = message(HubMessage.Kind.of(String.valueOf(row.kind())), envelope.body());
        return switch (message) {
            case HubMessage.StockUpdated stock -> {
                Connection connection = connection(row.workspaceId(), stock);
                Instant at = toldAt(row, envelope);
                yield tx -> stock(tx, connection, stock, at).known(stock.id());
            }
            case HubMessage.OrderStatusTold told ->
                tx -> reading(told.type(), told.orderRef(), status(tx, row, told))
                        .known(told.id());
            case HubMessage.ShipmentUpdated told ->
                tx -> reading(told.type(), told.orderRef(), shipments(tx, row, told))
                        .known(told.id());
        };
    }

    static HubMessage message(HubMessage.Kind kind, byte[] body) {
        try {
            return Json.mapper().readValue(body, kind.message());
        } catch (JacksonException notSo) {
            throw new Refusal.Invalid("invalid_request", "The body is not of the hub's form.", List.of());
        }
    }

    /** When it was signed, in whole seconds; a repeat of an old delivery tells what was true then. */
    private static Instant toldAt(InboxStore.Row row, Envelope envelope) {
        @Nullable String timestamp = envelope.headers().get(HubSignature.TIMESTAMP);
        Instant signed =
                timestamp == null ? row.receivedAt() : Instant.ofEpochSecond(Long.parseLong(timestamp.strip()) + 1);
        return signed.isAfter(row.receivedAt()) ? row.receivedAt() : signed;
    }

    private Connection connection(String workspaceId, HubMessage.StockUpdated stock) {
        if (stock.supplier() != null) {
            return connections.one(workspaceId, stock.supplier(), stock.connectionId());
        }
        if (stock.connectionId() == null) {
            throw Refusal.Invalid.field("/supplier", "Name the supplier, or a connection.");
        }
        return connections.one(
                workspaceId, connections.get(workspaceId, stock.connectionId()).supplier(), stock.connectionId());
    }

    private Reading stock(Handle tx, Connection connection, HubMessage.StockUpdated stock, Instant at) {
        List<ToldGoods.Line> lines = stock.items().stream()
                .map(item -> new ToldGoods.Line(item.sku(), item.warehouse(), item.quantity()))
                .toList();
        ToldGoods.Counted counted = goods.lines(tx, connection, lines, at);
        String subject = connection.supplier() + ", " + lines.size() + " items";
        if (counted.problems().isEmpty()) {
            return Reading.read(stock.type(), subject, Reading.OBSERVED);
        }
        String detail = shortened(String.join(" ", counted.problems()));
        return counted.taken() == 0
                ? new Reading("failed", stock.type(), null, subject, null, "unknown_variants", detail)
                : new Reading("read", stock.type(), null, subject, Reading.OBSERVED, "unknown_variants", detail);
    }

    private Taken status(Handle tx, InboxStore.Row row, HubMessage.OrderStatusTold told) {
        OrderStatus status = OrderStatus.valueOf(told.status().toUpperCase(Locale.ROOT));
        return orders.status(tx, row.workspaceId(), told.orderRef(), status, told.supplierOrderNo(), told.reason());
    }

    private Taken shipments(Handle tx, InboxStore.Row row, HubMessage.ShipmentUpdated told) {
        ShipmentStatus status = ShipmentStatus.valueOf(told.status().toUpperCase(Locale.ROOT));
        List<Shipment> shipments = told.shipments().stream()
                .map(parcel -> shipment(parcel, status, told.status()))
                .toList();
        return orders.shipments(tx, row.workspaceId(), told.orderRef(), shipments);
    }

    private static Shipment shipment(HubMessage.ShipmentUpdated.Parcel parcel, ShipmentStatus status, String word) {
        List<Shipment.Item> items = parcel.lines() == null
                ? List.of()
                : parcel.lines().stream()
                        .map(line -> new Shipment.Item(line.sku(), line.lineRef(), line.quantity()))
                        .toList();
        return new Shipment(
                parcel.trackingNumber(),
                parcel.carrier(),
                parcel.service(),
                List.of(new Shipment.TrackingNumber(parcel.trackingNumber(), parcel.carrier(), parcel.trackingUrl())),
                status,
                word,
                List.of(),
                items,
                parcel.shippedAt(),
                null,
                null);
    }

    private static Reading reading(String type, String name, Taken taken) {
        String subject = "order " + name;
        return switch (taken) {
            case OBSERVED -> Reading.read(type, subject, Reading.OBSERVED);
            case NOT_OURS -> failed(type, subject, "unknown_order", "No order is called so.");
            case AMBIGUOUS ->
                failed(type, subject, "ambiguous_order", "Several parts of orders are called so; name the part's id.");
            case NOT_WATCHED ->
                failed(type, subject, "order_not_placed", "The order is not known to be at the supplier.");
            case BUSY, LOOK_DUE, OLDER -> throw new IllegalStateException("What is told by hand is no hint: " + taken);
        };
    }

    private static Reading failed(String type, String subject, String cause, String detail) {
        return new Reading("failed", type, null, subject, null, cause, detail);
    }

    static String shortened(String text) {
        return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
    }
}
