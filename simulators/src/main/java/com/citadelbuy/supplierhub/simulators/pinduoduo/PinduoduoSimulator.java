package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The gateway, its consent pages, and the strangers who buy in the shop. Errors travel with status 200. */
public final class PinduoduoSimulator implements Simulator, Catalogued, Storefront {

    private static final Set<String> LISTS =
            Set.of("pdd.ddk.goods.search", "pdd.ddk.goods.recommend.get", "pdd.goods.list.get");
    private static final String JSON = "application/json";

    private final SimClock clock;
    private final Gateway gateway;
    private final Limits limits;
    private final Catalogue catalogue;
    private final Shoppers shoppers;
    private final Tokens tokens;
    private final OldTokens oldTokens;
    private final Consent consent;
    private final Map<String, Api> apis = new HashMap<>();
    private long answered;

    public PinduoduoSimulator(World world, SimClock clock) {
        this.clock = clock;
        gateway = new Gateway(clock);
        limits = new Limits(clock);
        catalogue = new Catalogue(world);
        Sales sales = new Sales(world, clock, catalogue);
        Commissions commissions = new Commissions(world, clock, catalogue, sales);
        Links links = new Links(world, catalogue);
        shoppers = new Shoppers(catalogue, sales, commissions, links, clock);
        Map<String, Api> ofShops = Apis.ofShops(catalogue, sales, clock);
        tokens = new Tokens(world, clock, ofShops.keySet());
        oldTokens = new OldTokens(tokens);
        consent = new Consent(tokens);
        apis.putAll(ofShops);
        apis.putAll(Apis.ofAffiliates(new PromotedCalls(catalogue, clock), links, commissions));
        apis.putAll(Apis.ofTokens(tokens));
    }

    @Override
    public String id() {
        return "pinduoduo";
    }

    @Override
    public SimReply handle(SimRequest request) {
        if (consent.at(request.path())) {
            return consent.answer(request);
        }
        return switch (request.path()) {
            case "/api/router" -> posted(request, () -> routed(request));
            case "/oauth/token" -> posted(request, () -> oldTokens.issue(jsonAlone(request)));
            default -> SimReply.text(404, "text/plain", "Not Found");
        };
    }

    private SimReply posted(SimRequest request, Supplier<ObjectNode> answer) {
        if (!request.method().equals("POST")) {
            return SimReply.text(405, "text/plain", "Method Not Allowed");
        }
        try {
            return SimReply.json(200, answer.get());
        } catch (Refusal refused) {
            return SimReply.json(200, refused.json(requestId()));
        }
    }

    private static Map<String, String> jsonAlone(SimRequest request) {
        boolean json = request.header("content-type").orElse("").startsWith(JSON);
        return json ? Gateway.parameters(request) : Map.of();
    }

    private ObjectNode routed(SimRequest request) {
        Call call = gateway.admit(Gateway.parameters(request), apis);
        if (Withheld.has(call.type())) {
            throw Refusal.unauthorised();
        }
        Api api = Objects.requireNonNull(apis.get(call.type()));
        if (api.merchant()) {
            tokens.check(call);
        }
        limits.take(call.type());
        ObjectNode body = api.answer().apply(call);
        // Tokens come without.
        if (!body.has("access_token")) {
            body.put("request_id", requestId());
        }
        ObjectNode root = SimJson.object();
        root.set(api.root(), body);
        return root;
    }

    private String requestId() {
        return "%d%07d".formatted(clock.now().getEpochSecond(), ++answered % 10_000_000);
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

    /** The shop's own sales. What becomes of commissions is told in other numbers, of which some look alike. */
    @Override
    public Set<String> orderStatuses() {
        return Set.of("0", "1", "2", "3");
    }

    /** Traces are sentences. */
    @Override
    public Set<String> shipmentStatuses() {
        return Set.of();
    }

    @Override
    public Optional<String> list(SimRequest request) {
        if (!request.path().equals("/api/router")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Gateway.parameters(request).get("type")).filter(LISTS::contains);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
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
                Map.of("client_id", Gateway.CLIENT_ID, "client_secret", Gateway.CLIENT_SECRET),
                Map.of("pid", Promoters.PID, "custom_parameters", Promoters.CUSTOM),
                tokens.codeAtHand(),
                Seed.PROMOTED,
                Magic.guide());
    }
}
