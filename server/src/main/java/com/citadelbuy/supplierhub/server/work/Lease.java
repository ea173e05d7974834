package com.citadelbuy.supplierhub.server.work;

import java.time.Instant;
import java.util.Map;

/**
 * The right to work on one row until a moment. Every write that follows from it carries the guard, so that a holder
 * who overslept changes nothing:
 *
 * {@snippet :
 * handle.createUpdate("UPDATE deliveries SET state = 'sent' WHERE " + Lease.GUARD).bindMap(lease.keys()).execute();
 * }
 *
 * @param fencing higher with each lease on the row
 * @param attempts how often the row was taken since it last made progress, this time included
 */
public record Lease(String workspaceId, String id, long fencing, int attempts, Instant until) {

    /** For the WHERE of an update; bind {@link #keys()}. */
    public static final String GUARD =
            "workspace_id = :lease_workspace_id AND id = :lease_id AND fencing = :lease_fencing";

    public Map<String, Object> keys() {
        return Map.of("lease_workspace_id", workspaceId, "lease_id", id, "lease_fencing", fencing);
    }
}
