package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Feed;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the feeds a supplier puts together, and what is in one. Repeatable. A cursor may die within a minute, then the feed is
 * walked anew.
 */
public non-sealed interface ReadFeeds extends Capability {

    List<Feed> feeds();

    /** One page of a feed's products, from the start when {@code from} is null. */
    Page<ProductSummary> products(String feed, @Nullable Cursor from);
}
