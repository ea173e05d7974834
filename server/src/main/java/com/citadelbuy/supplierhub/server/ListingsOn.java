package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.listings.ListingRoutes;
import com.citadelbuy.supplierhub.server.api.listings.ListingWishRoutes;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.intake.Taken;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.listings.Gathering;
import com.citadelbuy.supplierhub.server.listings.ListingLanes;
import com.citadelbuy.supplierhub.server.listings.ListingLooks;
import com.citadelbuy.supplierhub.server.listings.ListingsFeature;
import com.citadelbuy.supplierhub.server.listings.Publishing;
import com.citadelbuy.supplierhub.server.listings.SoldPieces;
import com.citadelbuy.supplierhub.server.listings.Stirring;
import com.citadelbuy.supplierhub.server.sales.Sales;
import com.citadelbuy.supplierhub.server.sales.SalesFeature;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How listings are kept and changed: their workers, their routes, and what hints at them. */
public record ListingsOn(ListingsFeature feature) {

    static ListingsOn on(
            ListingsFeature.Ground ground,
            Settings settings,
            SupplierRegistry suppliers,
            Connections connections,
            ListingsFeature.Sources sources) {
        ListingsFeature.Rhythm rhythm = new ListingsFeature.Rhythm(
                settings.sync().automatic(), settings.sync().interval());
        return new ListingsOn(ListingsFeature.on(ground, suppliers, connections, sources, rhythm));
    }

    /** What figures of stock are worked out of: our own levels, and what marketplaces have sold. */
    public static ListingsFeature.Sources sources(Inventory inventory, SalesFeature selling) {
        return new ListingsFeature.Sources(
                new StockedGoods(inventory),
                sold(selling.sales()),
                connection -> selling.sync().now(connection));
    }

    private static SoldPieces sold(Sales sales) {
        return new SoldPieces() {
            @Override
            public long unknown(String workspaceId, String sku, Instant since) {
                return sales.sold(workspaceId, sku, since);
            }

            @Override
            public long since(
                    String workspaceId,
                    String connectionId,
                    @Nullable String sku,
                    @Nullable String listingId,
                    Instant since) {
                return sales.soldSince(workspaceId, connectionId, sku, listingId, since);
            }
        };
    }

    void work(Workers workers, Supplier<Set<String>> resting) {
        workers.on(ListingLanes.QUEUE, feature.lanes(), 8, resting);
        workers.on(ListingLooks.QUEUE, feature.looks(), 16, resting);
        workers.on(Stirring.QUEUE, feature.stirring(), 4);
        workers.on(Gathering.QUEUE, feature.gathering(), 8, resting);
        workers.on(Publishing.QUEUE, feature.publishing(), 16, resting);
    }

    List<Route<?, ?>> routes() {
        List<Route<?, ?>> routes = new ArrayList<>(new ListingRoutes(feature.listings(), feature.sync()).routes());
        routes.addAll(new ListingWishRoutes(feature.listings(), feature.wishes()).routes());
        return routes;
    }

    Taken told(Handle tx, Connection connection, ListingKey key, Instant now) {
        return feature.sync().hint(tx, connection, key, now) ? Taken.LOOK_DUE : Taken.NOT_OURS;
    }
}
