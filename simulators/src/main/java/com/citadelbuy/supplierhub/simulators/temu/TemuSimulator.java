package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
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
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The gateway of one shop, the page on which its seller consents, and the strangers who buy. Errors travel with status 200. */
public final class TemuSimulator implements Simulator, Catalogued, Storefront {

    static final String ROUTER = "/openapi/router";

    private static final Set<String> LISTS =
            Set.of(GoodsLists.GOODS, GoodsLists.SKUS, OlderGoodsLists.GOODS, OlderGoodsLists.SKUS);
    private static final List<String> SINGLES = List.of("goodsIdList", "outGoodsSnList", "skuIdList", "outSkuSnList");

    private final SimClock clock;
    private final Gateway gateway;
    private final Catalogue catalogue;
    private final Shoppers shoppers;
    private final Tokens tokens;
    private final Consent consent;
    private final Webhooks webhooks;
    private final Map<String, Api> apis = new HashMap<>();
    private long answered;

    public TemuSimulator(World world, SimClock clock) {
        this.clock = clock;
        gateway = new Gateway(clock);
        catalogue = new Catalogue(world, clock);
        Sales sales = new Sales(world, clock);
        shoppers = new Shoppers(catalogue, sales);
        shoppers.comeEarly();
        Permits permits = new Permits(world);
        webhooks = new Webhooks(world, clock, sales, permits);
        apis.putAll(Apis.ofGoods(world, clock, catalogue));
        apis.putAll(Apis.ofOrders(world, clock, sales));
        tokens = new Tokens(world, clock, permits, new TreeSet<>(apis.keySet()));
        consent = new Consent(tokens);
        apis.putAll(Apis.ofAccount(tokens, permits));
    }

    @Override
    public String id() {
        return "temu";
    }

    @Override
    public SimReply handle(SimRequest request) {
        if (request.path().equals(Consent.PAGE)) {
            return consent.answer(request);
        }
        if (!request.path().equals(ROUTER)) {
            return SimReply.text(404, "text/plain", "Not Found");
        }
        if (!request.method().equals("POST")) {
            return SimReply.text(405, "text/plain", "Method Not Allowed");
        }
        return told(() -> routed(request));
    }

    private SimReply told(Supplier<ObjectNode> answer) {
        try {
            return SimReply.json(200, answer.get());
        } catch (Refusal refused) {
            return SimReply.json(200, refused.json(requestId()));
        }
    }

    private ObjectNode routed(SimRequest request) {
        Call call = gateway.admit(Gateway.members(request), apis);
        Optional<Api> api = Optional.ofNullable(apis.get(call.type()));
        if (api.map(Api::tokened).orElse(true)) {
            tokens.check(call);
        }
        return Envelope.of(api.orElseThrow(Refusal::outOfScope).answer().apply(call), requestId());
    }

    private String requestId() {
        return Ids.request(clock.now() + " " + ++answered);
    }

    @Override
    public SimReply rateLimited() {
        return SimReply.json(200, Refusal.tooFrequent().json(requestId()));
    }

    @Override
    public SimReply serverError() {
        return SimReply.json(200, Refusal.system().json(requestId()));
    }

    @Override
    public void expireTokens() {
        tokens.expireAll();
    }

    @Override
    public Set<String> orderStatuses() {
        return Sale.STATUSES.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Set.copyOf(ShipmentViews.words());
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    /** Whoever asks for some by their names looks them up, and walks through no list. */
    @Override
    public Optional<String> list(SimRequest request) {
        if (!request.path().equals(ROUTER) || !(request.json() instanceof ObjectNode body)) {
            return Optional.empty();
        }
        String type = body.path("type").asString("");
        if (!LISTS.contains(type) || SINGLES.stream().anyMatch(body::hasNonNull)) {
            return Optional.empty();
        }
        String search = body.path(GoodsLists.GOODS_SEARCH).asString("")
                + body.path(GoodsLists.SKU_SEARCH).asString("");
        return Optional.of(type + " " + search);
    }

    @Override
    public void grow(int products) {
        catalogue.grow(products);
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        return shoppers.buy(basket);
    }

    @Override
    public boolean cancel(String orderId) {
        return shoppers.cancel(orderId);
    }

    @Override
    public boolean giveBack(String orderId) {
        return shoppers.giveBack(orderId);
    }

    @Override
    public Guide guide() {
        return new Guide(
                Map.of("app_key", Gateway.APP_KEY, "app_secret", Gateway.APP_SECRET),
                Map.of(),
                tokens.codeAtHand(),
                Seed.plain(),
                Magic.guide());
    }
}
