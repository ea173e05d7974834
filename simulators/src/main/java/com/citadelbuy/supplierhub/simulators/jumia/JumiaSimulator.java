package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jumia's Vendor API. The guide names product sets; its refresh token serves once, and the next guide has another. Besides its
 * application there is {@link App#VIEWER}, which lacks most roles.
 */
public final class JumiaSimulator implements Simulator, Catalogued, Storefront {

    private static final String LIST = "/catalog/products";
    private static final int GUIDED = 10;

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Tokens tokens;
    private final Feeds feeds;
    private final Sales sales;
    private final Front front;

    public JumiaSimulator(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        this.catalogue = new Catalogue(world);
        this.tokens = new Tokens(world, clock);
        this.feeds = new Feeds(world, clock, new FeedRules(catalogue, clock));
        OrderBook book = new OrderBook(world);
        Course course = new Course(clock);
        this.sales = new Sales(catalogue, book, course, new Ledger(world, clock), clock);
        new Planting(catalogue, book, sales, clock).plant();
        Routes routes = new Routes(world, clock, catalogue, feeds, book, course);
        this.front = new Front(clock, tokens, new Limits(clock), routes.all());
    }

    @Override
    public String id() {
        return "jumia";
    }

    @Override
    public SimReply handle(SimRequest request) {
        feeds.settle();
        return front.handle(request);
    }

    @Override
    public SimReply rateLimited() {
        return Limits.with(Service.ORDERS.refused(Refusal.tooMany(), "/", clock.now()), Duration.ofSeconds(1));
    }

    @Override
    public SimReply serverError() {
        return Service.ORDERS.refused(Refusal.broken(), "/", clock.now());
    }

    @Override
    public void expireTokens() {
        tokens.expireAll();
    }

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
    public Optional<String> list(SimRequest request) {
        boolean named =
                request.query("sids").isPresent() || request.query("sellerSku").isPresent();
        return request.path().equals(LIST) && !named ? Optional.of(LIST) : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new Copies(world, clock, catalogue).upTo(products);
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

    @Override
    public Guide guide() {
        List<String> products =
                catalogue.ids(this::guided).stream().limit(GUIDED).toList();
        return new Guide(
                Map.of("client_id", App.FULL.clientId(), "refresh_token", tokens.atHand(App.FULL)),
                Map.of(),
                "",
                products,
                Magic.all());
    }

    private boolean guided(ObjectNode set) {
        return set.path("shop").asString().equals(Shop.OWN.id())
                && !set.path("parentSku").asString().startsWith("MAGIC-")
                && Offer.of(set).stream().allMatch(offer -> offer.onSale(clock));
    }
}
