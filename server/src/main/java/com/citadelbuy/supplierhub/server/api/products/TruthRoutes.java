package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.catalog.PriceHold;
import com.citadelbuy.supplierhub.server.catalog.Prices;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.RemovalProposal;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;
import java.util.function.Function;

/** How the catalogue changed, and what a person has to decide before it changes. */
public final class TruthRoutes {

    private static final String TAG = "Products";
    private static final QueryParam STATUS =
            QueryParam.choice("status", "Those in this state only.", "pending", "approved", "rejected", "superseded");

    private final Products products;
    private final Inventory inventory;
    private final Prices prices;
    private final Removals removals;

    public TruthRoutes(Products products, Inventory inventory, Prices prices, Removals removals) {
        this.products = products;
        this.inventory = inventory;
        this.prices = prices;
        this.removals = removals;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/products/{product_id}/history")
                        .tag(TAG)
                        .summary("Read a product's history")
                        .description(
                                "How its prices or its stock changed, the latest first. The first entry of a variant "
                                        + "has nothing before it.")
                        .parameter("product_id", "Such as prod_01…")
                        .query(
                                QueryParam.choice("kind", "Prices if it is left out.", "price", "stock"),
                                QueryParam.text("variant", "The history of this variant only.", "var_01…"))
                        .answersPageOf(HistoryView.class)
                        .handle(this::history),
                Route.get("/api/v1/price-holds")
                        .tag(TAG)
                        .summary("List held prices")
                        .description(
                                "Prices that are zero, ten times or a tenth of what they were, or in another currency. "
                                        + "The stored price counts until the new one is approved.")
                        .query(STATUS)
                        .answersPageOf(PriceHoldView.class)
                        .handle(this::holds),
                Route.post("/api/v1/price-holds/{hold_id}/approve")
                        .tag(TAG)
                        .summary("Let a held price in")
                        .description("From now on it is the variant's price.")
                        .parameter("hold_id", "Such as hold_01…")
                        .answers(200, PriceHoldView.class)
                        .handle(call ->
                                Answer.of(PriceHoldView.of(prices.approve(call.workspaceId(), call.path("hold_id"))))),
                Route.post("/api/v1/price-holds/{hold_id}/reject")
                        .tag(TAG)
                        .summary("Reject a held price")
                        .description(
                                "The stored price stays. The same price is not held again until the supplier has named another.")
                        .parameter("hold_id", "Such as hold_01…")
                        .answers(200, PriceHoldView.class)
                        .handle(call ->
                                Answer.of(PriceHoldView.of(prices.reject(call.workspaceId(), call.path("hold_id"))))),
                Route.get("/api/v1/catalog/removals")
                        .tag(TAG)
                        .summary("List quarantined removals")
                        .description(
                                "When more than a twentieth of a connection's products were not found in a complete "
                                        + "pass, none is removed before a person approves it.")
                        .query(STATUS)
                        .answersPageOf(RemovalView.class)
                        .handle(this::removals),
                Route.post("/api/v1/catalog/removals/{proposal_id}/approve")
                        .tag(TAG)
                        .summary("Remove what was not found")
                        .description("Products that were read again since stay.")
                        .parameter("proposal_id", "Such as rmv_01…")
                        .answers(200, RemovalView.class)
                        .handle(call -> Answer.of(
                                RemovalView.of(removals.approve(call.workspaceId(), call.path("proposal_id"))))),
                Route.post("/api/v1/catalog/removals/{proposal_id}/reject")
                        .tag(TAG)
                        .summary("Keep what was not found")
                        .description(
                                "All products stay, and no later pass asks again for those that were not read since.")
                        .parameter("proposal_id", "Such as rmv_01…")
                        .answers(200, RemovalView.class)
                        .handle(call -> Answer.of(
                                RemovalView.of(removals.reject(call.workspaceId(), call.path("proposal_id"))))));
    }

    private Answer<Page<HistoryView>> history(Call<Nothing> call) {
        String product = products.get(call.workspaceId(), call.path("product_id"))
                .product()
                .id();
        String variant = call.query("variant").orElse(null);
        String cursor = call.page().cursor();
        int limit = call.page().limit();
        return call.query("kind").orElse("price").equals("stock")
                ? page(inventory.history(call.workspaceId(), product, variant, cursor, limit), HistoryView::of)
                : page(prices.history(call.workspaceId(), product, variant, cursor, limit), HistoryView::of);
    }

    private Answer<Page<PriceHoldView>> holds(Call<Nothing> call) {
        Page<PriceHold> page = prices.holds(
                call.workspaceId(),
                call.query("status").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return page(page, PriceHoldView::of);
    }

    private Answer<Page<RemovalView>> removals(Call<Nothing> call) {
        Page<RemovalProposal> page = removals.proposals(
                call.workspaceId(),
                call.query("status").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return page(page, RemovalView::of);
    }

    private static <T, V> Answer<Page<V>> page(Page<T> page, Function<T, V> view) {
        return Answer.of(new Page<>(page.data().stream().map(view).toList(), page.nextCursor()));
    }
}
