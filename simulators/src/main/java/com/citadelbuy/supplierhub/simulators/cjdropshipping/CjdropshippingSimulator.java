package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.MagicWord;
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
 * CJdropshipping, API 2.0. Besides the account of the guide there are {@link Accounts#PENNILESS}, whose wallet is empty,
 * and {@link Accounts#FREE}, which may call once a second.
 */
public final class CjdropshippingSimulator implements Simulator, Catalogued {

    private static final Set<String> LISTS = Set.of("/api2.0/v1/product/listV2", "/api2.0/v1/product/list");

    private final World world;
    private final Catalogue catalogue;
    private final Tokens tokens;
    private final Replies replies;
    private final Front front;
    private final Webhooks webhooks;

    public CjdropshippingSimulator(World world, SimClock clock) {
        this.world = world;
        this.replies = new Replies(clock);
        this.catalogue = new Catalogue(world);
        this.tokens = new Tokens(world, clock, replies);
        Routes routes = new Routes(world, clock, catalogue, replies);
        this.webhooks = routes.webhooks();
        this.front = new Front(replies, tokens, new Limits(clock, replies), routes.all(tokens));
    }

    @Override
    public String id() {
        return "cjdropshipping";
    }

    @Override
    public SimReply handle(SimRequest request) {
        return front.handle(request);
    }

    @Override
    public SimReply rateLimited() {
        return replies.tooManyRequests(Accounts.DEMO.qpsLimit());
    }

    @Override
    public SimReply serverError() {
        return replies.serverError();
    }

    @Override
    public void expireTokens() {
        tokens.expireAll();
    }

    @Override
    public Set<String> orderStatuses() {
        return Progress.ORDER_WORDS;
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Progress.TRACKING_WORDS;
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    @Override
    public Optional<String> list(SimRequest request) {
        return LISTS.contains(request.path()) ? Optional.of(request.path()) : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new Copies(world, catalogue).upTo(products);
    }

    @Override
    public Guide guide() {
        List<String> products =
                catalogue.onSale().stream().map(Product::pid).limit(10).toList();
        return new Guide(
                Map.of("api_key", Accounts.DEMO.apiKey()), Map.of(), "", products, MagicWord.guide(Magic.class));
    }
}
