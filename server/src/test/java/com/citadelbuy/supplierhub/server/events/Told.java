package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Tells of things that are said to have happened, each in a transaction of its own. */
@NullMarked
public final class Told {

    public static final String WORKSPACE = "default";

    private final Database database;
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private final Ids ids = new Ids(() -> now, new Random(7));
    private final Events events = new Events(ids, () -> now);

    public Told(Database database) {
        this.database = database;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    /** An order that was accepted; answers nothing but that it is written. */
    public void accepted(String orderId, @Nullable String connectionId) {
        write(accepted(WORKSPACE, orderId, connectionId));
    }

    public void batch(String batchId) {
        write(Event.of(WORKSPACE, "order_batch.created", "order_batch", batchId).with("total", 3));
    }

    public void connected(String connectionId) {
        write(Event.of(WORKSPACE, "connection.created", "connection", connectionId)
                .with("connection_id", connectionId)
                .with("supplier", "aliexpress")
                .with("name", "env")
                .with("environment", "live")
                .with("status", "active"));
    }

    public void elsewhere(String orderId) {
        write(accepted("other", orderId, null));
    }

    public static EventDraft accepted(String workspaceId, String orderId, @Nullable String connectionId) {
        return Event.of(workspaceId, "order.accepted", "order", orderId)
                .with("connection_id", connectionId)
                .with("supplier_orders", 1);
    }

    public void write(EventDraft draft) {
        database.useTransaction(tx -> events.appendAll(tx, List.of(draft)));
    }

    public Events events() {
        return events;
    }
}
