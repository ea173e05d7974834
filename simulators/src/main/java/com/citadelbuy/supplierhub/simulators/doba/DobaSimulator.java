package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Editable;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Doba's retailer API. Besides the account of the guide there are {@link Account#PENNILESS}, with nothing to pay from, and
 * {@link Account#ELSEWHERE}, whose calls come from a server that is not on its list.
 */
public final class DobaSimulator implements Simulator, Catalogued, Editable {

    static final String LIST = "/api/goods/doba/spu/list";
    static final String UPDATED = "/api/goods/doba/updated";

    private static final int GUIDED = 10;

    private final Catalogue catalogue;
    private final Front front;

    public DobaSimulator(World world, SimClock clock) {
        this.catalogue = new Catalogue(world, clock);
        this.front = new Front(clock, new Limits(clock), new Routes(world, clock, catalogue).all());
    }

    @Override
    public String id() {
        return "doba";
    }

    @Override
    public SimReply handle(SimRequest request) {
        return front.handle(request);
    }

    @Override
    public SimReply rateLimited() {
        return Envelope.refused(Refusal.tooManyRequests(), false);
    }

    @Override
    public SimReply serverError() {
        return Envelope.serverError();
    }

    /** There are none: every call is signed anew. */
    @Override
    public void expireTokens() {}

    @Override
    public Set<String> orderStatuses() {
        return Progress.WORDS;
    }

    /** Parcels have numbers and free text; the words for how far they are, are not documented. */
    @Override
    public Set<String> shipmentStatuses() {
        return Set.of();
    }

    @Override
    public Optional<String> list(SimRequest request) {
        return Optional.of(request.path()).filter(path -> path.equals(LIST) || path.equals(UPDATED));
    }

    @Override
    public void grow(int products) {
        new Copies(catalogue).upTo(products);
    }

    @Override
    public boolean edit(String productId) {
        return catalogue.edit(productId);
    }

    @Override
    public Guide guide() {
        List<String> products =
                catalogue.onSale(goods -> !goods.restricted() && catalogue.available(goods) > 0).stream()
                        .map(Goods::spuId)
                        .limit(GUIDED)
                        .toList();
        return new Guide(
                Map.of("app_key", Account.DEMO.appKey(), "private_key", DemoKey.privateHalf()),
                Map.of(),
                "",
                products,
                Magic.all(catalogue.soldOut().itemNo()));
    }
}
