package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What clients read of listings. */
public final class Listings {

    private static final String LIST = "listings";

    /** A listing with what is wanted of it. */
    public record Whole(StoredListing listing, ListingState state, List<StoredChange> changes) {

        public Whole {
            changes = List.copyOf(changes);
        }
    }

    private final Database database;

    Listings(Database database) {
        this.database = database;
    }

    /** The one known last first. */
    public Page<Whole> list(String workspaceId, ListingFilter filter, @Nullable String cursor, int limit) {
        @Nullable String before = Cursors.after(LIST, cursor);
        return database.withHandle(handle -> {
            Page<StoredListing> page = Page.of(
                    ListingListStore.page(handle, workspaceId, filter, before, limit + 1),
                    limit,
                    last -> Cursors.encode(LIST, last.id()));
            return new Page<>(whole(handle, workspaceId, page.data()), page.nextCursor());
        });
    }

    public Whole get(String workspaceId, String listingId) {
        return database.withHandle(handle -> {
            StoredListing listing = ListingStore.find(handle, workspaceId, listingId)
                    .orElseThrow(() -> new Refusal.Missing("listing", listingId));
            return whole(handle, workspaceId, List.of(listing)).getFirst();
        });
    }

    private static List<Whole> whole(Handle handle, String workspaceId, List<StoredListing> listings) {
        Map<String, List<StoredChange>> changes = ChangeStore.of(
                handle, workspaceId, listings.stream().map(StoredListing::id).toList());
        return listings.stream()
                .map(listing -> {
                    List<StoredChange> own = changes.getOrDefault(listing.id(), List.of());
                    return new Whole(listing, ListingState.of(listing, own), own);
                })
                .toList();
    }
}
