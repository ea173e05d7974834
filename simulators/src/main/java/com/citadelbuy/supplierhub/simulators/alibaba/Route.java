package com.citadelbuy.supplierhub.simulators.alibaba;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A path that the app may call.
 *
 * @param open whether it is called without a token
 */
record Route(Family family, Set<String> methods, boolean open, Function<Call, ObjectNode> answer) {

    /**
     * Documented paths whose replies' or requests' shape is not: like every group of permissions that the platform has not
     * approved.
     */
    static final Set<String> NOT_APPROVED = Set.of(
            "/eco/buyer/product/batch/description",
            "/eco/buyer/product/batch/inventory",
            "/eco/buyer/product/batch/keyattributes",
            "/eco/buyer/item/rec",
            "/eco/buyer/item/rec/image",
            "/eco/buyer/product/events",
            "/eco/buyer/product/channel/batch-import",
            "/order/merge/pay/query",
            "/alibaba/order/attachment/upload",
            "/alibaba/ggs/warehouse/list");

    private static Route system(Function<Call, ObjectNode> answer) {
        return new Route(Family.SYSTEM, Set.of("GET", "POST"), true, answer);
    }

    private static Route trade(Function<Call, ObjectNode> answer) {
        return new Route(Family.TRADE, Set.of("GET", "POST"), false, answer);
    }

    /** Products are read by GET alone. */
    private static Route product(Family family, Function<Call, ObjectNode> answer) {
        return new Route(family, Set.of("GET"), false, answer);
    }

    static Map<String, Route> all(Tokens tokens, Catalogue catalogue, Orders orders) {
        Lists lists = new Lists(catalogue);
        ProductPages products = new ProductPages(catalogue);
        Freight freight = new Freight(catalogue);
        OrderDesk desk = new OrderDesk(catalogue, orders);
        Payments payments = new Payments(orders);
        OrderPages pages = new OrderPages(orders);
        return Map.ofEntries(
                Map.entry("/auth/token/create", system(tokens::create)),
                Map.entry("/auth/token/refresh", system(tokens::refresh)),
                Map.entry("/eco/buyer/product/check", product(Family.PRODUCT, lists::check)),
                Map.entry("/eco/buyer/local/product/check", product(Family.PRODUCT, lists::local)),
                Map.entry("/eco/buyer/localregular/product/check", product(Family.PRODUCT, lists::localRegular)),
                Map.entry("/eco/buyer/crossborder/product/check", product(Family.PRODUCT, lists::crossBorder)),
                Map.entry("/eco/buyer/product/search", product(Family.SEARCH, lists::search)),
                Map.entry("/eco/buyer/product/description", product(Family.PRODUCT, products::description)),
                Map.entry("/eco/buyer/product/inventory", product(Family.PRODUCT, products::inventory)),
                Map.entry("/eco/buyer/product/keyattributes", product(Family.PRODUCT, products::attributes)),
                Map.entry("/eco/buyer/product/cert", product(Family.PRODUCT, products::certificates)),
                Map.entry("/shipping/freight/calculate", trade(freight::browsed)),
                Map.entry("/order/freight/calculate", trade(freight::binding)),
                Map.entry("/buynow/order/create", trade(desk::create)),
                Map.entry("/alibaba/order/cancel", trade(desk::cancel)),
                Map.entry("/alibaba/dropshipping/order/pay", trade(payments::pay)),
                Map.entry("/alibaba/order/pay/result/query", trade(payments::result)),
                Map.entry("/alibaba/order/fund/query", trade(payments::fee)),
                Map.entry("/alibaba/order/get", trade(pages::get)),
                Map.entry("/alibaba/order/list", trade(new OrderList(orders)::list)),
                Map.entry("/order/logistics/tracking/get", trade(pages::tracking)),
                Map.entry("/order/logistics/query", trade(pages::logistics)),
                Map.entry("/warehouse/list", trade(Warehouses::list)));
    }
}
