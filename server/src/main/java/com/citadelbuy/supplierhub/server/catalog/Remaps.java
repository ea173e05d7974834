package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.VariantRemap.Status;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Variants to which a supplier gave other ids. What hangs on our id must not be lost with theirs, and which of theirs is which
 * of ours is not guessed: what is plainly the same is proposed when it is read, and a person decides.
 */
public final class Remaps {

    private static final String CURSOR = "remaps";

    private final Database database;
    private final Events events;
    private final VariantMove move;
    private final InstantSource clock;

    public Remaps(Database database, Inventory inventory, VariantUse uses, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.move = new VariantMove(inventory, uses, events, clock);
        this.clock = clock;
    }

    /** The newest first. */
    public Page<VariantRemap> list(
            String workspaceId,
            @Nullable String connectionId,
            @Nullable String status,
            @Nullable String cursor,
            int limit) {
        @Nullable
        String after = cursor == null ? null : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<VariantRemap> found = database.withHandle(
                handle -> RemapStore.list(handle, workspaceId, connectionId, status, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, limit),
                Cursors.encode(CURSOR, found.get(limit - 1).id()));
    }

    public VariantRemap get(String workspaceId, String remapId) {
        return database.withHandle(handle -> found(handle, workspaceId, remapId));
    }

    /** Our old variant takes over what the new one is, and the new one ceases; refused where something hangs on that. */
    public VariantRemap approve(String workspaceId, String remapId) {
        return database.inTransaction(tx -> {
            VariantRemap remap = lock(tx, workspaceId, remapId);
            move.make(tx, workspaceId, remap);
            return decide(tx, workspaceId, remap, Status.APPROVED, "product.variant_remapped");
        });
    }

    /** Each for itself: one that is refused keeps none of the others. */
    public List<RemapOutcome> approveAll(String workspaceId, List<String> remapIds) {
        List<RemapOutcome> outcomes = new ArrayList<>();
        for (String id : remapIds) {
            try {
                outcomes.add(new RemapOutcome.Approved(approve(workspaceId, id)));
            } catch (Refusal refusal) {
                outcomes.add(new RemapOutcome.Refused(id, refusal));
            }
        }
        return outcomes;
    }

    /** They are two variants; the same two are not proposed again. */
    public VariantRemap reject(String workspaceId, String remapId) {
        return database.inTransaction(tx -> decide(
                tx, workspaceId, lock(tx, workspaceId, remapId), Status.REJECTED, "product.variant_remap_rejected"));
    }

    private VariantRemap decide(Handle tx, String workspaceId, VariantRemap remap, Status status, String event) {
        RemapStore.decide(tx, workspaceId, remap.id(), status, clock.instant());
        events.append(tx, RemapWriter.event(workspaceId, event, remap));
        return found(tx, workspaceId, remap.id());
    }

    /** The product is locked first, as those do who read it, and only then is it known how the remap stands. */
    private static VariantRemap lock(Handle tx, String workspaceId, String remapId) {
        ProductRows.lockOne(tx, workspaceId, found(tx, workspaceId, remapId).productId());
        VariantRemap remap = found(tx, workspaceId, remapId);
        if (!remap.pending()) {
            throw new Refusal.Clash(
                    "already_decided", "The remap is " + remap.status().word() + " already.");
        }
        return remap;
    }

    private static VariantRemap found(Handle handle, String workspaceId, String remapId) {
        return RemapStore.find(handle, workspaceId, remapId).orElseThrow(() -> new Refusal.Missing("remap", remapId));
    }
}
