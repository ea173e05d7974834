package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.intake.ToldGoods;
import com.citadelbuy.supplierhub.server.intake.ToldOrders;
import com.citadelbuy.supplierhub.server.intake.ToldSelling;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * The feature, put together.
 *
 * @param hub where what has the hub's own form comes in
 * @param suppliers where what suppliers send comes in
 * @param inbox what came in, for people
 * @param registrations the addresses of connections
 * @param watchdog what recurs
 * @param reading what the worker of {@link InboxWork#QUEUE} runs
 * @param registering what the worker of {@link RegistrationWork#QUEUE} runs
 */
public record WebhooksFeature(
        HubDoor hub,
        SupplierDoor suppliers,
        Inbox inbox,
        Registrations registrations,
        Watchdog watchdog,
        InboxWork reading,
        RegistrationWork registering,
        AutoCloseable writing)
        implements AutoCloseable {

    /**
     * What it stands on.
     *
     * @param random cannot be guessed
     */
    public record Ground(
            Database database,
            Vault vault,
            Events events,
            Ids ids,
            RandomGenerator random,
            InstantSource clock,
            MeterRegistry meters) {}

    public static WebhooksFeature on(
            Ground ground,
            WebhookSwitch rules,
            SupplierRegistry registry,
            Connections connections,
            ToldOrders orders,
            ToldGoods goods,
            ToldSelling selling) {
        Database database = ground.database();
        InstantSource clock = ground.clock();
        InboxWriter writer = new InboxWriter(database, ground.vault());
        writer.start();
        WebhookStore store = new WebhookStore(database);
        WebhookTokens tokens = new WebhookTokens(ground.random(), ground.vault());
        WebhookFigures figures = new WebhookFigures(ground.meters());
        SupplierDoor door = new SupplierDoor(rules, store, tokens, connections, writer, ground.ids(), figures, clock);
        Registrations registrations =
                new Registrations(database, rules, store, tokens, connections, registry, door, clock);
        connections.onEnding(registrations::farewell);
        InboxWork reading = new InboxWork(
                database,
                ground.vault(),
                connections,
                new HubReader(connections, orders, goods),
                new SupplierReader(
                        database, connections, new LookBack(connections, clock), orders, goods, selling, clock),
                ground.events(),
                figures,
                clock);
        return new WebhooksFeature(
                new HubDoor(rules, writer, ground.ids(), figures, clock),
                door,
                new Inbox(database, ground.vault(), registry, clock),
                registrations,
                new Watchdog(
                        database,
                        store,
                        connections,
                        ground.events(),
                        new InboxRetention(database, rules.kept(), clock),
                        clock),
                reading,
                new RegistrationWork(
                        database, rules, store, tokens, registrations, door, connections, ground.events(), clock),
                writer);
    }

    /** Takes no more and stores what was taken. */
    @Override
    public void close() throws Exception {
        writing.close();
    }
}
