package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Low stock as people see it. */
public final class Alerts {

    /**
     * Which are wanted.
     *
     * @param statuses none is those that are not closed
     */
    public record Filter(
            List<String> statuses,
            @Nullable String productId,
            @Nullable String variantId) {

        public Filter {
            statuses = statuses.isEmpty() ? List.of("open", "acknowledged") : List.copyOf(statuses);
        }
    }

    private static final String CURSOR = "inventory_alerts";

    private final Database database;
    private final Events events;
    private final InstantSource clock;

    Alerts(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<Alert> list(String workspaceId, Filter filter, @Nullable String cursor, int limit) {
        @Nullable
        String before =
                cursor == null ? null : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<Alert> found =
                database.withHandle(handle -> AlertStore.page(handle, workspaceId, filter, before, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Alert> shown = found.subList(0, limit);
        return new Page<>(shown, Cursors.encode(CURSOR, shown.getLast().id()));
    }

    /** Somebody has seen it. Seeing it twice is seeing it; one that is closed stays closed. */
    public Alert acknowledge(String workspaceId, String id) {
        return database.inTransaction(tx -> {
            boolean now = AlertStore.acknowledge(tx, workspaceId, id, clock.instant());
            Alert alert = AlertStore.find(tx, workspaceId, id).orElseThrow(() -> new Refusal.Missing("alert", id));
            if (now) {
                events.append(
                        tx,
                        Event.of(workspaceId, "inventory.alert_acknowledged", "variant", alert.variantId())
                                .with("alert_id", id)
                                .with("connection_id", alert.connectionId())
                                .with("product_id", alert.productId()));
            }
            return alert;
        });
    }
}
