package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lanes which connections have. */
final class Lanes {

    /** Those that run by themselves. A look at an order looks at its parcels too, so that tracking is not gone through twice. */
    static final List<Lane> SCHEDULED = List.of(Lane.CONTENT, Lane.STOCK, Lane.ORDERS);

    private final Connections connections;
    private final SyncRules rules;

    Lanes(Connections connections, SyncRules rules) {
        this.connections = connections;
        this.rules = rules;
    }

    boolean has(Connection connection, Lane lane) {
        SupplierDefinition definition = connections.definition(connection);
        return switch (lane) {
            case IMPORT, CONTENT, STOCK -> definition.can(ReadProduct.class);
            case ORDERS -> definition.can(ReadOrders.class);
            case TRACKING -> definition.can(ReadShipments.class);
        };
    }

    void refuseUnlessOn(Lane lane) {
        if (!rules.on(lane)) {
            String setting = lane == Lane.STOCK ? "ENABLE_INVENTORY_AUTO_SYNC" : "ENABLE_PRODUCT_AUTO_SYNC";
            throw new Refusal.Unavailable("feature_disabled", "It is switched off by " + setting + ".");
        }
    }

    /** The connections that are meant: the one named, those of a supplier, or all that can and may be used. */
    List<Connection> connections(
            String workspaceId, Lane lane, @Nullable String supplier, @Nullable String connectionId) {
        if (connectionId != null) {
            return List.of(able(connection(workspaceId, supplier, connectionId), lane));
        }
        List<Connection> all = supplier == null
                ? connections.all(workspaceId)
                : connections.ofSupplier(workspaceId, known(workspaceId, supplier));
        return all.stream()
                .filter(connection -> connection.usable() && has(connection, lane))
                .toList();
    }

    /** The one connection that is meant. */
    Connection connection(String workspaceId, @Nullable String supplier, @Nullable String connectionId) {
        if (supplier != null) {
            return connections.one(workspaceId, supplier, connectionId);
        }
        if (connectionId != null) {
            return connections.all(workspaceId).stream()
                    .filter(each -> each.id().equals(connectionId))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.Invalid.field("/connection_id", "There is no connection " + connectionId + "."));
        }
        throw Refusal.Invalid.field("/supplier", "Name the supplier or the connection.");
    }

    /** A supplier without any connection is refused; several are fine here. */
    private String known(String workspaceId, String supplier) {
        if (connections.ofSupplier(workspaceId, supplier).isEmpty()) {
            connections.one(workspaceId, supplier, null);
        }
        return supplier;
    }

    private Connection able(Connection connection, Lane lane) {
        if (!has(connection, lane)) {
            throw new Refusal.Unsupported(
                    connections.definition(connection).name() + " has nothing to sync as " + lane.word() + ".");
        }
        return connection;
    }
}
