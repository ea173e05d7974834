package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A made-up marketplace's side of the wire: who may come in, and whom to ask. */
public final class MarketSimulator implements Simulator, Catalogued, Storefront {

    static final String ID = "market";

    private final Gate gate;
    private final MarketShelf shelf;
    private final MarketFeeds feeds;
    private final MarketSales sales;
    private final MarketFulfilment fulfilment;

    public MarketSimulator(World world, SimClock clock) {
        this.gate = new Gate(world, clock, ID);
        this.shelf = new MarketShelf(world, clock);
        this.feeds = new MarketFeeds(world, clock, shelf);
        this.sales = new MarketSales(world, clock, shelf);
        this.fulfilment = new MarketFulfilment(world, clock, sales);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public SimReply handle(SimRequest request) {
        feeds.work();
        try {
            return Reply.accepted(gate.open(request, () -> inside(request)));
        } catch (Refused refused) {
            return Reply.refused(refused);
        }
    }

    private ObjectNode inside(SimRequest request) {
        List<String> path = request.segments();
        String what = path.isEmpty() ? "" : path.getFirst();
        List<String> rest = path.isEmpty() ? path : path.subList(1, path.size());
        return switch (what) {
            case "account" -> SimJson.object().put("id", "market-1").put("title", "A made-up stall");
            case "offers" -> shelf.handle(request, rest);
            case "feeds" -> feeds.handle(request, rest);
            case "sales" -> rest.size() > 1 ? fulfilment.handle(request, rest) : sales.handle(request, rest);
            case "returns" -> sales.returns(request);
            case "links" -> links(request);
            default -> throw Refused.unknown("There is nothing here");
        };
    }

    private ObjectNode links(SimRequest request) {
        ObjectNode data = SimJson.object();
        ArrayNode links = data.putArray("links");
        String tag = request.json().path("tag").asString("");
        request.json().path("products").forEach(product -> {
            String id = product.asString();
            if (shelf.has(id)) {
                links.addObject().put("product", id).put("url", "https://market.example/p/" + id + "?by=m1&tag=" + tag);
            }
        });
        return data;
    }

    @Override
    public Optional<String> list(SimRequest request) {
        return request.method().equals("GET") && request.path().equals("/offers")
                ? Optional.of("offers")
                : Optional.empty();
    }

    @Override
    public void grow(int products) {
        shelf.grow(products);
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        feeds.work();
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
    public SimReply rateLimited() {
        return Reply.throttled();
    }

    @Override
    public SimReply serverError() {
        return SimReply.text(500, "text/html", "<html>oops</html>");
    }

    @Override
    public void expireTokens() {
        gate.expireTokens();
    }

    @Override
    public Set<String> orderStatuses() {
        return Set.of("waiting", "packed", "handed", "stopped", "sent", "arrived", "void", "returned");
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Set.of();
    }

    @Override
    public Guide guide() {
        return new Guide(Map.of("api_key", gate.key()), Map.of(), "", shelf.plain(), MarketMagic.guide());
    }
}
