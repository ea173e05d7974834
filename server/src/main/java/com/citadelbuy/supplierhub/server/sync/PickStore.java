package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.sync.plan.Pick;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What runs have chosen, in the database. */
final class PickStore {

    private PickStore() {}

    /** In this order. */
    static void put(Handle tx, SyncRun run, List<Pick> picks) {
        tx.createUpdate("""
                        INSERT INTO sync_run_picks (workspace_id, run_id, position, supplier_product_id, tier)
                        SELECT :workspace, :run, t.position, t.theirs, t.tier
                        FROM unnest(CAST(:theirs AS text[]), CAST(:tiers AS text[]))
                          WITH ORDINALITY AS t (theirs, tier, position)
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bindArray(
                        "theirs",
                        String.class,
                        picks.stream().map(Pick::supplierProductId).toList())
                .bindArray(
                        "tiers",
                        String.class,
                        picks.stream().map(pick -> pick.tier().word()).toList())
                .execute();
    }

    /** From behind the place given on. */
    static List<Target> after(Handle handle, SyncRun run, @Nullable String place, int most) {
        return handle.createQuery("""
                        SELECT 0 AS position, position::text AS place, supplier_product_id FROM sync_run_picks AS pick
                        WHERE workspace_id = :workspace AND run_id = :run AND pick.position > :after
                        ORDER BY pick.position LIMIT :most
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bind("after", place == null ? 0 : Integer.parseInt(place))
                .bind("most", most)
                .mapTo(Target.class)
                .list();
    }

    static void forget(Handle tx, SyncRun run) {
        tx.createUpdate("DELETE FROM sync_run_picks WHERE workspace_id = :workspace AND run_id = :run")
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .execute();
    }
}
