package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The feature, put together.
 *
 * @param listings what clients read
 * @param wishes what people want
 * @param sync has marketplaces asked
 * @param lanes what the worker of {@link ListingLanes#QUEUE} runs
 * @param looks what the worker of {@link ListingLooks#QUEUE} runs
 * @param gathering what the worker of {@link Gathering#QUEUE} runs
 * @param publishing what the worker of {@link Publishing#QUEUE} runs
 * @param stirring what the worker of {@link Stirring#QUEUE} runs
 */
public record ListingsFeature(
        Listings listings,
        Wishes wishes,
        ListingSync sync,
        ListingLanes lanes,
        ListingLooks looks,
        Gathering gathering,
        Publishing publishing,
        Stirring stirring) {

    /**
     * What it stands on.
     *
     * @param longestCall the total deadline of one call to a supplier
     */
    public record Ground(
            Database database,
            Events events,
            Ids ids,
            InstantSource clock,
            Duration longestCall,
            MeterRegistry meters) {}

    /** What others know that figures of stock are worked out of. */
    public record Sources(Goods goods, SoldPieces sold, SalesLook sales) {}

    /**
     * How often is looked.
     *
     * @param automatic whether without being asked
     * @param interval between two passes over the listings of an account
     */
    public record Rhythm(boolean automatic, Duration interval) {}

    public static ListingsFeature on(
            Ground ground, SupplierRegistry suppliers, Connections connections, Sources sources, Rhythm rhythm) {
        Database database = ground.database();
        InstantSource clock = ground.clock();
        ListingNews news = new ListingNews(ground.events());
        Seeing seeing = new Seeing(news, ground.ids(), ground.meters(), clock);
        Figures figures = new Figures(database, sources.goods(), sources.sold());
        Preparing preparing = new Preparing(database, connections, seeing, figures, sources.sales(), clock);
        Settling settling = new Settling(news, ground.meters(), clock);
        Duration underWay = ground.longestCall().plus(Publishing.QUEUE.lease()).plusSeconds(5);
        return new ListingsFeature(
                new Listings(database),
                new Wishes(database, connections, sources.goods(), ground.ids(), clock),
                new ListingSync(database, connections, suppliers, rhythm.automatic(), clock),
                new ListingLanes(
                        database, connections, seeing, rhythm.automatic(), rhythm.interval(), ground.meters(), clock),
                new ListingLooks(database, connections, seeing, clock),
                new Gathering(database, connections, ground.ids(), clock),
                new Publishing(database, connections, preparing, settling, sources.sales(), underWay, clock),
                new Stirring(database, connections, clock));
    }
}
