package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.sync.changes.DueProduct;
import com.citadelbuy.supplierhub.server.sync.changes.Readings;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Products that changed are read by a content run of their own, which like any other survives crashes and keeps dead letters. */
final class ChangeReadings implements Readings {

    static final String BY = "changes";

    private final SyncRuns runs;

    ChangeReadings(SyncRuns runs) {
        this.runs = runs;
    }

    @Override
    public int note(Handle tx, Connection connection, List<DueProduct> products) {
        List<DueProduct> due = ChangeReadingStore.unread(tx, connection, products);
        if (!due.isEmpty()) {
            SyncRun run = runs.reading(
                    tx,
                    connection,
                    due.stream().map(DueProduct::supplierProductId).toList(),
                    BY);
            ChangeReadingStore.remember(tx, run, due);
        }
        return due.size();
    }

    @Override
    public int waiting(Handle handle, Connection connection) {
        return ChangeReadingStore.waiting(handle, connection);
    }
}
