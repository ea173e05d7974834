package com.citadelbuy.supplierhub.server.inventory;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Hears of stock that is another, in the transaction in which it became so. */
@FunctionalInterface
public interface StockWatch {

    /** For nobody. */
    StockWatch NOBODY = (tx, workspaceId, variantIds) -> {};

    void changed(Handle tx, String workspaceId, Collection<String> variantIds);
}
