package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.stream.Stream;

/** Every call that the Vendor API knows, besides the one for tokens. */
final class Routes {

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Feeds feeds;
    private final OrderBook book;
    private final Course course;

    Routes(World world, SimClock clock, Catalogue catalogue, Feeds feeds, OrderBook book, Course course) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
        this.feeds = feeds;
        this.book = book;
        this.course = course;
    }

    List<Route> all() {
        return Stream.of(shops(), goods(), feeds(), sold(), packed(), warehouse())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> shops() {
        return List.of(
                Route.get("/shops", Service.SHOPS, Role.NONE, Shop::list),
                Route.get("/shops-of-master-shop", Service.SHOPS, Role.NONE, Shop::list));
    }

    private List<Route> goods() {
        Listings listings = new Listings(catalogue, clock);
        OrderReads reads = new OrderReads(book, course, clock);
        return List.of(
                Route.get("/catalog/products", Service.CATALOGUE, Role.PRODUCTS, listings::products),
                Route.get("/catalog/stock", Service.CATALOGUE, Role.PRODUCTS, listings::stock),
                Route.get("/catalog/stock/salesorderitem/*", Service.CATALOGUE, Role.PRODUCTS, reads::stock),
                Route.get("/catalog/categories", Service.CATALOGUE, Role.PRODUCTS, Taxonomy::categories),
                Route.get("/catalog/brands", Service.CATALOGUE, Role.PRODUCTS, Brands::list),
                Route.get("/catalog/attribute-sets/*", Service.CATALOGUE, Role.PRODUCTS, Taxonomy::attributes));
    }

    private List<Route> feeds() {
        return List.of(
                feed("create", FeedKind.PRODUCT_CREATION),
                feed("update", FeedKind.PRODUCT_UPDATE),
                feed("stock", FeedKind.STOCK_UPDATE),
                feed("price", FeedKind.PRICE_UPDATE),
                feed("status", FeedKind.PRODUCT_STATUS_UPDATE),
                Route.get("/feeds/*", Service.SHOPS, Role.PRODUCTS, feeds::show));
    }

    private Route feed(String name, FeedKind kind) {
        return Route.post("/feeds/products/" + name, Service.SHOPS, Role.PRODUCTS, call -> feeds.take(call, kind));
    }

    private List<Route> sold() {
        OrderReads reads = new OrderReads(book, course, clock);
        return List.of(
                Route.get("/orders", Service.ORDERS, Role.ORDER_VIEWER, reads::list),
                Route.get("/orders/items", Service.ORDERS, Role.ORDER_VIEWER, reads::items),
                Route.get("/orders/shipment-providers", Service.ORDERS, Role.ORDER_VIEWER, reads::providers));
    }

    private List<Route> packed() {
        Ledger ledger = new Ledger(world, clock);
        Packing packing = new Packing(world, clock, book, course, ledger);
        Steps steps = new Steps(clock, book, course, ledger);
        return List.of(
                Route.post("/v2/orders/pack", Service.ORDERS, Role.ORDER_MANAGER, packing::packages),
                Route.post("/orders/pack", Service.ORDERS, Role.ORDER_MANAGER, packing::items),
                Route.post("/orders/ready-to-ship", Service.ORDERS, Role.ORDER_MANAGER, steps::readyToShip),
                Route.post("/orders/print-labels", Service.ORDERS, Role.ORDER_MANAGER, steps::labels),
                Route.of("PUT", "/orders/cancel", Service.ORDERS, Role.ORDER_MANAGER, steps::cancel));
    }

    private List<Route> warehouse() {
        Consignments consignments = new Consignments(world, clock, catalogue);
        return List.of(
                Route.post("/consignment-order", Service.CATALOGUE, Role.PRODUCTS, consignments::create),
                Route.of("PATCH", "/consignment-order/*", Service.CATALOGUE, Role.PRODUCTS, consignments::change),
                Route.get("/consignment-stock", Service.CATALOGUE, Role.PRODUCTS, consignments::stock),
                Route.get("/payout-statement", Service.PAYMENTS, Role.NONE, new Payouts(world, clock)::list));
    }
}
