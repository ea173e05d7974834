package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.Publication;
import java.util.List;

/**
 * Changes the account's own listings at a marketplace; which changes it can make and how many at once say the {@link
 * ListingRules}. Repeatable, since changes are absolute, but for {@link com.citadelbuy.supplierhub.spi.model.ListingChange.Create}
 * after a call whose outcome is unknown: look for the sku first. A later call with another quantity or price goes before an
 * earlier one that is still under way only where the marketplace keeps the order of calls, which none promises: callers send a
 * listing's next change of one kind when the last one is settled.
 */
public non-sealed interface PublishOffers extends Capability {

    /**
     * Sends changes off. All are of one kind, and no listing is among them twice.
     *
     * @param changes no more than {@link ListingRules#batch}
     */
    Publication publish(List<ListingChange> changes);

    /**
     * How far they are by now. Repeatable.
     *
     * @param ticket as told before
     * @param changes the same, in the same order
     */
    Publication follow(String ticket, List<ListingChange> changes);
}
