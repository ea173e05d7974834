package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.Catalogued;
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
 * vidaXL dropshipping. The account of the guide sells in the United States and has its orders paid by themselves; {@link
 * Account#BY_HAND} sells in Great Britain and pays in the portal, where this API does not reach.
 */
public final class VidaXlSimulator implements Simulator, Catalogued {

    private final Catalogue catalogue;
    private final Front front;

    public VidaXlSimulator(World world, SimClock clock) {
        this.catalogue = new Catalogue(world);
        this.front = new Front(
                new Limits(clock),
                new Products(catalogue),
                new Orders(catalogue, new OrderBook(world, clock, catalogue)),
                new Feeds(catalogue));
    }

    @Override
    public String id() {
        return "vidaxl";
    }

    @Override
    public SimReply handle(SimRequest request) {
        return front.handle(request);
    }

    @Override
    public SimReply rateLimited() {
        return Refusal.tooManyRequests().reply();
    }

    @Override
    public SimReply serverError() {
        return Refusal.page(500, "We're sorry, but something went wrong.");
    }

    /** The portal's token stays as it is. */
    @Override
    public void expireTokens() {}

    /** The ids: names are only shown beside them, and not everywhere. */
    @Override
    public Set<String> orderStatuses() {
        return Status.documented();
    }

    /** Parcels have numbers and no words; how far they are is the order's status. */
    @Override
    public Set<String> shipmentStatuses() {
        return Set.of();
    }

    @Override
    public Optional<String> list(SimRequest request) {
        boolean list = request.path().matches("/api_customer/products(\\.json)?")
                && request.query("code_eq").isEmpty();
        return list ? Optional.of("products") : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new Copies(catalogue).upTo(products);
    }

    @Override
    public Guide guide() {
        List<String> products = catalogue.orderable().stream()
                .map(item -> item.text("code"))
                .limit(10)
                .toList();
        return new Guide(
                Map.of("email", Account.DEMO.email(), "token", Account.DEMO.token()),
                Map.of(
                        "market_country",
                        Account.DEMO.market().name(),
                        "currency",
                        Account.DEMO.market().currency()),
                "",
                products,
                Magic.all());
    }
}
