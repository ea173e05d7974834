package com.citadelbuy.supplierhub.simulators.doba;

import static com.citadelbuy.supplierhub.simulators.doba.Route.get;
import static com.citadelbuy.supplierhub.simulators.doba.Route.post;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts together and names every call. */
final class Routes {

    private final World world;
    private final Catalogue catalogue;
    private final Progress progress;
    private final OrderBook book;

    Routes(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.catalogue = catalogue;
        this.progress = new Progress(clock);
        this.book = new OrderBook(world, clock, progress);
    }

    List<Route> all() {
        List<Route> all = new ArrayList<>(goods());
        all.addAll(orders());
        all.addAll(lookups());
        return all;
    }

    private List<Route> goods() {
        GoodsCalls goods = new GoodsCalls(catalogue);
        return List.of(
                get(DobaSimulator.LIST, new Search(catalogue)::list),
                get("/api/goods/doba/spu/detail", goods::detail),
                get("/api/goods/doba/stock", goods::stock),
                get(DobaSimulator.UPDATED, new Changes(catalogue)::updated));
    }

    private List<Route> orders() {
        Payments payments = new Payments(world, catalogue, book);
        OrderCalls calls = new OrderCalls(book, progress);
        return List.of(
                post("/api/shipping/doba/cost/goods", new Shipping(catalogue)::quote)
                        .answeringWithAList(),
                post("/api/order/doba/importOrder", new Import(catalogue, book)::orders),
                post("/api/pay/payment/doba/submit", payments::submit),
                get("/api/pay/payManage/doba/queryPaymentCardList", payments::cards),
                get("/api/pay/payManage/doba/queryPrepayBalance", payments::balance),
                get("/api/order/doba/queryOrder", calls::query).answeringWithAList(),
                post("/api/order/doba/queryLogisTrack", new Tracking(book, progress)::query)
                        .answeringWithAList(),
                post("/api/order/doba/signOrder", calls::sign).answeringWithAList(),
                post("/api/order/doba/closeOrder", calls::close).answeringWithAList());
    }

    private List<Route> lookups() {
        return List.of(
                get("/api/category/doba/list", call -> Envelope.one(Categories.view())),
                get("/api/platform/list", call -> Envelope.one(Platforms.view())),
                get("/api/ship/list", new Shipping(catalogue)::methods),
                get("/api/supplier/doba/list", Routes::ofUnknownShape),
                get("/api/region/doba/country/list", Routes::ofUnknownShape),
                get("/api/inventory/doba/queryTagList", Routes::ofUnknownShape),
                get("/api/inventory/doba/querySpuIdByTag", Routes::ofUnknownShape));
    }

    /** That there is such a list is documented and how an entry looks is not, so that there is none. */
    private static SimReply ofUnknownShape(Call call) {
        return Envelope.one(SimJson.array());
    }
}
