package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door for what marketplaces show of listings, in lists or when asked for one. What was asked for earlier than what is known
 * moves nothing. All in the caller's transaction.
 */
final class Seeing {

    private final ListingNews news;
    private final Ids ids;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Seeing(ListingNews news, Ids ids, MeterRegistry meters, InstantSource clock) {
        this.news = news;
        this.ids = ids;
        this.meters = meters;
        this.clock = clock;
    }

    /** What a page came to, gathered so that each table is written once. */
    private final class Page {
        private final Connection connection;
        private final Instant asked;
        private final List<StoredListing> fresh = new ArrayList<>();
        private final List<StoredListing> changed = new ArrayList<>();
        private final List<String> same = new ArrayList<>();
        private final List<EventDraft> events = new ArrayList<>();
        private final List<String> stockMoved = new ArrayList<>();

        Page(Connection connection, Instant asked) {
            this.connection = connection;
            this.asked = asked;
        }

        void take(Listing told, @Nullable StoredListing known) {
            if (told.status() == ListingStatus.UNRECOGNISED) {
                meters.counter("listings.unrecognised", "supplier", connection.supplier())
                        .increment();
            }
            if (known == null) {
                StoredListing begun = begun(told);
                fresh.add(begun);
                events.add(ListingNews.found(begun));
            } else if (known.seen() == null || !known.seen().at().isAfter(asked)) {
                compare(known, after(known, told));
            }
        }

        private void compare(StoredListing before, StoredListing after) {
            boolean back = before.seen() == null || before.goneAt() != null;
            List<EventDraft> told = back ? List.of(ListingNews.found(after)) : ListingNews.changed(before, after);
            if (told.isEmpty() && alike(before, after)) {
                same.add(after.id());
                return;
            }
            changed.add(after);
            events.addAll(told);
            if (before.seen() == null
                    || !before.seen().stock().equals(seen(after).stock())) {
                stockMoved.add(after.id());
            }
        }

        void write(Handle tx) {
            ListingStore.insert(tx, fresh);
            ListingStore.update(tx, changed);
            ListingStore.seen(tx, connection.workspaceId(), same, asked);
            news.tell(tx, events);
            ChangeStore.stirLinked(tx, connection.workspaceId(), stockMoved, clock.instant());
        }

        private StoredListing begun(Listing told) {
            Instant now = clock.instant();
            return new StoredListing(
                    connection.workspaceId(),
                    ids.next("listing"),
                    connection.id(),
                    connection.supplier(),
                    plain(told.key().sku()),
                    told.id(),
                    told.key().productId(),
                    shown(told, null),
                    null,
                    null,
                    null,
                    null,
                    now,
                    now);
        }

        private StoredListing after(StoredListing before, Listing told) {
            return new StoredListing(
                    before.workspaceId(),
                    before.id(),
                    before.connectionId(),
                    before.supplier(),
                    told.key().sku() == null ? before.sku() : plain(told.key().sku()),
                    told.id(),
                    told.key().productId() == null
                            ? before.productId()
                            : told.key().productId(),
                    shown(told, before.seen()),
                    before.link(),
                    null,
                    before.lookWantedAt(),
                    null,
                    before.createdAt(),
                    clock.instant());
        }

        /** A word that no document lists is shown and moves nothing. */
        private StoredListing.Seen shown(Listing told, StoredListing.@Nullable Seen before) {
            ListingStatus status =
                    told.status() == ListingStatus.UNRECOGNISED && before != null ? before.status() : told.status();
            return new StoredListing.Seen(
                    status,
                    String.valueOf(plain(told.word())),
                    plain(told.title()),
                    told.price(),
                    told.stock(),
                    Optional.ofNullable(told.image()).map(URI::toString).orElse(null),
                    asked);
        }
    }

    /**
     * Takes what was shown.
     *
     * @param asked when it was asked for
     */
    void take(Handle tx, Connection connection, Collection<Listing> told, Instant asked) {
        ListingStore.hold(tx, connection.id());
        // Lists drift while they are walked: shown twice, the last word counts.
        TreeMap<String, Listing> each = new TreeMap<>();
        told.forEach(listing -> each.put(listing.id(), listing));
        Map<String, StoredListing> byId = new HashMap<>();
        Map<String, StoredListing> bySku = new HashMap<>();
        List<String> skus = each.values().stream()
                .map(listing -> listing.key().sku())
                .filter(Objects::nonNull)
                .toList();
        for (StoredListing known : ListingStore.lockTheirs(tx, connection, each.keySet(), skus)) {
            if (known.theirId() == null) {
                bySku.put(String.valueOf(known.sku()), known);
            } else {
                byId.put(known.theirId(), known);
            }
        }
        Page page = new Page(connection, asked);
        each.forEach((id, listing) -> {
            @Nullable StoredListing known = byId.get(id);
            page.take(
                    listing,
                    known != null || listing.key().sku() == null
                            ? known
                            : bySku.remove(listing.key().sku()));
        });
        page.write(tx);
    }

    /** The marketplace said of this one that there is no such. */
    void gone(Handle tx, StoredListing listing) {
        if (listing.goneAt() == null) {
            ListingStore.gone(tx, listing, clock.instant());
            news.gone(tx, listing);
        }
    }

    private static StoredListing.Seen seen(StoredListing listing) {
        return Objects.requireNonNull(listing.seen());
    }

    private static boolean alike(StoredListing before, StoredListing after) {
        StoredListing.Seen then = seen(before);
        StoredListing.Seen now = seen(after);
        return Objects.equals(before.sku(), after.sku())
                && Objects.equals(before.theirId(), after.theirId())
                && Objects.equals(before.productId(), after.productId())
                && Objects.equals(then.title(), now.title())
                && Objects.equals(then.image(), now.image());
    }

    /** The database takes any text but this character. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
