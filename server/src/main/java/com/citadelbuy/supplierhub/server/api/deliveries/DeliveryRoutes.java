package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.RouteDraft;
import com.citadelbuy.supplierhub.server.deliveries.Delivery;
import com.citadelbuy.supplierhub.server.deliveries.DeliveryFilter;
import com.citadelbuy.supplierhub.server.deliveries.DeliveryLog;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** What was sent to an endpoint and what it said, and sending it again. */
public final class DeliveryRoutes {

    private static final String PATH = EndpointRoutes.ONE + "/deliveries";
    private static final String ONE = PATH + "/{delivery_id}";
    private static final String ID = "delivery_id";

    private final DeliveryLog log;

    public DeliveryRoutes(DeliveryLog log) {
        this.log = log;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                EndpointRoutes.named(Route.get(PATH), "List deliveries")
                        .description(
                                "Newest first. Those that are over are kept for 30 days, or as the operator sets it.")
                        .query(
                                QueryParam.choice("status", "Those that stand there only.", Delivery.Status.class),
                                QueryParam.text("event_type", "Of this type only.", "order.accepted"),
                                QueryParam.instant("since", "Made then or later."),
                                QueryParam.instant("until", "Made before."))
                        .answersPageOf(DeliveryView.class)
                        .handle(this::list),
                one(Route.get(ONE), "Read a delivery")
                        .description("With what the endpoint said to each attempt.")
                        .answers(200, DeliveryView.class)
                        .handle(call -> Answer.of(DeliveryView.whole(
                                log.get(call.workspaceId(), call.path(EndpointRoutes.ID), call.path(ID))))),
                one(Route.post(ONE + "/replay"), "Replay a delivery")
                        .description(
                                "Sends one that is over anew, under the same `webhook-id`, by all ten attempts if need be.")
                        .answers(202, DeliveryView.class)
                        .handle(call -> Answer.of(DeliveryView.whole(
                                log.replay(call.workspaceId(), call.path(EndpointRoutes.ID), call.path(ID))))),
                EndpointRoutes.named(Route.post(PATH + "/replay"), "Replay many deliveries")
                        .description(
                                "All that failed, unless said otherwise, or those of a time; at most 5,000 a call, "
                                        + "the oldest first, the others by `after`.")
                        .optionalBody(ReplayBody.class)
                        .answers(202, ReplayedView.class)
                        .handle(call -> Answer.of(ReplayedView.of(log.replayAll(
                                call.workspaceId(),
                                call.path(EndpointRoutes.ID),
                                call.body().filter(),
                                call.body().after())))));
    }

    private Answer<Page<DeliveryView>> list(Call<Nothing> call) {
        DeliveryFilter filter = new DeliveryFilter(
                call.query("status").orElse(null),
                call.query("event_type").orElse(null),
                call.queryInstant("since").orElse(null),
                call.queryInstant("until").orElse(null));
        Page<Delivery> page = log.list(
                call.workspaceId(),
                call.path(EndpointRoutes.ID),
                filter,
                call.page().cursor(),
                call.page().limit());
        return Answer.of(
                new Page<>(page.data().stream().map(DeliveryView::brief).toList(), page.nextCursor()));
    }

    private static RouteDraft<Nothing, Nothing> one(RouteDraft<Nothing, Nothing> route, String summary) {
        return EndpointRoutes.named(route, summary).parameter(ID, "Such as dlv_01…");
    }
}
