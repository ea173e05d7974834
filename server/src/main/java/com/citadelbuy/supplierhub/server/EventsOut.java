package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.deliveries.DeliveryRoutes;
import com.citadelbuy.supplierhub.server.api.deliveries.EndpointRoutes;
import com.citadelbuy.supplierhub.server.api.events.EventRoutes;
import com.citadelbuy.supplierhub.server.api.events.EventStreams;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.deliveries.DeliveriesFeature;
import com.citadelbuy.supplierhub.server.deliveries.DeliveryWork;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundClient;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundGuard;
import com.citadelbuy.supplierhub.server.platform.outbound.Resolver;
import java.util.ArrayList;
import java.util.List;

/**
 * How events leave the hub: sent to endpoints, listed and streamed. Of its parts each is closed at a time of its own.
 *
 * @param calls by which endpoints are called
 */
record EventsOut(OutboundClient calls, DeliveriesFeature deliveries, EventFeed feed, EventStreams streams) {

    /** Many receivers may be slow at once, and each that is costs a place for as long as it is waited for. */
    private static final int DELIVERIES_AT_ONCE = 128;

    static EventsOut on(DeliveriesFeature.Ground ground, Settings settings) {
        OutboundGuard guard = new OutboundGuard(settings.webhooks().outbound(), Resolver.system());
        OutboundClient calls = new OutboundClient(guard, DELIVERIES_AT_ONCE, DELIVERIES_AT_ONCE);
        DeliveriesFeature.Rules rules = new DeliveriesFeature.Rules(
                settings.features().webhooks(),
                settings.service().publicUrl(),
                settings.deliveries().patience(),
                settings.deliveries().kept());
        EventFeed feed = new EventFeed(ground.database());
        return new EventsOut(
                calls,
                DeliveriesFeature.on(ground, calls, rules),
                feed,
                new EventStreams(feed, EventStreams.Limits.usual(), ground.clock()));
    }

    void work(Workers workers) {
        workers.on(DeliveryWork.QUEUE, deliveries.work(), DELIVERIES_AT_ONCE);
    }

    List<Route<?, ?>> deliveryRoutes() {
        List<Route<?, ?>> routes = new ArrayList<>(new EndpointRoutes(deliveries.endpoints()).routes());
        routes.addAll(new DeliveryRoutes(deliveries.log()).routes());
        return routes;
    }

    List<Route<?, ?>> eventRoutes() {
        return new EventRoutes(feed, streams).routes();
    }
}
