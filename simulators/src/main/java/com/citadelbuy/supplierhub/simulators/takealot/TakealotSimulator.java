package com.citadelbuy.supplierhub.simulators.takealot;

import static com.citadelbuy.supplierhub.simulators.takealot.Route.get;
import static com.citadelbuy.supplierhub.simulators.takealot.Route.patch;
import static com.citadelbuy.supplierhub.simulators.takealot.Route.post;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takealot, as a seller's software meets it: the Marketplace API under {@code /v1}, and of the older Seller API under {@code
 * /v2} what is documented well enough. Besides the keys of the guide there are {@link Account#SELLER_KEY} for the older surface
 * and {@link Account#BLOCKED_KEY}. Nothing can be placed, packed, sent or cancelled by a call; that is done in the portal.
 */
public final class TakealotSimulator implements Simulator, Catalogued, Storefront {

    private static final Set<String> LISTS = Set.of("/v1/offers", "/v2/offers");
    private static final int GUIDED = 16;

    private final SimClock clock;
    private final Offers offers;
    private final Writes writes;
    private final Batches batches;
    private final Course course;
    private final Sales sales;
    private final Returns returns;
    private final Buyers buyers;
    private final Webhooks webhooks;
    private final Front front;

    public TakealotSimulator(World world, SimClock clock) {
        this.clock = clock;
        this.offers = new Offers(world, clock);
        this.writes = new Writes(offers);
        this.batches = new Batches(world, clock, writes);
        this.course = new Course(clock);
        this.sales = new Sales(world, clock, course);
        this.returns = new Returns(world, clock);
        this.buyers = new Buyers(offers, sales, course, returns);
        buyers.comeEarly();
        this.webhooks = new Webhooks(world, clock, sales, course, offers, batches);
        webhooks.listen(writes);
        BatchCalls batchCalls = new BatchCalls(batches, offers);
        this.front = new Front(new Limits(clock), newer(batchCalls), older(batchCalls));
    }

    private List<Route> newer(BatchCalls batchCalls) {
        SellerCalls seller = new SellerCalls();
        Shipments shipments = new Shipments(clock, sales, course, offers);
        Transactions transactions = new Transactions(clock, sales, course, returns);
        Stream<Route> others = Stream.of(
                post("offers/batch", batchCalls::take),
                get("offers/batch/{}", batchCalls::read),
                get("sales", new SaleCalls(sales, course)::list),
                get("transactions", transactions::list),
                get("balances", transactions::balances),
                get("shipments", shipments::list),
                get("shipments/{}", shipments::read),
                get("returns", returns::list),
                get("returns/{}", returns::read),
                get("facilities/get_enabled_regions", seller::regions),
                get("status", seller::status),
                get("seller", seller::seller));
        return Stream.concat(others, ofOffers()).toList();
    }

    private Stream<Route> ofOffers() {
        OfferCalls calls = new OfferCalls(offers, writes);
        return Stream.of(
                get("offers", calls::list),
                post("offers", calls::create),
                get("offers/{}", calls.read(offers::byId)),
                patch("offers/{}", calls.update(offers::byId)),
                get("offers/by_sku/{}", calls.read(offers::bySku)),
                patch("offers/by_sku/{}", calls.update(offers::bySku)),
                get("offers/by_barcode/{}", calls.read(offers::byBarcode)),
                patch("offers/by_barcode/{}", calls.update(offers::byBarcode)));
    }

    private List<Route> older(BatchCalls batchCalls) {
        OlderCalls calls = new OlderCalls(clock, offers, writes, sales, course);
        return List.of(
                get("offers", calls::list),
                get("offers/count", calls::count),
                get("offers/offer", calls::readByQuery),
                patch("offers/offer", calls::updateByQuery),
                post("offers/offer", calls::createByQuery),
                get("offers/offer/{}", calls::readByPath),
                patch("offers/offer/{}", calls::updateByPath),
                post("offers/offer/{}", calls::createByPath),
                post("offers/batch", batchCalls::takeOlder),
                get("offers/batch/{}", batchCalls::readOlder),
                get("sales", calls::sales));
    }

    @Override
    public String id() {
        return "takealot";
    }

    @Override
    public SimReply handle(SimRequest request) {
        batches.settle();
        return front.handle(request);
    }

    @Override
    public SimReply rateLimited() {
        return Front.throttled();
    }

    @Override
    public SimReply serverError() {
        return Refusal.message(500, "Internal Server Error").reply();
    }

    /** There are none: keys last until the owner makes another. */
    @Override
    public void expireTokens() {}

    @Override
    public Set<String> orderStatuses() {
        return Course.WORDS;
    }

    /** Parcels to buyers are never told of; what goes to Takealot's centres is no sale's. */
    @Override
    public Set<String> shipmentStatuses() {
        return Set.of();
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    @Override
    public Optional<String> list(SimRequest request) {
        boolean list = request.method().equals("GET") && LISTS.contains(request.path());
        return list ? Optional.of(request.path()) : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new Copies(offers).upTo(products);
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        batches.settle();
        return buyers.buy(basket);
    }

    @Override
    public boolean cancel(String orderId) {
        return buyers.cancel(orderId);
    }

    @Override
    public boolean giveBack(String orderId) {
        return buyers.giveBack(orderId);
    }

    @Override
    public Guide guide() {
        List<String> products = offers.all()
                .filter(offer -> offer.buyable() && Magic.of(offer.sku()).isEmpty())
                .map(Offer::key)
                .limit(GUIDED)
                .toList();
        return new Guide(
                Map.of("api_key", Account.API_KEY, "webhook_secret", Account.WEBHOOK_SECRET),
                Map.of(),
                "",
                products,
                Magic.guide());
    }
}
