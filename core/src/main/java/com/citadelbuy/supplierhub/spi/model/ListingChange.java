package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing about a listing that is to be as it says. All are absolute: what is said twice is so once.
 */
public sealed interface ListingChange {

    ListingKey listing();

    /** What kinds of changes there are. */
    enum Aspect {
        CREATE,
        PRICE,
        STOCK,
        ON_SALE
    }

    Aspect aspect();

    /** There is to be a listing of that sku. */
    record Create(ListingKey listing, ListingDraft draft) implements ListingChange {
        @Override
        public Aspect aspect() {
            return Aspect.CREATE;
        }
    }

    /**
     * It is to cost that.
     *
     * @param listPrice the higher price that is shown beside it, or null to leave that as it is
     */
    record Price(ListingKey listing, Money price, @Nullable Money listPrice) implements ListingChange {
        @Override
        public Aspect aspect() {
            return Aspect.PRICE;
        }
    }

    /**
     * There are to be so many.
     *
     * @param seen what the marketplace itself showed when the quantity was worked out, so that what it takes off meanwhile can
     *     be kept where it takes differences; null where that was not looked at
     * @param key the same for repeats of this change and for no other, for marketplaces that know a repeat by one
     */
    record Stock(
            ListingKey listing, long quantity, @Nullable Long seen, String key) implements ListingChange {
        @Override
        public Aspect aspect() {
            return Aspect.STOCK;
        }
    }

    /** Buyers are to have it, or not. */
    record OnSale(ListingKey listing, boolean onSale) implements ListingChange {
        @Override
        public Aspect aspect() {
            return Aspect.ON_SALE;
        }
    }
}
