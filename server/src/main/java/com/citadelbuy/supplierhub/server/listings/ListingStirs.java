package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Claim;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Hears of what makes figures of stock stale, in the transaction in which it happened. It only adds a note there, which nobody has to
 * wait for; a worker works the figures out anew.
 */
public final class ListingStirs {

    private final Ids ids;
    private final InstantSource clock;
    private final Claim claim = new Claim(Stirring.QUEUE);

    public ListingStirs(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The stock of these variants is another. */
    public void stock(Handle tx, String workspaceId, Collection<String> variantIds) {
        if (!variantIds.isEmpty()
                && StirStore.ofVariants(tx, workspaceId, ids.next("stir"), variantIds, clock.instant())) {
            claim.wake(tx);
        }
    }

    /** Pieces under these skus were sold through a connection, or are after all not. */
    public void sold(Handle tx, String workspaceId, String connectionId, Collection<String> skus) {
        if (!skus.isEmpty()
                && StirStore.ofSkus(tx, workspaceId, connectionId, ids.next("stir"), skus, clock.instant())) {
            claim.wake(tx);
        }
    }

    /** One variant takes another one's place. */
    public void renamed(Handle tx, String workspaceId, String variantId, String successor) {
        StirStore.rename(tx, workspaceId, variantId, successor);
        stock(tx, workspaceId, List.of(successor));
    }
}
