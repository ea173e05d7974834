package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.RouteDraft;
import com.citadelbuy.supplierhub.server.orders.OrderActions;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** What waits for a person, and what a person can do about it. */
public final class SupplierOrderRoutes {

    private static final String PATH = "/api/v1/supplier-orders";
    private static final String ONE = PATH + "/{supplier_order_id}";

    private final OrderActions actions;

    public SupplierOrderRoutes(OrderActions actions) {
        this.actions = actions;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get(PATH)
                        .tag("Orders")
                        .summary("List supplier orders")
                        .description("The one that changed last first; `status=needs_attention` shows those that wait "
                                + "for a person.")
                        .query(
                                QueryParam.choice("status", "Those in this state only.", OrderState.class),
                                QueryParam.text("connection_id", "Those of this connection only.", "conn_01…"))
                        .answersPageOf(SupplierOrderView.class)
                        .handle(this::list),
                named(Route.get(ONE), "Read a supplier order")
                        .description("Why it stands where it stands, what comes next, and what a person could do.")
                        .answers(200, SupplierOrderView.class)
                        .handle(call -> answer(actions.get(call.workspaceId(), call.path("supplier_order_id")))),
                named(Route.post(ONE + "/placed"), "Say under which id the supplier has it")
                        .description(
                                "For an order whose outcome, or whose id at the supplier, is not known. It is read "
                                        + "there before anything else happens.")
                        .body(PlacedBody.class)
                        .answers(200, SupplierOrderView.class)
                        .handle(call -> answer(actions.placedAs(
                                call.workspaceId(),
                                call.path("supplier_order_id"),
                                call.body().supplierOrderId(),
                                call.body().note()))),
                named(Route.post(ONE + "/not-placed"), "Say that the supplier does not have it")
                        .description(
                                "For an order whose outcome is not known. It ends as rejected; whether it is placed "
                                        + "anew is a decision of its own: try again, or cancel.")
                        .optionalBody(CancelBody.class)
                        .answers(200, SupplierOrderView.class)
                        .handle(call -> answer(actions.notPlaced(
                                call.workspaceId(),
                                call.path("supplier_order_id"),
                                call.body().note()))),
                named(Route.post(ONE + "/try-again"), "Try again")
                        .description(
                                "A rejected or held order goes on, with a higher maximum or another shipping method "
                                        + "where one is named; of an order whose outcome is not known it is found out once more. "
                                        + "Never places what may have been placed.")
                        .optionalBody(TryAgainBody.class)
                        .answers(200, SupplierOrderView.class)
                        .handle(call -> answer(actions.tryAgain(
                                call.workspaceId(),
                                call.path("supplier_order_id"),
                                call.body().changes(),
                                call.body().note()))),
                named(Route.post(ONE + "/cancel"), "Cancel one supplier order")
                        .description("As `POST /api/v1/orders/{order_id}/cancel`, for one part only.")
                        .optionalBody(CancelBody.class)
                        .answers(202, SupplierOrderView.class)
                        .handle(call -> answer(actions.cancel(
                                call.workspaceId(),
                                call.path("supplier_order_id"),
                                call.body().note()))));
    }

    private static RouteDraft<Nothing, Nothing> named(RouteDraft<Nothing, Nothing> route, String summary) {
        return route.tag("Orders").summary(summary).parameter("supplier_order_id", "Such as sord_01…");
    }

    private Answer<Page<SupplierOrderView>> list(Call<Nothing> call) {
        Page<SupplierOrder> page = actions.list(
                call.workspaceId(),
                call.query("status").map(OrderState::of).orElse(null),
                call.query("connection_id").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(
                new Page<>(page.data().stream().map(SupplierOrderView::of).toList(), page.nextCursor()));
    }

    private Answer<SupplierOrderView> answer(SupplierOrder order) {
        return Answer.of(SupplierOrderView.of(order, actions.timeline(order)));
    }
}
