package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * The feature, put together.
 *
 * @param endpoints what clients do with endpoints
 * @param log what was sent, and sending it again
 * @param fanOut what has to run so that events become deliveries
 * @param work what the worker of {@link DeliveryWork#QUEUE} runs
 */
public record DeliveriesFeature(EventEndpoints endpoints, DeliveryLog log, FanOut fanOut, DeliveryWork work) {

    /** What it stands on. */
    public record Ground(
            Database database,
            Vault vault,
            Events events,
            Ids ids,
            RandomGenerator random,
            InstantSource clock,
            MeterRegistry meters) {}

    /**
     * How it goes about it.
     *
     * @param on whether anything is sent at all
     * @param source whose events these are
     * @param patience how long an endpoint may fail before it is disabled; nought for ever
     * @param kept how long deliveries that are over are remembered
     */
    public record Rules(boolean on, URI source, Duration patience, Duration kept) {}

    public static DeliveriesFeature on(Ground ground, OutboundClient client, Rules rules) {
        EndpointStore store = new EndpointStore();
        EndpointKeyStore keys = new EndpointKeyStore(ground.vault());
        DeliveryFigures figures = new DeliveryFigures(ground.meters());
        if (rules.on()) {
            figures.watch(ground.database(), store);
        }
        Outcomes outcomes = new Outcomes(
                store, new RetryLadder(ground.random()), ground.events(), rules.patience(), ground.clock());
        return new DeliveriesFeature(
                new EventEndpoints(new EventEndpoints.Ground(
                        ground.database(),
                        store,
                        keys,
                        client.guard(),
                        ground.events(),
                        ground.ids(),
                        ground.random(),
                        ground.clock(),
                        rules.on())),
                new DeliveryLog(ground.database(), store, rules.kept(), rules.on(), ground.clock()),
                new FanOut(ground.database(), store, ground.events(), ground.ids(), ground.clock()),
                new DeliveryWork(
                        ground.database(),
                        store,
                        keys,
                        new Envelope(rules.source()),
                        new Courier(client, ground.clock()),
                        outcomes,
                        figures,
                        ground.clock()));
    }
}
