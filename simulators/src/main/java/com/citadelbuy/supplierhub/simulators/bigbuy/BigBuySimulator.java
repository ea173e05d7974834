package com.citadelbuy.supplierhub.simulators.bigbuy;

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
import tools.jackson.databind.node.ObjectNode;

/**
 * BigBuy, its API without a version. Besides the account of the guide there are {@link Accounts#PENNILESS}, whose purse is
 * nearly empty, and {@link Accounts#CATALOGUE_ONLY}, whose pack allows no orders.
 */
public final class BigBuySimulator implements Simulator, Catalogued {

    private static final int SHOWN = 12;

    private final World world;
    private final Limits limits;
    private final Front front;

    public BigBuySimulator(World world, SimClock clock) {
        this.world = world;
        this.limits = new Limits(clock);
        this.front = new Front(limits, new Routes(world, clock).all());
    }

    @Override
    public String id() {
        return "bigbuy";
    }

    @Override
    public SimReply handle(SimRequest request) {
        return front.handle(request);
    }

    @Override
    public SimReply rateLimited() {
        return limits.exceededForNow();
    }

    @Override
    public SimReply serverError() {
        return SimReply.text(
                504,
                "text/html",
                "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html>");
    }

    /** Keys have no end. */
    @Override
    public void expireTokens() {}

    @Override
    public Set<String> orderStatuses() {
        return Set.copyOf(Course.STATUSES.values());
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Course.TRACKING_WORDS;
    }

    @Override
    public Optional<String> list(SimRequest request) {
        boolean asked = request.method().equals("GET") && request.path().equals("/rest/catalog/products.json");
        return asked ? Optional.of("products") : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new Copies(world).upTo(products);
    }

    /** Those shown are all in the first warehouse, or they could not go into one order. */
    @Override
    public Guide guide() {
        List<String> products = world.all(Catalogue.PRODUCTS, BigBuySimulator::plenty).stream()
                .map(product -> product.at("/row/id").asString())
                .limit(SHOWN)
                .toList();
        return new Guide(Map.of("api_key", Accounts.DEMO.key()), Map.of(), "", products, MagicWord.guide(Marker.class));
    }

    private static boolean plenty(ObjectNode product) {
        return product.path("home").asInt() == 1 && !product.path("domestic").asBoolean();
    }
}
