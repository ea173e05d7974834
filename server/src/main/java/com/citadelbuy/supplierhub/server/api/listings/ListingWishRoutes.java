package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.Problems;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.schema.RecordReader;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import com.citadelbuy.supplierhub.server.listings.ListingWish;
import com.citadelbuy.supplierhub.server.listings.Listings;
import com.citadelbuy.supplierhub.server.listings.Wishes;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Wanting own offers at marketplaces to be so. */
public final class ListingWishRoutes {

    private static final String WORKER = " Answers as soon as it is written down; a worker tells the marketplace. Read "
            + "the listing to see what became of it.";

    private final Listings listings;
    private final Wishes wishes;
    private final RecordReader<ListingWishBody> reader =
            new RecordReader<>(ListingWishBody.class, ApiJson.mapper(), new SchemaBook(ApiJson.mapper()));

    public ListingWishRoutes(Listings listings, Wishes wishes) {
        this.listings = listings;
        this.wishes = wishes;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.post("/api/v1/listings")
                        .tag(ListingRoutes.TAG)
                        .summary("Want a listing to be so")
                        .description(
                                "Its price, its stock, whether it is on sale; with a draft it is made. What is left "
                                        + "out stays as it is. Of two wishes for one thing the later counts." + WORKER)
                        .body(ListingWishBody.class)
                        .answers(202, ListingView.class)
                        .handle(this::put),
                Route.post("/api/v1/listings/bulk")
                        .tag(ListingRoutes.TAG)
                        .summary("Want many listings to be so")
                        .description("At most 1,000 at once, each taken or refused for itself." + WORKER)
                        .body(BulkListingsBody.class)
                        .answersListOf(202, ListingItemView.class)
                        .handle(this::putAll),
                Route.delete("/api/v1/listings/{listing_id}")
                        .tag(ListingRoutes.TAG)
                        .summary("Take a listing off sale")
                        .description("Nothing is deleted at the marketplace; where it knows no such thing as off sale, "
                                + "the stock becomes 0." + WORKER)
                        .parameter("listing_id", "Such as listing_01…")
                        .answers(202, ListingView.class)
                        .handle(call -> {
                            wishes.takeOff(call.workspaceId(), call.path("listing_id"));
                            return read(call, call.path("listing_id"));
                        }));
    }

    private Answer<ListingView> put(Call<ListingWishBody> call) {
        return read(call, wishes.put(call.workspaceId(), call.body().wish()));
    }

    private Answer<ListingView> read(Call<?> call, String id) {
        return Answer.of(ListingView.of(listings.get(call.workspaceId(), id)));
    }

    private Answer<Page<ListingItemView>> putAll(Call<BulkListingsBody> call) {
        List<ListingItemView> items = new ArrayList<>();
        for (JsonNode node : call.body().listings()) {
            items.add(item(call, items.size() + 1, node));
        }
        return Answer.of(new Page<>(items, null));
    }

    private ListingItemView item(Call<?> call, int number, JsonNode node) {
        JsonNode named = node.path("sku");
        @Nullable String sku = named.isString() ? named.stringValue() : null;
        try {
            ListingWish wish = reader.read(node).wish();
            return new ListingItemView(number, sku, "taken", wishes.put(call.workspaceId(), wish), null);
        } catch (RequestFault | Refusal refused) {
            return new ListingItemView(number, sku, "refused", null, Problems.of(refused, call.requestId()));
        }
    }
}
