package com.citadelbuy.supplierhub.server.inventory;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What changed rules still have to look at, in the database. */
final class RecheckStore {

    /**
     * Stock that a rule touches.
     *
     * @param target empty for the workspace
     * @param after the last variant that was looked at; empty at first
     */
    record Recheck(String workspaceId, String id, String scope, String target, String after) {}

    private static final int AT_ONCE = 100;

    private RecheckStore() {}

    static void note(Handle tx, String workspaceId, String id, Rule rule) {
        tx.createUpdate("""
                        INSERT INTO inventory_rechecks (workspace_id, id, scope, target)
                        VALUES (:workspace, :id, :scope, :target)
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("scope", rule.scope().word())
                .bind("target", rule.target() == null ? "" : rule.target())
                .execute();
    }

    /** Some of those that are not over, of all workspaces, oldest first. */
    static List<Recheck> some(Handle handle) {
        return handle.createQuery("""
                        SELECT workspace_id, id, scope, target, after FROM inventory_rechecks ORDER BY id LIMIT :most
                        """)
                .bind("most", AT_ONCE)
                .mapTo(Recheck.class)
                .list();
    }

    /** As it stands by now, locked; empty where it is over. */
    static Optional<Recheck> lock(Handle tx, String workspaceId, String id) {
        return tx.createQuery("""
                        SELECT workspace_id, id, scope, target, after FROM inventory_rechecks
                        WHERE workspace_id = :workspace AND id = :id FOR UPDATE
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Recheck.class)
                .findOne();
    }

    static void move(Handle tx, Recheck recheck, String after) {
        tx.createUpdate("UPDATE inventory_rechecks SET after = :after WHERE workspace_id = :workspace AND id = :id")
                .bind("after", after)
                .bind("workspace", recheck.workspaceId())
                .bind("id", recheck.id())
                .execute();
    }

    static void end(Handle tx, Recheck recheck) {
        tx.createUpdate("DELETE FROM inventory_rechecks WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", recheck.workspaceId())
                .bind("id", recheck.id())
                .execute();
    }
}
