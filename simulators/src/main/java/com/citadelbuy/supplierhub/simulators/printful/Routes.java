package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every endpoint there is, one line each: who may call it, how it words its errors, what answers. */
final class Routes {

    /** Whom an endpoint lets in. */
    enum Entry {
        /** Anybody, though less often without a token. */
        OPEN,
        /** Any valid token. */
        TOKEN,
        /** A token that speaks for one store. */
        STORE
    }

    /**
     * One endpoint.
     *
     * @param pattern the path in its segments, {@code *} standing for an argument
     * @param scope what the token must allow; empty when nothing in particular
     */
    record Route(
            String method,
            List<String> pattern,
            Envelope envelope,
            Entry entry,
            String scope,
            Function<Call, SimReply> answer) {

        boolean leadsTo(List<String> path) {
            if (path.size() != pattern.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> arguments(List<String> path) {
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                if (pattern.get(i).equals("*")) {
                    arguments.add(path.get(i));
                }
            }
            return arguments;
        }
    }

    private final List<Route> routes = new ArrayList<>();

    Routes catalog(CatalogV1 v1, CatalogV2 v2, Offers offers, Countries countries) {
        open("/products", v1::products);
        open("/products/*", v1::product);
        open("/products/variant/*", v1::variant);
        open("/categories", v1::categories);
        open("/categories/*", v1::category);
        open("/countries", countries::v1);
        token("/v2/catalog-products", Envelope.LEGACY, "", v2::products);
        token("/v2/catalog-products/*", Envelope.LEGACY, "", v2::product);
        token("/v2/catalog-products/*/catalog-variants", Envelope.LEGACY, "", v2::variants);
        token("/v2/catalog-products/*/catalog-categories", Envelope.LEGACY, "", v2::productCategories);
        token("/v2/catalog-products/*/prices", Envelope.LEGACY, "", offers::productPrices);
        token("/v2/catalog-products/*/availability", Envelope.LEGACY, "", offers::productAvailability);
        token("/v2/catalog-products/*/shipping-countries", Envelope.PROBLEM, "", v2::shippingCountries);
        token("/v2/catalog-variants/*", Envelope.LEGACY, "", v2::variant);
        token("/v2/catalog-variants/*/prices", Envelope.LEGACY, "", offers::variantPrices);
        token("/v2/catalog-variants/*/availability", Envelope.LEGACY, "", offers::variantAvailability);
        token("/v2/catalog-categories", Envelope.LEGACY, "", v2::categories);
        token("/v2/catalog-categories/*", Envelope.LEGACY, "", v2::category);
        token("/v2/countries", Envelope.PROBLEM, "", countries::v2);
        return this;
    }

    Routes stores(Stores stores, StoreProducts products, ShippingRates rates) {
        token("/stores", Envelope.LEGACY, "stores_list", stores::v1);
        token("/stores/*", Envelope.LEGACY, "stores_list", stores::oneV1);
        token("/oauth/scopes", Envelope.LEGACY, "", stores::scopesV1);
        token("/v2/stores", Envelope.DATA, "", stores::v2);
        token("/v2/stores/*", Envelope.DATA, "", stores::oneV2);
        token("/v2/oauth-scopes", Envelope.PROBLEM, "", stores::scopesV2);
        store("GET", "/store/products", Envelope.LEGACY, "sync_products/read", products::list);
        store("GET", "/store/products/*", Envelope.LEGACY, "sync_products/read", products::get);
        store("GET", "/store/variants/*", Envelope.LEGACY, "sync_products/read", products::variant);
        store("POST", "/shipping/rates", Envelope.LEGACY, "", rates::v1);
        store("POST", "/v2/shipping-rates", Envelope.DATA, "orders", rates::v2);
        return this;
    }

    Routes orders(OrderEndpoints orders) {
        store("POST", "/orders", Envelope.LEGACY, "orders", orders::createV1);
        store("GET", "/orders", Envelope.LEGACY, "orders/read", orders::listV1);
        store("POST", "/orders/estimate-costs", Envelope.LEGACY, "orders/read", orders::estimateV1);
        store("GET", "/orders/*", Envelope.LEGACY, "orders/read", orders::getV1);
        store("DELETE", "/orders/*", Envelope.LEGACY, "orders", orders::cancelV1);
        store("POST", "/orders/*/confirm", Envelope.LEGACY, "orders", orders::confirmV1);
        store("GET", "/v2/orders", Envelope.LEGACY, "orders/read", orders::listV2);
        store("GET", "/v2/orders/*", Envelope.LEGACY, "orders/read", orders::getV2);
        store("DELETE", "/v2/orders/*", Envelope.LEGACY, "orders", orders::eraseV2);
        store("POST", "/v2/orders/*/confirmation", Envelope.LEGACY, "orders", orders::confirmV2);
        store("GET", "/v2/orders/*/shipments", Envelope.LEGACY, "orders/read", orders::shipmentsV2);
        return this;
    }

    Routes webhooks(WebhooksV1 v1, WebhooksV2 v2) {
        store("GET", "/webhooks", Envelope.LEGACY, "webhooks", v1::get);
        store("POST", "/webhooks", Envelope.LEGACY, "webhooks", v1::set);
        store("DELETE", "/webhooks", Envelope.LEGACY, "webhooks", v1::remove);
        store("GET", "/v2/webhooks", Envelope.LEGACY, "webhooks/read", v2::get);
        store("POST", "/v2/webhooks", Envelope.LEGACY, "webhooks", v2::set);
        store("DELETE", "/v2/webhooks", Envelope.LEGACY, "webhooks", v2::remove);
        store("GET", "/v2/webhooks/*", Envelope.LEGACY, "webhooks/read", v2::getEvent);
        store("POST", "/v2/webhooks/*", Envelope.LEGACY, "webhooks", v2::setEvent);
        store("DELETE", "/v2/webhooks/*", Envelope.LEGACY, "webhooks", v2::removeEvent);
        return this;
    }

    private void open(String path, Function<Call, SimReply> answer) {
        add("GET", path, Envelope.LEGACY, Entry.OPEN, "", answer);
    }

    private void token(String path, Envelope envelope, String scope, Function<Call, SimReply> answer) {
        add("GET", path, envelope, Entry.TOKEN, scope, answer);
    }

    private void store(String method, String path, Envelope envelope, String scope, Function<Call, SimReply> answer) {
        add(method, path, envelope, Entry.STORE, scope, answer);
    }

    private void add(
            String method, String path, Envelope envelope, Entry entry, String scope, Function<Call, SimReply> answer) {
        List<String> pattern = List.of(path.substring(1).split("/"));
        routes.add(new Route(method, pattern, envelope, entry, scope, answer));
    }

    Optional<Route> find(SimRequest request) {
        return leadingTo(request).stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst();
    }

    /** The endpoints at a path, whatever their method. */
    List<Route> leadingTo(SimRequest request) {
        List<String> path = request.segments();
        return routes.stream().filter(route -> route.leadsTo(path)).toList();
    }
}
