package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Editable;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Listed;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A simulator under observation: which request did which deed; and its replies may be changed on their way out. One that is no
 * storefront, has no lists or tells of no changes behaves here as if nobody ever bought of it, no request asked for a list, and no
 * product could be changed.
 */
final class WatchedSimulator implements Simulator, Catalogued, Editable, Storefront {

    /** What one request did. */
    record Handled(SimRequest request, List<Ledger.Deed> deeds) {}

    private final Simulator simulator;
    private final Ledger ledger;
    private final List<Handled> handled = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<SimReply> change = UnaryOperator.identity();

    WatchedSimulator(Simulator simulator, Ledger ledger) {
        this.simulator = simulator;
        this.ledger = ledger;
    }

    List<Handled> handled() {
        return List.copyOf(handled);
    }

    void changeReplies(UnaryOperator<SimReply> change) {
        this.change = change;
    }

    @Override
    public SimReply handle(SimRequest request) {
        int before = ledger.entries().size();
        SimReply reply = simulator.handle(request);
        List<Ledger.Deed> deeds =
                ledger.entries().stream().skip(before).map(Ledger.Entry::deed).toList();
        handled.add(new Handled(request, deeds));
        return change.apply(reply);
    }

    @Override
    public String id() {
        return simulator.id();
    }

    @Override
    public SimReply rateLimited() {
        return simulator.rateLimited();
    }

    @Override
    public SimReply serverError() {
        return simulator.serverError();
    }

    @Override
    public void expireTokens() {
        simulator.expireTokens();
    }

    @Override
    public Set<String> orderStatuses() {
        return simulator.orderStatuses();
    }

    @Override
    public Set<String> shipmentStatuses() {
        return simulator.shipmentStatuses();
    }

    @Override
    public Optional<Announcer> announcer() {
        return simulator.announcer();
    }

    @Override
    public Guide guide() {
        return simulator.guide();
    }

    @Override
    public Optional<String> list(SimRequest request) {
        return simulator instanceof Listed lists ? lists.list(request) : Optional.empty();
    }

    @Override
    public void grow(int products) {
        if (simulator instanceof Catalogued goods) {
            goods.grow(products);
        }
    }

    @Override
    public boolean edit(String productId) {
        return simulator instanceof Editable goods && goods.edit(productId);
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        return simulator instanceof Storefront front ? front.buy(basket) : Optional.empty();
    }

    @Override
    public boolean cancel(String orderId) {
        return simulator instanceof Storefront front && front.cancel(orderId);
    }

    @Override
    public boolean giveBack(String orderId) {
        return simulator instanceof Storefront front && front.giveBack(orderId);
    }
}
