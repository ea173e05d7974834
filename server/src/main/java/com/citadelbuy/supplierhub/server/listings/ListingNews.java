package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells others what became of listings. */
final class ListingNews {

    private final Events events;

    ListingNews(Events events) {
        this.events = events;
    }

    void tell(Handle tx, List<EventDraft> drafts) {
        events.appendAll(tx, drafts);
    }

    void gone(Handle tx, StoredListing listing) {
        events.append(tx, event("listing.gone", listing));
    }

    /** What became of something that was wanted. */
    void settled(Handle tx, StoredListing listing, StoredChange change) {
        boolean refused = change.state() == ChangeState.REFUSED;
        EventDraft draft = event(refused ? "listing.refused" : "listing.published", listing)
                .with("aspect", change.aspect().name().toLowerCase(Locale.ROOT));
        events.append(tx, refused ? draft.with("code", change.problemCode()).with("reason", change.problem()) : draft);
    }

    static EventDraft found(StoredListing listing) {
        return shown(event("listing.found", listing), listing);
    }

    /** Empty where nothing changed that others are told of. */
    static List<EventDraft> changed(StoredListing before, StoredListing after) {
        List<String> what = differences(before, after);
        return what.isEmpty()
                ? List.of()
                : List.of(shown(event("listing.changed", after), after)
                        .with("changed", Json.mapper().valueToTree(what)));
    }

    private static List<String> differences(StoredListing before, StoredListing after) {
        StoredListing.Seen now = Objects.requireNonNull(after.seen());
        StoredListing.@Nullable Seen then = before.seen();
        List<String> what = new ArrayList<>();
        if (then == null || then.status() != now.status() || !then.word().equals(now.word())) {
            what.add("status");
        }
        if (then == null || !same(then.price(), now.price())) {
            what.add("price");
        }
        if (then == null || !then.stock().equals(now.stock())) {
            what.add("stock");
        }
        return what;
    }

    static boolean same(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null
                ? one == null && other == null
                : one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }

    private static EventDraft shown(EventDraft draft, StoredListing listing) {
        StoredListing.Seen seen = Objects.requireNonNull(listing.seen());
        draft.with("status", ListingStore.word(seen.status())).with("word", seen.word());
        if (seen.price() != null) {
            draft.with("price", seen.price().amount().toPlainString())
                    .with("currency", seen.price().currency());
        }
        return seen.stock().quantity() == null
                ? draft
                : draft.with("stock", (long) seen.stock().quantity());
    }

    private static EventDraft event(String type, StoredListing listing) {
        return Event.of(listing.workspaceId(), type, "listing", listing.id())
                .with("connection_id", listing.connectionId())
                .with("supplier", listing.supplier())
                .with("sku", listing.sku());
    }
}
