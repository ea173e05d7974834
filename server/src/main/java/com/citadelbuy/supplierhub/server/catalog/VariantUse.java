package com.citadelbuy.supplierhub.server.catalog;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What names variants outside the catalogue, as a remap has to know it. */
public interface VariantUse {

    /**
     * Makes sure until the end of the transaction that nothing else comes to name a variant that is to cease, as far as
     * that cannot be put right later.
     *
     * @param successor the one that takes its place
     * @return why it may not cease; empty where nothing is in the way
     */
    Optional<String> hindrance(Handle tx, String workspaceId, String variantId, String successor);

    /** Whatever names the first names the second from now on. */
    void move(Handle tx, String workspaceId, String variantId, String successor);
}
