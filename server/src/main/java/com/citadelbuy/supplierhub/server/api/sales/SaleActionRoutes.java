package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.RouteDraft;
import com.citadelbuy.supplierhub.server.sales.ActionKind;
import com.citadelbuy.supplierhub.server.sales.SaleActions;
import com.citadelbuy.supplierhub.server.sales.SaleCommand;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with sales. */
public final class SaleActionRoutes {

    private static final String ONE = "/api/v1/sales/{sale_id}";
    private static final String WORKER =
            " Answers as soon as it is written down; a worker does it, after whatever else is "
                    + "to be done with the sale. Read the sale to see what became of each line.";

    private final SaleActions actions;

    public SaleActionRoutes(SaleActions actions) {
        this.actions = actions;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                named(Route.post(ONE + "/pack"), "Pack a sale")
                        .description("Says what is packed with what, for a carrier of the marketplace's." + WORKER)
                        .body(ParcelsBody.class)
                        .answers(202, SaleActionView.class)
                        .handle(call -> want(call, ActionKind.PACK, call.body().wanted(), List.of(), null)),
                named(Route.post(ONE + "/ready"), "Say that a sale may be fetched")
                        .description("Says that lines are packed and wait for the carrier." + WORKER)
                        .optionalBody(ReadyBody.class)
                        .answers(202, SaleActionView.class)
                        .handle(call -> want(
                                call, ActionKind.READY, List.of(), call.body().lines(), null)),
                named(Route.post(ONE + "/ship"), "Say that a sale has left")
                        .description("Tells the marketplace what has left with a carrier of yours." + WORKER)
                        .body(ParcelsBody.class)
                        .answers(202, SaleActionView.class)
                        .handle(call -> want(call, ActionKind.SHIP, call.body().wanted(), List.of(), null)),
                named(Route.post(ONE + "/cancel"), "Cancel a sale")
                        .description(
                                "Tells the marketplace that lines cannot be delivered. It cannot be undone." + WORKER)
                        .body(CancelSaleBody.class)
                        .answers(202, SaleActionView.class)
                        .handle(call -> want(
                                call,
                                ActionKind.CANCEL,
                                List.of(),
                                call.body().lines(),
                                call.body().reason())),
                named(Route.post(ONE + "/actions/{action_id}/settle"), "Say whether an action was done")
                        .description(
                                "For one that needs attention: neither the marketplace's answer nor the sale tells "
                                        + "whether it was done.")
                        .parameter("action_id", "Such as sact_01…")
                        .body(SettleBody.class)
                        .answers(200, SaleActionView.class)
                        .handle(this::settle));
    }

    private static RouteDraft<Nothing, Nothing> named(RouteDraft<Nothing, Nothing> route, String summary) {
        return route.tag(SaleRoutes.TAG).summary(summary).parameter("sale_id", "Such as sale_01…");
    }

    private Answer<SaleActionView> want(
            Call<?> call, ActionKind kind, List<SaleParcel> parcels, List<String> lines, @Nullable String reason) {
        SaleCommand command = new SaleCommand(
                kind, parcels, lines, reason, call.idempotencyKey().orElse(null));
        return Answer.of(SaleActionView.of(actions.want(call.workspaceId(), call.path("sale_id"), command)));
    }

    private Answer<SaleActionView> settle(Call<SettleBody> call) {
        return Answer.of(SaleActionView.of(actions.settle(
                call.workspaceId(),
                call.path("sale_id"),
                call.path("action_id"),
                call.body().outcome().equals("done"),
                call.body().note())));
    }
}
