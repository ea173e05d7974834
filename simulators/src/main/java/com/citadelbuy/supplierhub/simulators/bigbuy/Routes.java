package com.citadelbuy.supplierhub.simulators.bigbuy;

import static com.citadelbuy.supplierhub.simulators.bigbuy.Limits.Limit.BRISK;
import static com.citadelbuy.supplierhub.simulators.bigbuy.Limits.Limit.BRISK_UNTOLD;
import static com.citadelbuy.supplierhub.simulators.bigbuy.Limits.Limit.SLOW;
import static com.citadelbuy.supplierhub.simulators.bigbuy.Limits.Limit.hourly;
import static com.citadelbuy.supplierhub.simulators.bigbuy.Route.get;
import static com.citadelbuy.supplierhub.simulators.bigbuy.Route.post;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts together and names every endpoint with its limit. Names stand before gaps at the same place. */
final class Routes {

    private static final Limits.Limit RARE = hourly(10);

    /** Also for those lists of which the documents name no limit. */
    private static final Limits.Limit LIST = hourly(24);

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Taxonomies taxonomies;

    Routes(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        this.taxonomies = new Taxonomies(clock);
        this.catalogue = new Catalogue(world, taxonomies);
        if (world.size(Catalogue.PRODUCTS) == 0) {
            new Planting(world, new Attributes(world), clock.now()).plant();
        }
    }

    List<Route> all() {
        List<Route> all = new ArrayList<>();
        all.addAll(lists());
        all.addAll(words());
        all.addAll(records());
        all.addAll(shipping());
        all.addAll(orders());
        return all;
    }

    private List<Route> lists() {
        Lists lists = new Lists(catalogue, clock);
        return List.of(
                get("catalog/products", RARE, lists::products),
                get("catalog/new-products", LIST, lists::newProducts),
                get("catalog/productsinformation", LIST, lists::information),
                get("catalog/productsimages", LIST, lists::images),
                get("catalog/productprices", LIST, lists::prices),
                get("catalog/productvariationprices", LIST, lists::variationPrices),
                get("catalog/productsvariations", LIST, lists::variations),
                get("catalog/variations", LIST, lists::variationAttributes),
                get("catalog/productsstockbyhandlingdays", RARE, lists::stock),
                get("catalog/productsvariationsstockbyhandlingdays", RARE, lists::variationStock),
                get("catalog/productstaxonomies", LIST, lists::taxonomies),
                get("catalog/productstags", LIST, lists::tags));
    }

    private List<Route> words() {
        Attributes attributes = new Attributes(world);
        Brands brands = new Brands();
        return List.of(
                get("catalog/attributes", LIST, attributes::list),
                get("catalog/attribute/*", SLOW, attributes::one),
                get("catalog/attributegroups", LIST, attributes::groups),
                get("catalog/attributegroup/*", BRISK, attributes::group),
                get("catalog/taxonomies", LIST, taxonomies::list),
                get("catalog/taxonomyalllanguages/*", SLOW, taxonomies::allLanguages),
                get("catalog/tags", LIST, new Tags()::list),
                get("catalog/manufacturers", hourly(5), brands::list),
                get("catalog/manufacturer/*", SLOW, brands::one),
                get("catalog/languages", RARE, brands::languages));
    }

    private List<Route> records() {
        Records records = new Records(catalogue);
        return List.of(
                get("catalog/product/*", SLOW, records::product),
                get("catalog/productinformation/*", SLOW, records::information),
                get("catalog/productinformationalllanguages/*", SLOW, records::informationAllLanguages),
                get("catalog/productinformationbysku/*", SLOW, records::informationBySku),
                get("catalog/productimages/*", SLOW, records::images),
                get("catalog/productstockbyhandlingdays/*", SLOW, records::stock),
                get("catalog/productvariations/*", SLOW, records::variations),
                get("catalog/productvariationsstockbyhandlingdays/*", SLOW, records::variationStock),
                get("catalog/variation/*", SLOW, records::variationAttributes),
                get("catalog/producttaxonomies/*", SLOW, records::taxonomies),
                get("catalog/producttags/*", SLOW, records::tags),
                get("catalog/productcompliance/*", SLOW, records::compliance));
    }

    private List<Route> shipping() {
        ShippingCalls shipping = new ShippingCalls(catalogue);
        return List.of(
                get("shipping/carriers", BRISK, shipping::carriers),
                post("shipping/orders", BRISK, shipping::options),
                post("shipping/lowest-shipping-cost-by-country", BRISK, shipping::lowestOfOne),
                get("shipping/lowest-shipping-costs-by-country/*", BRISK, shipping::lowest));
    }

    private List<Route> orders() {
        Course course = new Course(clock);
        Orders orders = new Orders(world, clock, course);
        Accounts accounts = new Accounts(world);
        Checkout checkout = new Checkout(catalogue, orders, accounts);
        OrderReads reads = new OrderReads(orders, course);
        Tracking tracking = new Tracking(orders, course);
        return List.of(
                post("order/check", BRISK, checkout::check),
                post("order/check/multishipping", BRISK, checkout::checkSplit),
                post("order/create", BRISK, checkout::create),
                post("order/create/multishipping", BRISK, checkout::createSplit),
                post("order/upload_invoice", BRISK, new Invoices(orders)::upload),
                get("order/orderstatuses", BRISK, reads::statuses),
                get("order/reference/*", BRISK, reads::byReference),
                get("order/delivery-notes/*", BRISK, reads::deliveryNotes),
                get("order/*", BRISK, reads::one),
                post("tracking/orders", BRISK, tracking::several),
                get("tracking/carriers", BRISK, tracking::carriers),
                get("tracking/order/*", BRISK, tracking::one),
                get("user/purse", BRISK_UNTOLD, accounts::purse),
                get("user/auth/status", BRISK_UNTOLD, accounts::status));
    }
}
