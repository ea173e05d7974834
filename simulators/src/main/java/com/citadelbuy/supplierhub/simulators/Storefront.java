package com.citadelbuy.supplierhub.simulators;

import java.util.Map;
import java.util.Optional;

/**
 * A simulator of a marketplace, where strangers buy what the account has on sale. What they do goes into the ledger: a
 * {@link Ledger.Deed#SOLD} for each piece, under the seller's own sku.
 */
public interface Storefront {

    /**
     * Somebody buys, as the marketplace's website would let him.
     *
     * @param basket how many of each, by the seller's own sku
     * @return the marketplace's id of the order; empty where one of them is not on sale or too few are left
     */
    Optional<String> buy(Map<String, Integer> basket);

    /** The buyer changes his mind; false where the order is unknown or it is too late. */
    boolean cancel(String orderId);

    /** The buyer sends all of it back; false where it is unknown, has not arrived, or this marketplace does not tell of returns. */
    boolean giveBack(String orderId);
}
