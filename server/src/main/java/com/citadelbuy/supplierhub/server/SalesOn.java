package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.sales.SaleActionRoutes;
import com.citadelbuy.supplierhub.server.api.sales.SaleLetterRoutes;
import com.citadelbuy.supplierhub.server.api.sales.SaleRoutes;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.intake.Taken;
import com.citadelbuy.supplierhub.server.intake.ToldSelling;
import com.citadelbuy.supplierhub.server.sales.SaleActing;
import com.citadelbuy.supplierhub.server.sales.SaleLanes;
import com.citadelbuy.supplierhub.server.sales.SaleLooks;
import com.citadelbuy.supplierhub.server.sales.SalePace;
import com.citadelbuy.supplierhub.server.sales.SaleSync;
import com.citadelbuy.supplierhub.server.sales.SalesFeature;
import com.citadelbuy.supplierhub.server.sales.SoldWatch;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** How sales come in and what is done with them: their workers, their routes, and what hints at them. */
record SalesOn(SalesFeature feature, Connections connections) {

    /** What is told of listings. */
    @FunctionalInterface
    interface Listings {
        Taken told(Handle tx, Connection connection, ListingKey key, Instant now);
    }

    /** Sales are asked for as often as stock: each of them makes a figure of stock stale. */
    static SalesOn on(
            SalesFeature.Ground ground,
            Settings settings,
            SupplierRegistry suppliers,
            Connections connections,
            SoldWatch watch) {
        SalePace pace =
                new SalePace(settings.sync().automatic(), settings.sync().inventoryInterval());
        return new SalesOn(SalesFeature.on(ground, suppliers, connections, pace, watch), connections);
    }

    void work(Workers workers, Supplier<Set<String>> resting) {
        workers.on(SaleLanes.QUEUE, feature.lanes(), 8, resting);
        workers.on(SaleLooks.QUEUE, feature.looks(), 16, resting);
        workers.on(SaleActing.QUEUE, feature.acting(), 32, resting);
    }

    List<Route<?, ?>> routes() {
        List<Route<?, ?>> routes = new ArrayList<>(
                new SaleRoutes(feature.sales(), feature.actions(), feature.sync(), connections).routes());
        routes.addAll(new SaleActionRoutes(feature.actions()).routes());
        routes.addAll(new SaleLetterRoutes(feature.letters()).routes());
        return routes;
    }

    ToldSelling told(Listings listings) {
        SaleSync sync = feature.sync();
        return new ToldSelling() {
            @Override
            public Taken sale(Handle tx, Connection connection, String saleId, Instant now) {
                return switch (sync.hint(tx, connection, saleId, now)) {
                    case LOOK_DUE -> Taken.LOOK_DUE;
                    case NOT_OURS -> Taken.NOT_OURS;
                };
            }

            @Override
            public Taken listing(Handle tx, Connection connection, ListingKey key, Instant now) {
                return listings.told(tx, connection, key, now);
            }
        };
    }
}
