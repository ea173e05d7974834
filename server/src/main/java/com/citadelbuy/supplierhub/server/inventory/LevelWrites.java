package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.EventDraft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What has to be written for many products' stock, gathered so that each table is written once. */
final class LevelWrites {

    private final String workspaceId;
    private final List<Level> fresh = new ArrayList<>();
    private final List<Level> put = new ArrayList<>();
    private final List<Level> gone = new ArrayList<>();
    private final List<LevelHistoryStore.Entry> history = new ArrayList<>();
    private final List<EventDraft> events = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> late = new LinkedHashSet<>();

    LevelWrites(String workspaceId) {
        this.workspaceId = workspaceId;
    }

    void add(StockReading reading, LevelDiff diff, boolean ofFreshProduct) {
        (ofFreshProduct ? fresh : put).addAll(diff.put());
        gone.addAll(diff.gone());
        String productId = reading.product().id();
        diff.changes()
                .forEach(change -> history.add(new LevelHistoryStore.Entry(productId, change, reading.observedAt())));
        if (!diff.changes().isEmpty()) {
            changed.add(productId);
        }
        if (diff.late()) {
            late.add(productId);
        }
    }

    void tell(EventDraft event) {
        events.add(event);
    }

    List<EventDraft> events() {
        return events;
    }

    Inventory.Applied applied() {
        return new Inventory.Applied(changed, late);
    }

    Set<String> changedVariants() {
        return history.stream().map(entry -> entry.change().variantId()).collect(Collectors.toSet());
    }

    void write(Handle tx) {
        LevelStore.insert(tx, workspaceId, fresh);
        LevelStore.put(tx, workspaceId, put);
        LevelStore.remove(tx, workspaceId, gone);
        LevelHistoryStore.add(tx, workspaceId, history);
    }
}
