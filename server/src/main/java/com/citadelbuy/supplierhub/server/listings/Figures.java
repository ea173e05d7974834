package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out how many pieces a marketplace may show. */
final class Figures {

    /** What came of it. */
    sealed interface Figure {

        /** So many. */
        record Known(long pieces) implements Figure {}

        /** It cannot be told, and nothing is written: a guess may sell what is not there. */
        record Unknown(String code, String why) implements Figure {}
    }

    private final Database database;
    private final Goods goods;
    private final SoldPieces sold;

    Figures(Database database, Goods goods, SoldPieces sold) {
        this.database = database;
        this.goods = goods;
        this.sold = sold;
    }

    /**
     * By what is known now.
     *
     * @param own the figure that somebody named; null where it follows the variant
     * @param named when he did
     */
    Figure of(StoredListing listing, @Nullable Long own, Instant named) {
        StoredListing.@Nullable Link link = listing.link();
        if (link != null) {
            return linked(listing, link);
        }
        if (own == null) {
            return new Figure.Unknown("stock_not_named", "Nobody said how many there are.");
        }
        long taken = sold.since(listing.workspaceId(), listing.connectionId(), listing.sku(), listing.theirId(), named);
        return new Figure.Known(Math.max(0, own - taken));
    }

    private Figure linked(StoredListing listing, StoredListing.Link link) {
        Optional<Goods.Level> level = goods.of(listing.workspaceId(), link.variantId());
        if (level.isEmpty()) {
            return new Figure.Known(0);
        }
        if (level.get().unbounded()) {
            return link.most() == null
                    ? new Figure.Unknown(
                            "stock_unbounded", "The variant is made when ordered; say by at_most how many are shown.")
                    : new Figure.Known(link.most());
        }
        @Nullable Long there = level.get().quantity();
        if (there == null) {
            return new Figure.Unknown("stock_unknown", "Its supplier does not tell how many there are of the variant.");
        }
        long left = Math.max(0, there - link.reserve() - taken(listing, link, level.get()));
        return new Figure.Known(link.most() == null ? left : Math.min(left, link.most()));
    }

    /** Several listings may sell the same pieces, under several skus. */
    private long taken(StoredListing listing, StoredListing.Link link, Goods.Level level) {
        Instant since = level.told() == null ? Instant.EPOCH : level.told();
        List<String> skus = database.withHandle(
                handle -> ListingListStore.skusOfVariant(handle, listing.workspaceId(), link.variantId()));
        return skus.stream()
                .mapToLong(sku -> sold.unknown(listing.workspaceId(), sku, since))
                .sum();
    }
}
