package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.links.LinkRoutes;
import com.citadelbuy.supplierhub.server.api.mappings.MappingRoutes;
import com.citadelbuy.supplierhub.server.api.products.InventoryRoutes;
import com.citadelbuy.supplierhub.server.api.products.InventoryRuleRoutes;
import com.citadelbuy.supplierhub.server.api.products.LiveCatalogRoutes;
import com.citadelbuy.supplierhub.server.api.products.ProductReads;
import com.citadelbuy.supplierhub.server.api.products.ProductRoutes;
import com.citadelbuy.supplierhub.server.api.products.QuoteRoutes;
import com.citadelbuy.supplierhub.server.api.products.RemapRoutes;
import com.citadelbuy.supplierhub.server.api.products.TruthRoutes;
import com.citadelbuy.supplierhub.server.catalog.LiveCatalog;
import com.citadelbuy.supplierhub.server.catalog.Prices;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.Remaps;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.catalog.ShippingQuotes;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.InventoryFeature;
import com.citadelbuy.supplierhub.server.links.Links;
import com.citadelbuy.supplierhub.server.listings.ListingStirs;
import com.citadelbuy.supplierhub.server.mappings.Mappings;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What there is to buy: products, how many there are of them, under which SKUs they are known, and their routes. */
record GoodsOn(
        Ground ground,
        Connections connections,
        ListingStirs stirs,
        InventoryFeature stock,
        Products products,
        Mappings mappings,
        Removals removals) {

    record Ground(Database database, Events events, Ids ids, InstantSource clock) {}

    static GoodsOn on(Ground ground, SupplierRegistry suppliers, Connections connections) {
        ListingStirs stirs = new ListingStirs(ground.ids(), ground.clock());
        InventoryFeature stock =
                InventoryFeature.on(ground.database(), ground.events(), ground.ids(), ground.clock(), stirs::stock);
        return new GoodsOn(
                ground,
                connections,
                stirs,
                stock,
                new Products(new Products.Ground(
                        ground.database(),
                        suppliers,
                        connections,
                        stock.inventory(),
                        ground.events(),
                        ground.ids(),
                        ground.clock())),
                new Mappings(ground.database(), ground.events(), ground.clock()),
                new Removals(ground.database(), ground.events(), ground.ids(), ground.clock()));
    }

    Inventory inventory() {
        return stock.inventory();
    }

    List<Route<?, ?>> routes(ProductReads reads) {
        Database database = ground.database();
        Prices prices = new Prices(database, ground.events(), ground.clock());
        Remaps remaps =
                new Remaps(database, inventory(), new NamedVariants(mappings, stirs), ground.events(), ground.clock());
        List<Route<?, ?>> routes = new ArrayList<>(new ProductRoutes(products, reads).routes());
        routes.addAll(new LiveCatalogRoutes(new LiveCatalog(connections)).routes());
        routes.addAll(new InventoryRoutes(inventory(), products, ground.clock()).routes());
        routes.addAll(new InventoryRuleRoutes(stock.rules(), stock.alerts()).routes());
        routes.addAll(new MappingRoutes(mappings).routes());
        routes.addAll(new TruthRoutes(products, inventory(), prices, removals).routes());
        routes.addAll(new RemapRoutes(remaps).routes());
        routes.addAll(new QuoteRoutes(new ShippingQuotes(products, connections)).routes());
        routes.addAll(new LinkRoutes(new Links(products, connections)).routes());
        return routes;
    }
}
