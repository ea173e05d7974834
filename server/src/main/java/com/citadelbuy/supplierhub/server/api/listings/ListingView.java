package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.listings.Listings;
import com.citadelbuy.supplierhub.server.listings.StoredChange;
import com.citadelbuy.supplierhub.server.listings.StoredListing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An own offer at a marketplace, as a client reads it: what is shown there, and what is wanted of it.
 *
 * @param marketplaceId the marketplace's own id; absent until it has shown one
 * @param state how far what is wanted has come: settled, pending, refused or gone
 * @param status whether buyers can have it, in the hub's words; absent until the marketplace has shown it
 * @param word the marketplace's word for the status
 * @param stock how many the marketplace believes to be there; absent where it does not count or show them
 * @param link what its stock follows
 * @param seenAt when what is shown was asked for
 * @param goneAt since when the marketplace does not know it any more
 * @param changes what is wanted of it, or was wanted last
 */
public record ListingView(
        String id,
        String connectionId,
        String supplier,
        @Nullable String sku,
        @Nullable String marketplaceId,
        String state,
        @Nullable String status,
        @Nullable String word,
        @Nullable String title,
        @Nullable MoneyView price,
        @Nullable Long stock,
        @Nullable String image,
        @Nullable Link link,
        List<Change> changes,
        @Nullable Instant seenAt,
        @Nullable Instant goneAt,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What its stock follows.
     *
     * @param reserve pieces that are kept back
     * @param atMost no more than that is ever shown
     */
    public record Link(
            String variantId, long reserve, @Nullable Long atMost) {}

    /**
     * One thing that is wanted of it.
     *
     * @param aspect create, price, stock or on_sale
     * @param state queued, sending, under_way, published or refused
     * @param stock the figure that was named; absent where it follows a variant
     * @param figure the figure of stock that was worked out last
     * @param sends how often it was sent since it was wanted or last settled
     * @param problem why it was refused, or does not get on
     */
    public record Change(
            String aspect,
            String state,
            @Nullable MoneyView price,
            @Nullable MoneyView listPrice,
            @Nullable Long stock,
            @Nullable Boolean onSale,
            @Nullable Long figure,
            int sends,
            @Nullable String problemCode,
            @Nullable String problem,
            @Nullable String exchangeId,
            Instant wishedAt,
            @Nullable Instant settledAt,
            @Nullable Instant nextAttemptAt) {

        static Change of(StoredChange change) {
            return new Change(
                    change.aspect().name().toLowerCase(Locale.ROOT),
                    change.state().word(),
                    MoneyView.of(change.wanted().price()),
                    MoneyView.of(change.wanted().listPrice()),
                    change.wanted().stock(),
                    change.wanted().onSale(),
                    change.target(),
                    change.sends(),
                    change.problemCode(),
                    change.problem(),
                    change.exchangeId(),
                    change.wishedAt(),
                    change.settledAt(),
                    change.nextAttemptAt());
        }
    }

    static ListingView of(Listings.Whole whole) {
        StoredListing listing = whole.listing();
        StoredListing.@Nullable Seen seen = listing.seen();
        StoredListing.@Nullable Link link = listing.link();
        return new ListingView(
                listing.id(),
                listing.connectionId(),
                listing.supplier(),
                listing.sku(),
                listing.theirId(),
                whole.state().word(),
                seen == null ? null : seen.status().name().toLowerCase(Locale.ROOT),
                seen == null ? null : seen.word(),
                seen == null ? null : seen.title(),
                seen == null ? null : MoneyView.of(seen.price()),
                seen == null ? null : seen.stock().quantity(),
                seen == null ? null : seen.image(),
                link == null ? null : new Link(link.variantId(), link.reserve(), link.most()),
                whole.changes().stream().map(Change::of).toList(),
                seen == null ? null : seen.at(),
                listing.goneAt(),
                listing.problem(),
                listing.createdAt(),
                listing.updatedAt());
    }
}
