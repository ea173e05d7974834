package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.webhooks.InboxRoutes;
import com.citadelbuy.supplierhub.server.api.webhooks.WebhookRoutes;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.intake.ToldGoods;
import com.citadelbuy.supplierhub.server.intake.ToldOrders;
import com.citadelbuy.supplierhub.server.intake.ToldSelling;
import com.citadelbuy.supplierhub.server.webhooks.InboxWork;
import com.citadelbuy.supplierhub.server.webhooks.RegistrationWork;
import com.citadelbuy.supplierhub.server.webhooks.WebhookSwitch;
import com.citadelbuy.supplierhub.server.webhooks.WebhooksFeature;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How webhooks come in: their doors, what reads them, and what has suppliers send them. */
record WebhooksIn(WebhooksFeature feature) implements AutoCloseable {

    static WebhooksIn on(
            WebhooksFeature.Ground ground,
            Settings settings,
            SupplierRegistry suppliers,
            Connections connections,
            ToldOrders orders,
            ToldGoods goods,
            ToldSelling selling) {
        return new WebhooksIn(
                WebhooksFeature.on(ground, rules(settings), suppliers, connections, orders, goods, selling));
    }

    /** Simulators that run elsewhere send there where suppliers do, if somebody said where that is. */
    private static WebhookSwitch rules(Settings settings) {
        Settings.Webhooks wanted = settings.webhooks();
        @Nullable URI outside = wanted.reachable() ? wanted.baseUrl() : null;
        URI here = URI.create("http://127.0.0.1:" + settings.service().port());
        return new WebhookSwitch(
                settings.features().webhooks(),
                wanted.secret(),
                outside,
                outside == null || settings.simulators().inProcess() ? here : outside,
                wanted.kept());
    }

    void read(Workers workers) {
        workers.on(InboxWork.QUEUE, feature.reading(), 16);
    }

    /** Switched off it works as well: connections that end are to be told of. */
    void register(Workers workers, Supplier<Set<String>> resting) {
        workers.on(RegistrationWork.QUEUE, feature.registering(), 4, resting);
    }

    List<Route<?, ?>> routes() {
        List<Route<?, ?>> routes = new ArrayList<>(new WebhookRoutes(feature.hub(), feature.suppliers()).routes());
        routes.addAll(new InboxRoutes(feature.inbox(), feature.registrations()).routes());
        return routes;
    }

    /** Takes no more and stores what was taken. */
    @Override
    public void close() throws Exception {
        feature.close();
    }
}
