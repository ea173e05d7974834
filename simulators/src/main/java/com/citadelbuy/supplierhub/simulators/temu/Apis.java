package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.Map;
import java.util.TreeMap;

/** All types of calls that are documented well enough to be answered. */
final class Apis {

    static final String CREATE = "bg.open.accesstoken.create";

    private Apis() {}

    static Map<String, Api> ofGoods(World world, SimClock clock, Catalogue catalogue) {
        GoodsLists lists = new GoodsLists(catalogue);
        OlderGoodsLists older = new OlderGoodsLists(catalogue);
        Stock stock = new Stock(world, clock, catalogue);
        return Map.of(
                GoodsLists.GOODS,
                Api.ofGoods(lists::goods),
                GoodsLists.SKUS,
                Api.ofGoods(lists::skus),
                OlderGoodsLists.GOODS,
                Api.ofGoods(older::goods),
                OlderGoodsLists.SKUS,
                Api.ofGoods(older::skus),
                "bg.local.goods.detail.query",
                Api.ofGoods(new GoodsDetail(catalogue)::read),
                "bg.local.goods.cats.get",
                Api.ofGoods(Categories::list),
                "temu.local.goods.sku.stock.query",
                Api.ofGoods(stock::query),
                "bg.local.goods.stock.edit",
                Api.ofGoods(stock::edit));
    }

    static Map<String, Api> ofOrders(World world, SimClock clock, Sales sales) {
        OrderCalls orders = new OrderCalls(sales, clock);
        AfterSales afterSales = new AfterSales(sales, clock);
        ShipmentViews shipments = new ShipmentViews(sales);
        return new TreeMap<>(Map.ofEntries(
                Map.entry("bg.order.list.v2.get", Api.of(orders::list)),
                Map.entry("bg.order.detail.v2.get", Api.of(orders::detail)),
                Map.entry("bg.order.shippinginfo.v2.get", Api.of(orders::shippingInfo)),
                Map.entry("temu.order.amount.v2.query", Api.of(new Amounts(sales, clock)::of)),
                Map.entry("bg.aftersales.cancel.list.get", Api.of(afterSales::cancellations)),
                Map.entry("bg.aftersales.parentaftersales.list.get", Api.of(afterSales::returns)),
                Map.entry("bg.logistics.companies.get", Api.of(Carriers::list)),
                Map.entry("bg.logistics.warehouse.list.get", Api.of(Carriers::warehouses)),
                Map.entry("bg.logistics.shipment.v2.confirm", Api.of(new Shipping(world, clock, sales)::confirm)),
                Map.entry("bg.logistics.shipment.v2.get", Api.of(shipments::shipments)),
                Map.entry("temu.track.trackinginfo.get", Api.ofTracking(shipments::tracking))));
    }

    static Map<String, Api> ofAccount(Tokens tokens, Permits permits) {
        return Map.of(
                CREATE,
                Api.ofConsent(tokens::create),
                "bg.open.accesstoken.info.get",
                Api.of(tokens::info),
                "bg.tmc.message.update",
                Api.of(permits::update));
    }
}
