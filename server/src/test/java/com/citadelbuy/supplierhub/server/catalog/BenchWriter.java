package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.InventoryFeature;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The writer that sync runs end in, for who measures it without a supplier before it. */
@NullMarked
public final class BenchWriter {

    private final Database database;
    private final Connection connection;
    private final ProductWriter writer;
    private final InstantSource clock;

    public BenchWriter(Database database, Connection connection, Ids ids, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.connection = connection;
        Events events = new Events(ids, clock);
        this.writer = new ProductWriter(
                InventoryFeature.on(database, events, ids, clock).inventory(), events, ids, clock);
    }

    /** One page in a transaction of its own. */
    public PageOutcome write(List<ProductReading> page) {
        return database.inTransaction(tx -> writer.writeAll(tx, connection, page, true, clock.instant()));
    }
}
