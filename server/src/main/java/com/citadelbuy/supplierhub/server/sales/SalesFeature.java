package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The feature, put together.
 *
 * @param sales what clients read
 * @param actions what people do
 * @param sync has marketplaces asked
 * @param letters what could not be read of their lists
 * @param lanes what the worker of {@link SaleLanes#QUEUE} runs
 * @param looks what the worker of {@link SaleLooks#QUEUE} runs
 * @param acting what the worker of {@link SaleActing#QUEUE} runs
 */
public record SalesFeature(
        Sales sales,
        SaleActions actions,
        SaleSync sync,
        SaleLetters letters,
        SaleLanes lanes,
        SaleLooks looks,
        SaleActing acting) {

    /**
     * What it stands on.
     *
     * @param longestCall the total deadline of one call to a supplier
     */
    public record Ground(
            Database database,
            Vault vault,
            Events events,
            Ids ids,
            InstantSource clock,
            Duration longestCall,
            MeterRegistry meters) {}

    public static SalesFeature on(Ground ground, SupplierRegistry suppliers, Connections connections, SalePace pace) {
        return on(ground, suppliers, connections, pace, SoldWatch.NOBODY);
    }

    /** @param watch hears of what was sold */
    public static SalesFeature on(
            Ground ground, SupplierRegistry suppliers, Connections connections, SalePace pace, SoldWatch watch) {
        Database database = ground.database();
        InstantSource clock = ground.clock();
        SaleContents contents = new SaleContents(ground.vault());
        SaleNews news = new SaleNews(ground.events(), ground.ids());
        Receiving receiving =
                new Receiving(connections, contents, news, pace, watch, ground.ids(), ground.meters(), clock);
        ReceivingReturns returns = new ReceivingReturns(contents, news, ground.ids(), clock);
        SaleLetters letters = new SaleLetters(database, connections, contents, news, ground.ids(), clock);
        ActionWriter writer = new ActionWriter(database, news, ground.meters(), clock);
        Duration settling = ground.longestCall().plus(SaleActing.QUEUE.lease()).plusSeconds(5);
        return new SalesFeature(
                new Sales(database, connections, contents),
                new SaleActions(database, connections, contents, writer, news, ground.ids(), clock),
                new SaleSync(database, connections, suppliers, receiving, letters, news, pace, clock),
                letters,
                new SaleLanes(database, connections, receiving, returns, letters, pace, ground.meters(), clock),
                new SaleLooks(database, connections, contents, receiving, clock),
                new SaleActing(database, connections, contents, receiving, writer, settling, clock));
    }
}
