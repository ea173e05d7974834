package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Jumia's SellerCenter API, which was switched off in 2022: one endpoint, {@code /}. Of most of its actions the documents give the
 * name alone. A read of which they do not show what it answers answers with the envelope and nothing in it; a write of which they
 * do not show what it takes is refused as an unknown action.
 */
public final class SellerCenterSimulator implements Simulator, Catalogued, Storefront {

    private static final String LIST = "GetProducts";
    private static final int GUIDED = 10;

    private static final List<String> READS_BY_NAME_ALONE = List.of(
            "GetProductStocks",
            "GetBrands",
            "GetCategoryTree",
            "GetCategoryAttributes",
            "FeedList",
            "FeedOffsetList",
            "FeedCount",
            "FeedStatus",
            "GetFeedRawInput",
            "GetOrder",
            "GetOrderItems",
            "GetDocument",
            "GetShipmentProviders",
            "GetFailureReasons",
            "GetWebhooks",
            "GetWebhookEntities",
            "GetMetrics",
            "GetStatistics",
            "GetPayoutStatus");

    private final Market market;
    private final Goods goods;
    private final Sales sales;
    private final Feeds feeds;
    private final Gate gate;
    private final Webhooks webhooks;

    public SellerCenterSimulator(World world, SimClock clock) {
        this(world, clock, JumiaShop.MARKET);
    }

    SellerCenterSimulator(World world, SimClock clock, Market market) {
        this.market = market;
        Ledger ledger = new Ledger(world, clock);
        Course course = new Course(clock);
        this.goods = new Goods(world, market);
        this.sales = new Sales(world, clock, goods, course, ledger);
        this.feeds = new Feeds(world, clock, new ProductRows(goods));
        this.webhooks = new Webhooks(world, clock, feeds);
        OrderViews views = new OrderViews(market, course, new Times(market.zone()));
        this.gate = new Gate(
                clock,
                market,
                actions(new OrderActions(sales, course, views), new StepActions(clock, market, sales, course, ledger)));
        sales.plant();
    }

    private Map<String, Action> actions(OrderActions orders, StepActions steps) {
        Map<String, Action> actions = new HashMap<>();
        READS_BY_NAME_ALONE.forEach(name -> actions.put(name, Action.read(_ -> Answer.nothing())));
        actions.put(LIST, Action.read(new ProductActions(goods, market)::products));
        ProductRows.ACTIONS.forEach(name -> actions.put(name, Action.write(feeds::open)));
        actions.put("GetOrders", Action.read(orders::list));
        actions.put("GetMultipleOrderItems", Action.read(orders::itemsOfMany));
        actions.put("SetStatusToCanceled", Action.step(steps::canceled));
        actions.put("SetStatusToPackedByMarketplace", Action.step(steps::packed));
        actions.put("SetStatusToReadyToShip", Action.step(steps::ready));
        return actions;
    }

    @Override
    public String id() {
        return "jumia-sellercenter";
    }

    @Override
    public SimReply handle(SimRequest request) {
        feeds.settle();
        return gate.handle(request);
    }

    /** The API knows no limit, and answers all else with 200: this is a web server before it. */
    @Override
    public SimReply rateLimited() {
        return page(429, "Too Many Requests").with("Retry-After", "1");
    }

    /** A web server's as well, since an error of the API's own comes in the format that was asked for. */
    @Override
    public SimReply serverError() {
        return page(500, "Internal Server Error");
    }

    private static SimReply page(int status, String title) {
        return SimReply.text(status, "text/html", "<html><body><h1>" + status + " " + title + "</h1></body></html>");
    }

    /** There are none: each call is signed. */
    @Override
    public void expireTokens() {}

    @Override
    public Set<String> orderStatuses() {
        return Course.WORDS;
    }

    /** Parcels have no words of their own. */
    @Override
    public Set<String> shipmentStatuses() {
        return Set.of();
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    @Override
    public Optional<String> list(SimRequest request) {
        boolean list = request.query("Action").filter(LIST::equals).isPresent()
                && request.query("SkuSellerList").isEmpty();
        return list ? Optional.of(LIST + request.query("Filter").orElse("all")) : Optional.empty();
    }

    @Override
    public void grow(int products) {
        goods.grow(products);
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        feeds.settle();
        return sales.buy(basket);
    }

    @Override
    public boolean cancel(String orderId) {
        return sales.cancel(orderId);
    }

    @Override
    public boolean giveBack(String orderId) {
        return sales.giveBack(orderId);
    }

    /** Products by the seller's own skus; of settings there are none. */
    @Override
    public Guide guide() {
        List<String> products = goods.guided().stream()
                .map(product -> product.path("sku").asString())
                .limit(GUIDED)
                .toList();
        return new Guide(
                Map.of("user_id", market.user(), "api_key", market.apiKey()), Map.of(), "", products, Magic.all());
    }
}
