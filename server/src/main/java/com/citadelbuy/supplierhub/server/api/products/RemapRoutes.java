package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.Problems;
import com.citadelbuy.supplierhub.server.catalog.RemapOutcome;
import com.citadelbuy.supplierhub.server.catalog.Remaps;
import com.citadelbuy.supplierhub.server.catalog.VariantRemap;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Variants to which a supplier gave other ids. */
public final class RemapRoutes {

    private static final String TAG = "Products";
    private static final String ONE = "/api/v1/catalog/remaps/{remap_id}";

    private final Remaps remaps;

    public RemapRoutes(Remaps remaps) {
        this.remaps = remaps;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/catalog/remaps")
                        .tag(TAG)
                        .summary("List remaps")
                        .description(
                                "When a variant is gone and a new one of the same product has its SKU, or else its options, "
                                        + "and no other does, the supplier may have given it another id. Until somebody decides "
                                        + "both are variants of their own. The newest first.")
                        .query(
                                QueryParam.text("connection_id", "Those of this connection only.", "conn_01…"),
                                QueryParam.choice(
                                        "status",
                                        "Those in this state only.",
                                        "pending",
                                        "approved",
                                        "rejected",
                                        "superseded",
                                        "withdrawn"))
                        .answersPageOf(RemapView.class)
                        .handle(this::list),
                Route.get(ONE)
                        .tag(TAG)
                        .summary("Read a remap")
                        .parameter("remap_id", "Such as remap_01…")
                        .answers(200, RemapView.class)
                        .handle(call -> Answer.of(RemapView.of(remaps.get(call.workspaceId(), call.path("remap_id"))))),
                Route.post(ONE + "/approve")
                        .tag(TAG)
                        .summary("Approve a remap")
                        .description(
                                "Our old variant keeps its id and takes over what the new one is: the supplier's id, price, "
                                        + "stock and options; mappings, stock rules and history of both are its own from then on. "
                                        + "The new variant's id ceases. Refused as `variant_in_use` while open orders name the "
                                        + "new variant.")
                        .parameter("remap_id", "Such as remap_01…")
                        .answers(200, RemapView.class)
                        .handle(call ->
                                Answer.of(RemapView.of(remaps.approve(call.workspaceId(), call.path("remap_id"))))),
                Route.post(ONE + "/reject")
                        .tag(TAG)
                        .summary("Reject a remap")
                        .description("Both variants stay as they are, and the same two are not proposed again.")
                        .parameter("remap_id", "Such as remap_01…")
                        .answers(200, RemapView.class)
                        .handle(call ->
                                Answer.of(RemapView.of(remaps.reject(call.workspaceId(), call.path("remap_id"))))),
                Route.post("/api/v1/catalog/remaps/approve")
                        .tag(TAG)
                        .summary("Approve many remaps")
                        .description("At most 500 at once, each for itself as if it were approved alone.")
                        .body(BulkRemapsBody.class)
                        .answersListOf(200, RemapItemView.class)
                        .handle(this::approveAll));
    }

    private Answer<Page<RemapView>> list(Call<Nothing> call) {
        Page<VariantRemap> page = remaps.list(
                call.workspaceId(),
                call.query("connection_id").orElse(null),
                call.query("status").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(RemapView::of).toList(), page.nextCursor()));
    }

    private Answer<Page<RemapItemView>> approveAll(Call<BulkRemapsBody> call) {
        List<RemapOutcome> outcomes =
                remaps.approveAll(call.workspaceId(), call.body().remapIds());
        List<RemapItemView> items = new ArrayList<>();
        for (RemapOutcome outcome : outcomes) {
            items.add(
                    switch (outcome) {
                        case RemapOutcome.Approved(VariantRemap remap) ->
                            new RemapItemView(items.size() + 1, remap.id(), "approved", null);
                        case RemapOutcome.Refused(String id, Refusal refusal) ->
                            new RemapItemView(items.size() + 1, id, "refused", Problems.of(refusal, call.requestId()));
                    });
        }
        return Answer.of(new Page<>(items, null));
    }
}
