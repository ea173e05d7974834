package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Rest;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is to be sent. A figure of stock is worked out at the last moment: the listing is read and the marketplace asked for
 * its sales first, and nothing is written where it shows what it should. What may have arrived already is looked for, too. Calls the
 * marketplace, outside any transaction.
 */
final class Preparing {

    /**
     * What came of it.
     *
     * @param send in the order in which they are sent
     * @param verdicts on those that are not, by change
     */
    record Prepared(List<Batch.Item> send, Map<String, Verdict> verdicts) {}

    private final Database database;
    private final Connections connections;
    private final Seeing seeing;
    private final Figures figures;
    private final SalesLook sales;
    private final InstantSource clock;

    Preparing(
            Database database,
            Connections connections,
            Seeing seeing,
            Figures figures,
            SalesLook sales,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.seeing = seeing;
        this.figures = figures;
        this.sales = sales;
        this.clock = clock;
    }

    /**
     * Reads first and asks for sales then: what is sold in between makes the figure too low, never too high.
     *
     * @param listings by their ids
     */
    Prepared prepare(
            Connection connection, Batch batch, List<StoredChange> changes, Map<String, StoredListing> listings) {
        Prepared prepared = new Prepared(new ArrayList<>(), new HashMap<>());
        Map<String, Optional<Listing>> shown = new HashMap<>();
        for (StoredChange change : changes) {
            StoredListing listing = Objects.requireNonNull(listings.get(change.listingId()));
            try {
                boolean read = isRead(connection, change);
                shown.put(change.id(), read ? read(connection, listing, change.aspect()) : Optional.empty());
            } catch (SupplierException failed) {
                prepared.verdicts().put(change.id(), unread(change, failed.failure()));
            }
        }
        if (batch.aspect() == Aspect.STOCK) {
            sales.now(connection);
        }
        for (StoredChange change : changes) {
            if (shown.containsKey(change.id())) {
                StoredListing listing = Objects.requireNonNull(listings.get(change.listingId()));
                prepare(batch, change, listing, shown.getOrDefault(change.id(), Optional.empty()), prepared);
            }
        }
        return prepared;
    }

    /** What the look failed by is no word on the others, unless nobody can be asked at all. */
    private static Verdict unread(StoredChange change, Failure failure) {
        return switch (Meaning.of(failure)) {
            case REFUSED -> Verdict.Refused.of(failure);
            case UNKNOWN -> Verdict.Later.of(failure, Rest.toldOrAfter(failure.retryAfter(), change.sends() + 3), true);
            case LATER -> throw new SupplierException(failure);
        };
    }

    private void prepare(
            Batch batch, StoredChange change, StoredListing listing, Optional<Listing> shown, Prepared prepared) {
        switch (change.aspect()) {
            case STOCK -> stock(batch, change, listing, shown, prepared);
            case CREATE -> create(change, listing, shown, prepared);
            case PRICE, ON_SALE -> {
                if (shown.filter(now -> isSo(change, now)).isPresent()) {
                    prepared.verdicts().put(change.id(), new Verdict.Made(null, null, false));
                } else {
                    prepared.send().add(item(change, listing.key(), change.wanted(), null, null, null));
                }
            }
        }
    }

    private boolean isRead(Connection connection, StoredChange change) {
        SupplierDefinition definition = connections.definition(connection);
        @Nullable ListingRules rules = definition.listings();
        boolean countsDown = rules != null && rules.countsDown();
        boolean figure = change.aspect() == Aspect.STOCK && (countsDown || change.lowering());
        return definition.can(ReadListings.class) && (figure || change.doubtful());
    }

    /** Empty where there is no such listing yet, which is no failure of one that is to be made. */
    private Optional<Listing> read(Connection connection, StoredListing listing, Aspect aspect) {
        ListingKey key =
                listing.theirId() == null && listing.sku() != null ? ListingKey.ofSku(listing.sku()) : listing.key();
        Instant asked = clock.instant();
        try {
            Listing shown = connections.open(connection, ReadListings.class).byKey(key);
            Origin.POLL.during(() -> database.useTransaction(tx -> seeing.take(tx, connection, List.of(shown), asked)));
            return Optional.of(shown);
        } catch (SupplierException failed) {
            if (aspect == Aspect.CREATE && failed.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static boolean isSo(StoredChange change, Listing shown) {
        if (change.aspect() == Aspect.PRICE) {
            return change.wanted().listPrice() == null
                    && ListingNews.same(change.wanted().price(), shown.price());
        }
        return Boolean.TRUE.equals(change.wanted().onSale())
                ? shown.status() == ListingStatus.ON_SALE
                : shown.status() == ListingStatus.OFF_SALE;
    }

    private void create(StoredChange change, StoredListing listing, Optional<Listing> shown, Prepared prepared) {
        if (shown.isPresent()) {
            prepared.verdicts().put(change.id(), new Verdict.Made(shown.get().id(), null, false));
            return;
        }
        ListingDraft draft = Objects.requireNonNull(change.wanted().draft());
        ListingKey key = ListingKey.ofSku(Objects.requireNonNull(listing.sku()));
        Wanted wanted = listing.link() == null ? change.wanted() : Wanted.draft(stocked(draft, listing, change));
        prepared.send().add(item(change, key, wanted, null, null, null));
    }

    private ListingDraft stocked(ListingDraft draft, StoredListing listing, StoredChange change) {
        long pieces = switch (figures.of(listing, null, change.wishedAt())) {
            case Figures.Figure.Known(long known) -> known;
            case Figures.Figure.Unknown _ -> 0;
        };
        return new ListingDraft(
                draft.barcode(),
                draft.title(),
                draft.description(),
                draft.brand(),
                draft.category(),
                draft.parentSku(),
                draft.variation(),
                draft.images(),
                draft.price(),
                pieces,
                draft.attributes());
    }

    private void stock(
            Batch batch, StoredChange change, StoredListing listing, Optional<Listing> shown, Prepared prepared) {
        switch (figures.of(listing, change.wanted().stock(), change.wishedAt())) {
            case Figures.Figure.Unknown(String code, String why) ->
                prepared.verdicts().put(change.id(), new Verdict.Later(code, why, null, Rest.STANDSTILL, false));
            case Figures.Figure.Known(long pieces) -> {
                @Nullable
                Long there = shown.map(Listing::stock).map(Preparing::counted).orElse(null);
                boolean stands = there != null && (there == pieces || (change.lowering() && there < pieces));
                if (stands) {
                    prepared.verdicts().put(change.id(), new Verdict.Made(null, there, false));
                } else {
                    // A key for each figure: whoever knows a repeat by it must not take another figure for one.
                    String repeat = batch.id() + "-" + prepared.send().size() + "-" + change.sends();
                    prepared.send().add(item(change, listing.key(), change.wanted(), pieces, there, repeat));
                }
            }
        }
    }

    private static @Nullable Long counted(Stock stock) {
        return stock.precision() == Stock.Precision.EXACT ? stock.quantity() : null;
    }

    private static Batch.Item item(
            StoredChange change,
            ListingKey key,
            Wanted wanted,
            @Nullable Long target,
            @Nullable Long seen,
            @Nullable String repeat) {
        return new Batch.Item(
                change.id(),
                change.listingId(),
                change.version(),
                key,
                wanted,
                target,
                seen,
                repeat,
                change.sends() + 1,
                false);
    }
}
