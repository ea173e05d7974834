package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.OrderActions;
import com.citadelbuy.supplierhub.server.orders.OrderFilter;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.Orders;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** Placing and reading orders. */
public final class OrderRoutes {

    private final Orders orders;
    private final OrderActions actions;

    public OrderRoutes(Orders orders, OrderActions actions) {
        this.orders = orders;
        this.actions = actions;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.post("/api/v1/orders")
                        .tag("Orders")
                        .summary("Place an order")
                        .description("Answers as soon as the intent is written; a worker places it. Send an "
                                + "`Idempotency-Key`, a `reference`, or both, and a repeat never orders twice.")
                        .body(PlaceOrderBody.class)
                        .answers(202, OrderView.class)
                        .handle(this::place),
                Route.get("/api/v1/orders")
                        .tag("Orders")
                        .summary("List orders")
                        .description("Newest first.")
                        .query(
                                QueryParam.choice("status", "Orders in this state only.", OrderState.class),
                                QueryParam.text("supplier", "Orders with a part at this supplier only.", "printful"),
                                QueryParam.text("reference", "The order with this reference of yours.", "ORDER-1001"))
                        .answersPageOf(OrderView.class)
                        .handle(this::list),
                Route.get("/api/v1/orders/{order_id}")
                        .tag("Orders")
                        .summary("Read an order")
                        .description("With its whole timeline: why it stands where it stands, and what comes next.")
                        .parameter("order_id", "Such as order_01…")
                        .answers(200, OrderView.class)
                        .handle(this::read),
                Route.post("/api/v1/orders/{order_id}/cancel")
                        .tag("Orders")
                        .summary("Cancel an order")
                        .description(
                                "What was not sent is cancelled at once; of the rest the supplier is asked by a "
                                        + "worker. Each part's `cancellation` tells what became of it: wanted, requested (the "
                                        + "supplier decides), accepted, refused or too_late. From now on nothing more is spent.")
                        .parameter("order_id", "Such as order_01…")
                        .optionalBody(CancelBody.class)
                        .answers(202, OrderView.class)
                        .handle(this::cancel));
    }

    private Answer<OrderView> place(Call<PlaceOrderBody> call) {
        Order order = orders.place(
                call.workspaceId(), call.body().command(call.idempotencyKey().orElse(null)));
        return Answer.of(OrderView.of(order)).location("/api/v1/orders/" + order.id());
    }

    private Answer<Page<OrderView>> list(Call<Nothing> call) {
        OrderFilter filter = new OrderFilter(
                call.query("status").orElse(null),
                call.query("supplier").orElse(null),
                call.query("reference").orElse(null));
        Page<Order> page = orders.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(OrderView::of).toList(), page.nextCursor()));
    }

    private Answer<OrderView> cancel(Call<CancelBody> call) {
        actions.cancelAll(call.workspaceId(), call.path("order_id"), call.body().note());
        Order order = orders.get(call.workspaceId(), call.path("order_id"));
        return Answer.of(OrderView.of(order, orders.timeline(call.workspaceId(), order.id())));
    }

    private Answer<OrderView> read(Call<Nothing> call) {
        Order order = actions.explained(orders.get(call.workspaceId(), call.path("order_id")));
        return Answer.of(OrderView.of(order, orders.timeline(call.workspaceId(), order.id())));
    }
}
