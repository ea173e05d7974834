package com.citadelbuy.supplierhub.server.listings;

import java.util.Collection;
import java.util.Locale;

/** How far what is wanted of a listing has come, all aspects taken together. */
public enum ListingState {
    /** Nothing is under way, and nothing was refused. */
    SETTLED,
    /** Something is to be sent, or followed. */
    PENDING,
    /** The marketplace refuses something, and nothing else is under way. */
    REFUSED,
    /** The marketplace does not know it any more. */
    GONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListingState of(StoredListing listing, Collection<StoredChange> changes) {
        if (changes.stream().anyMatch(change -> change.state().isOpen())) {
            return PENDING;
        }
        if (listing.goneAt() != null) {
            return GONE;
        }
        return changes.stream().anyMatch(change -> change.state() == ChangeState.REFUSED) ? REFUSED : SETTLED;
    }
}
