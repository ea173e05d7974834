package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static com.citadelbuy.supplierhub.simulators.cjdropshipping.Route.get;
import static com.citadelbuy.supplierhub.simulators.cjdropshipping.Route.post;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts together and names every call with its cost. */
final class Routes {

    private static final int LIST_POINTS = 50;
    private static final int READ_POINTS = 10;

    private final Catalogue catalogue;
    private final Replies replies;
    private final Stock stock;
    private final Accounts accounts;
    private final Progress progress;
    private final OrderBook book;
    private final Payments payments;
    private final World world;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;

    Routes(World world, SimClock clock, Catalogue catalogue, Replies replies) {
        this.world = world;
        this.catalogue = catalogue;
        this.replies = replies;
        this.stock = new Stock(world);
        this.topics = new Topics(world, clock, replies);
        this.accounts = new Accounts(world, replies, topics);
        this.progress = new Progress(clock);
        this.book = new OrderBook(world, clock, progress);
        this.payments = new Payments(book, accounts, stock, replies);
        this.subscriptions = new Subscriptions(world, catalogue, replies);
        this.webhooks = new Webhooks(world, clock, book, progress, catalogue, stock, topics, subscriptions);
    }

    Webhooks webhooks() {
        return webhooks;
    }

    List<Route> all(Tokens tokens) {
        List<Route> all = new ArrayList<>();
        all.add(new Route("POST", "/authentication/logout", 0, 0, false, tokens::logout));
        all.add(get("/setting/get", 0, accounts::settings));
        all.addAll(products());
        all.addAll(stocks());
        all.addAll(orders());
        all.addAll(cart());
        all.addAll(sandbox());
        all.add(post("/webhook/set", topics::set));
        all.add(new Route("POST", "/webhook/product/subscribe", READ_POINTS, 0, true, subscriptions::subscribe));
        all.add(new Route("POST", "/webhook/product/unsubscribe", READ_POINTS, 0, true, subscriptions::unsubscribe));
        return all;
    }

    private List<Route> products() {
        ProductCalls products = new ProductCalls(catalogue, stock, replies);
        return List.of(
                get("/product/getCategory", 0, new Categories(replies)::tree),
                get("/product/listV2", LIST_POINTS, new Search(catalogue, stock, replies)::listV2),
                get("/product/list", LIST_POINTS, new LegacyList(catalogue, stock, replies)::list),
                get("/product/query", READ_POINTS, products::query),
                get("/product/variant/query", READ_POINTS, products::variants),
                get("/product/variant/queryByVid", READ_POINTS, products::variant));
    }

    private List<Route> stocks() {
        StockCalls calls = new StockCalls(catalogue, stock, replies);
        Areas areas = new Areas(replies);
        return List.of(
                get("/product/stock/queryByVid", READ_POINTS, calls::byVid),
                get("/product/stock/queryBySku", READ_POINTS, calls::bySku),
                get("/product/stock/getInventoryByPid", READ_POINTS, calls::byPid),
                get("/product/globalWarehouseList", 0, areas::list),
                get("/warehouse/detail", 0, areas::detail));
    }

    private List<Route> orders() {
        Creation creation = new Creation(catalogue, book, payments, replies);
        OrderReads reads = new OrderReads(book, progress, replies);
        Freight freight = new Freight(catalogue, replies);
        return List.of(
                new Route("POST", "/logistic/freightCalculate", READ_POINTS, 0, true, freight::calculate),
                get("/logistic/trackInfo", 0, new Tracking(book, progress, replies)::info),
                post("/shopping/order/createOrderV2", creation::createV2),
                post("/shopping/order/createOrderV3", creation::createV3),
                new Route("PATCH", "/shopping/order/confirmOrder", 0, 0, true, payments::confirmOrder),
                new Route("DELETE", "/shopping/order/deleteOrder", 0, 0, false, payments::deleteOrder),
                get("/shopping/order/getOrderDetail", 0, reads::detail),
                new Route("POST", "/shopping/order/getOrderDetailBatch", 0, 2, true, reads::batch),
                get("/shopping/order/list", 0, reads::list));
    }

    private List<Route> cart() {
        Cart cart = new Cart(world, book, payments, replies);
        return List.of(
                post("/shopping/order/addCart", cart::add),
                post("/shopping/order/addCartConfirm", cart::confirm),
                post("/shopping/order/saveGenerateParentOrder", cart::parent),
                post("/shopping/pay/payBalanceV2", cart::pay),
                post("/shopping/pay/payBalance", payments::payBalance),
                get("/shopping/pay/getBalance", 0, accounts::getBalance));
    }

    private List<Route> sandbox() {
        Sandbox sandbox = new Sandbox(book, payments, replies);
        return List.of(
                post("/shopping/sandbox/simulatePay", sandbox::pay),
                post("/shopping/sandbox/updateStatus", sandbox::status),
                post("/shopping/sandbox/updateTrackNumber", sandbox::trackNumber));
    }
}
