package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Editable;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Listed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A made-up supplier's side of the wire: who may come in, how often, and whom to ask. */
public final class SyntheticSimulator implements Simulator, Listed, Editable {

    private final Personality personality;
    private final Gate gate;
    private final Shop shop;
    private final Edits edits;
    private final OrderBook orders;
    private final Optional<Callbacks> callbacks;

    private SyntheticSimulator(World world, SimClock clock, Personality personality, Shop shop) {
        this.personality = personality;
        this.shop = shop;
        this.edits = new Edits(world, clock);
        this.gate = new Gate(world, clock, personality.id());
        this.orders = new OrderBook(world, clock, shop, personality);
        this.callbacks =
                personality == Personality.KEYED ? Optional.of(new Callbacks(world, clock, orders)) : Optional.empty();
    }

    public static Simulator keyed(World world, SimClock clock) {
        return new SyntheticSimulator(world, clock, Personality.KEYED, Shop.small());
    }

    /** The keyed one with so many goods. */
    public static Simulator stocked(World world, SimClock clock, int goods) {
        return new SyntheticSimulator(world, clock, Personality.KEYED, new Shop(goods));
    }

    public static Simulator listed(World world, SimClock clock) {
        return new SyntheticSimulator(world, clock, Personality.LISTED, Shop.small());
    }

    public static Simulator mute(World world, SimClock clock) {
        return new SyntheticSimulator(world, clock, Personality.MUTE, Shop.small());
    }

    @Override
    public String id() {
        return personality.id();
    }

    @Override
    public SimReply handle(SimRequest request) {
        try {
            return Reply.accepted(gate.open(request, () -> inside(request)));
        } catch (Refused refused) {
            return Reply.refused(refused);
        }
    }

    private ObjectNode inside(SimRequest request) {
        List<String> path = request.segments();
        String what = path.isEmpty() ? "" : path.getFirst();
        return switch (what) {
            case "account" ->
                SimJson.object()
                        .put("id", personality.id() + "-1")
                        .put("title", "A made-up account")
                        .put("credit", "1000000.00")
                        .put("currency", "USD");
            case "products" -> edits.onto(shop.handle(request, path.subList(1, path.size())));
            case "changes" -> changes(request);
            case "orders" -> orders.handle(request, path.subList(1, path.size()));
            case "webhooks" ->
                callbacks
                        .orElseThrow(() -> Refused.unknown("There are no webhooks"))
                        .handle(request, path.subList(1, path.size()));
            default -> throw Refused.unknown("There is nothing here");
        };
    }

    private ObjectNode changes(SimRequest request) {
        if (personality != Personality.KEYED) {
            throw Refused.unknown("Changes are told to nobody");
        }
        return edits.list(request);
    }

    @Override
    public Optional<String> list(SimRequest request) {
        return request.path().equals("/changes") ? Optional.of("changes") : Optional.empty();
    }

    @Override
    public boolean edit(String productId) {
        if (personality != Personality.KEYED || !shop.has(productId)) {
            return false;
        }
        edits.note(productId);
        return true;
    }

    @Override
    public Optional<Announcer> announcer() {
        return callbacks.map(each -> each);
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
        return Set.of("received", "making", "stopped", "sent", "arrived", "void");
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Set.of("rolling", "unloaded");
    }

    @Override
    public Guide guide() {
        return new Guide(Map.of("api_key", gate.key()), Map.of(), "", shop.ids(), Marks.guide());
    }
}
