package com.citadelbuy.supplierhub.server.sales;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Hears of what was sold, or is not sold after all, in the transaction in which it is received. */
@FunctionalInterface
public interface SoldWatch {

    /** For nobody. */
    SoldWatch NOBODY = (tx, workspaceId, connectionId, skus) -> {};

    void sold(Handle tx, String workspaceId, String connectionId, Set<String> skus);
}
