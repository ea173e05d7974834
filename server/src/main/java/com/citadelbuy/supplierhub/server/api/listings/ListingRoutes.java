package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.listings.ListingFilter;
import com.citadelbuy.supplierhub.server.listings.ListingLane;
import com.citadelbuy.supplierhub.server.listings.ListingState;
import com.citadelbuy.supplierhub.server.listings.ListingSync;
import com.citadelbuy.supplierhub.server.listings.Listings;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import java.util.List;
import java.util.Locale;

/** Reading own offers at marketplaces, and having marketplaces asked for them. */
public final class ListingRoutes {

    static final String TAG = "Listings";

    private final Listings listings;
    private final ListingSync sync;

    public ListingRoutes(Listings listings, ListingSync sync) {
        this.listings = listings;
        this.sync = sync;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/listings")
                        .tag(TAG)
                        .summary("List listings")
                        .description("Your own offers at marketplaces, with what is wanted of them; the one known last "
                                + "first.")
                        .query(
                                QueryParam.text("connection_id", "Those of this connection only.", "conn_01…"),
                                QueryParam.text("sku", "Those of this SKU only.", "SKU-RED-M"),
                                QueryParam.text("variant_id", "Those whose stock follows this variant.", "var_01…"),
                                QueryParam.choice("status", "Those that are shown so.", ListingStatus.class),
                                QueryParam.choice("state", "By how far what is wanted has come.", ListingState.class),
                                QueryParam.text(
                                        "q", "A SKU or a marketplace's id, whole, or a part of the title.", "mug"))
                        .answersPageOf(ListingView.class)
                        .handle(this::list),
                Route.get("/api/v1/listings/sync")
                        .tag(TAG)
                        .summary("Read how far listings are walked")
                        .description("One entry for each connection that shows its listings.")
                        .answersListOf(200, ListingLaneView.class)
                        .handle(call -> lanes(sync.lanes(call.workspaceId()))),
                Route.post("/api/v1/listings/sync")
                        .tag(TAG)
                        .summary("Ask marketplaces for listings now")
                        .description("Answers at once; a worker asks. `GET /api/v1/listings/sync` tells how far it is.")
                        .optionalBody(ListingSyncBody.class)
                        .answersListOf(202, ListingLaneView.class)
                        .handle(call ->
                                lanes(sync.want(call.workspaceId(), call.body().connectionId()))),
                Route.get("/api/v1/listings/{listing_id}")
                        .tag(TAG)
                        .summary("Read a listing")
                        .parameter("listing_id", "Such as listing_01…")
                        .answers(200, ListingView.class)
                        .handle(call -> read(call, call.path("listing_id"))),
                Route.post("/api/v1/listings/{listing_id}/sync")
                        .tag(TAG)
                        .summary("Have a listing looked at")
                        .description("Answers at once; a worker asks the marketplace.")
                        .parameter("listing_id", "Such as listing_01…")
                        .answers(202, ListingView.class)
                        .handle(call -> {
                            sync.look(call.workspaceId(), call.path("listing_id"));
                            return read(call, call.path("listing_id"));
                        }));
    }

    private Answer<Page<ListingView>> list(Call<Nothing> call) {
        ListingFilter filter = new ListingFilter(
                call.query("connection_id").orElse(null),
                call.query("sku").orElse(null),
                call.query("variant_id").orElse(null),
                call.query("status")
                        .map(word -> ListingStatus.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                call.query("state")
                        .map(word -> ListingState.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                call.query("q").orElse(null));
        Page<Listings.Whole> page = listings.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(ListingView::of).toList(), page.nextCursor()));
    }

    private Answer<ListingView> read(Call<?> call, String id) {
        return Answer.of(ListingView.of(listings.get(call.workspaceId(), id)));
    }

    private static Answer<Page<ListingLaneView>> lanes(List<ListingLane> lanes) {
        return Answer.of(new Page<>(lanes.stream().map(ListingLaneView::of).toList(), null));
    }
}
