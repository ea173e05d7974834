package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Announcer;
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

/** The front: finds the endpoint, lets the caller in, counts the call, and words what is refused. */
public final class PrintfulSimulator implements Simulator, Catalogued {

    private static final Set<String> ORDER_STATUSES = Set.of(
            "draft",
            "inreview",
            "pending",
            "failed",
            "canceled",
            "inprocess",
            "onhold",
            "partial",
            "fulfilled",
            "archived");

    private final World world;
    private final Access access;
    private final Limits limits;
    private final Routes routes;
    private final Webhooks webhooks;

    public PrintfulSimulator(World world, SimClock clock) {
        this.world = world;
        Catalog catalog = new Catalog(world);
        if (world.size(Stores.STORES) == 0) {
            CatalogSeed.plant(world);
            new StoreSeed(world, catalog).plant();
            Access.seed(world, StoreSeed.STORES);
        }
        access = new Access(world, clock);
        limits = new Limits(clock);
        Countries countries = new Countries();
        Recipients recipients = new Recipients(countries);
        Shipping shipping = new Shipping(clock);
        StoreProducts products = new StoreProducts(world, catalog);
        OrderDraft drafts = new OrderDraft(new OrderItems(world, products), recipients, shipping);
        Course course = new Course(clock);
        Orders orders = new Orders(world, clock, drafts, course);
        webhooks = new Webhooks(world, clock, orders, course, catalog, products);
        routes = new Routes()
                .catalog(new CatalogV1(catalog), new CatalogV2(catalog, countries), new Offers(catalog), countries)
                .stores(new Stores(world), products, new ShippingRates(catalog, products, recipients, shipping, limits))
                .orders(new OrderEndpoints(orders, course))
                .webhooks(webhooks.v1(), webhooks.v2());
    }

    @Override
    public String id() {
        return "printful";
    }

    @Override
    public SimReply handle(SimRequest request) {
        Optional<Routes.Route> route = routes.find(request);
        if (route.isPresent()) {
            return answer(route.get(), request);
        }
        List<Routes.Route> otherMethods = routes.leadingTo(request);
        if (!otherMethods.isEmpty()) {
            return otherMethods.getFirst().envelope().error(Refusal.methodNotAllowed());
        }
        boolean v2 = request.path().startsWith("/v2/") || request.path().equals("/v2");
        return (v2 ? Envelope.PROBLEM : Envelope.LEGACY).error(Refusal.notFound());
    }

    private SimReply answer(Routes.Route route, SimRequest request) {
        Map<String, String> counted = Map.of();
        SimReply reply;
        try {
            Optional<Access.Grant> caller = access.caller(request);
            if (caller.isEmpty() && route.entry() != Routes.Entry.OPEN) {
                throw Refusal.malformedAuthorization();
            }
            counted = counted(caller, request);
            reply = route.answer().apply(admitted(route, caller, request));
        } catch (Refusal refusal) {
            reply = route.envelope().error(refusal);
        }
        for (Map.Entry<String, String> header : counted.entrySet()) {
            if (!reply.headers().containsKey(header.getKey())) {
                reply = reply.with(header.getKey(), header.getValue());
            }
        }
        return reply;
    }

    private Map<String, String> counted(Optional<Access.Grant> caller, SimRequest request) {
        if (caller.isEmpty()) {
            return limits.withoutToken();
        }
        String token = caller.get().token();
        return request.path().startsWith("/v2/") ? limits.v2(token) : limits.v1(token);
    }

    private static Call admitted(Routes.Route route, Optional<Access.Grant> caller, SimRequest request) {
        String store = "";
        if (caller.isPresent()) {
            if (!caller.get().allows(route.scope())) {
                throw Refusal.forbidden("The token lacks the scope " + route.scope());
            }
            if (route.entry() == Routes.Entry.STORE) {
                store = Access.store(caller.get(), request);
            }
        }
        return new Call(request, caller, store, route.arguments(request.segments()));
    }

    @Override
    public SimReply rateLimited() {
        return Envelope.LEGACY.error(Refusal.tooManyRequests(Limits.exhausted(0)));
    }

    @Override
    public SimReply serverError() {
        return Envelope.internalServerError();
    }

    /** Private tokens are static: they end on the day chosen when they were made and are never renewed. */
    @Override
    public void expireTokens() {}

    @Override
    public Set<String> orderStatuses() {
        return ORDER_STATUSES;
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Shipments.STATUSES;
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    @Override
    public Optional<String> list(SimRequest request) {
        boolean asked = request.method().equals("GET") && request.path().equals("/store/products");
        return asked ? Optional.of("store products") : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new StoreCopies(world).upTo(products);
    }

    @Override
    public Guide guide() {
        return PrintfulGuide.guide();
    }
}
