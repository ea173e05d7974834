package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.RouteDraft;
import com.citadelbuy.supplierhub.server.deliveries.EventEndpoint;
import com.citadelbuy.supplierhub.server.deliveries.EventEndpoints;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** Making, changing, trying and ending endpoints. */
public final class EndpointRoutes {

    static final String TAG = "Event endpoints";
    static final String PATH = "/api/v1/event-endpoints";
    static final String ONE = PATH + "/{endpoint_id}";
    static final String ID = "endpoint_id";
    static final String SUCH_AS = "Such as evep_01…";

    private final EventEndpoints endpoints;

    public EndpointRoutes(EventEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    public List<Route<?, ?>> routes() {
        return List.of(create(), list(), read(), change(), remove(), keys(), rotate(), test(), enable(), disable());
    }

    private Route<?, ?> create() {
        return Route.post(PATH)
                .tag(TAG)
                .summary("Add an event endpoint")
                .description(
                        "From now on it is told of what happens, by `POST`, signed as the Standard Webhooks "
                                + "specification has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Any 2xx within 15 "
                                + "seconds is success. What fails is tried ten times over more than 75 hours; `Retry-After` is "
                                + "obeyed, 410 disables the endpoint, days of failure do so, too. Each event comes at least once, "
                                + "under the same `webhook-id` however often; first attempts are made in the order of the events, "
                                + "repeats come when they come, and `sequence` tells the order. The answer holds the key, this once.")
                .body(CreateEndpointBody.class)
                .answers(201, IssuedView.class)
                .handle(this::create);
    }

    private Answer<IssuedView> create(Call<CreateEndpointBody> call) {
        EventEndpoints.Issued issued = endpoints.create(
                call.workspaceId(),
                call.body().change(),
                call.body().key(),
                call.idempotencyKey().orElse(null));
        return Answer.of(IssuedView.of(issued))
                .location(PATH + "/" + issued.endpoint().id());
    }

    private Route<?, ?> list() {
        return Route.get(PATH)
                .tag(TAG)
                .summary("List event endpoints")
                .description("Oldest first.")
                .answersPageOf(EndpointView.class)
                .handle(this::list);
    }

    private Answer<Page<EndpointView>> list(Call<Nothing> call) {
        Page<EventEndpoint> page = endpoints.list(
                call.workspaceId(), call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(EndpointView::of).toList(), page.nextCursor()));
    }

    private Route<?, ?> read() {
        return named(Route.get(ONE), "Read an event endpoint")
                .answers(200, EndpointView.class)
                .handle(call -> answer(endpoints.get(call.workspaceId(), call.path(ID))));
    }

    private Route<?, ?> change() {
        return named(Route.patch(ONE), "Change an event endpoint")
                .description("Events that were matched before are sent as they were matched; URL, payload and format "
                        + "hold from the next attempt on.")
                .body(ChangeEndpointBody.class)
                .answers(200, EndpointView.class)
                .handle(call -> answer(endpoints.change(
                        call.workspaceId(), call.path(ID), call.body().change())));
    }

    private Route<?, ?> remove() {
        return named(Route.delete(ONE), "Remove an event endpoint")
                .description("What waits for it is cancelled.")
                .answersNothing(204)
                .handle(call -> {
                    endpoints.remove(call.workspaceId(), call.path(ID));
                    return Answer.nothing();
                });
    }

    private Route<?, ?> keys() {
        return named(Route.get(ONE + "/secret"), "Read the keys of an event endpoint")
                .description("Those that sign now, the newest first.")
                .scope(Scope.ADMIN)
                .answersListOf(200, SigningKeyView.class)
                .handle(call -> Answer.of(new Page<>(
                        endpoints.keys(call.workspaceId(), call.path(ID)).stream()
                                .map(SigningKeyView::of)
                                .toList(),
                        null)));
    }

    private Route<?, ?> rotate() {
        return named(Route.post(ONE + "/secret/rotate"), "Change the key of an event endpoint")
                .description(
                        "From now on deliveries carry the new key's signature, and beside it that of the key before "
                                + "until it expires, so that the receiver can change over without losing one.")
                .optionalBody(RotateBody.class)
                .answers(200, IssuedView.class)
                .handle(call -> Answer.of(IssuedView.of(endpoints.rotate(
                        call.workspaceId(),
                        call.path(ID),
                        call.body().key(),
                        call.body().overlap()))));
    }

    private Route<?, ?> test() {
        return named(Route.post(ONE + "/test"), "Try an event endpoint")
                .description(
                        "Sends a `webhook.test`, once, also to one that is disabled. Read the delivery for what it "
                                + "said.")
                .answers(202, DeliveryView.class)
                .handle(call -> Answer.of(DeliveryView.brief(endpoints.test(call.workspaceId(), call.path(ID)))));
    }

    private Route<?, ?> enable() {
        return named(Route.post(ONE + "/enable"), "Enable an event endpoint")
                .description("It gets what it has missed, in order, as far as events are kept; or skips it.")
                .optionalBody(EnableBody.class)
                .answers(200, EndpointView.class)
                .handle(call -> answer(endpoints.enable(
                        call.workspaceId(), call.path(ID), call.body().choice())));
    }

    private Route<?, ?> disable() {
        return named(Route.post(ONE + "/disable"), "Disable an event endpoint")
                .description("Nothing is sent to it until it is enabled; what waits keeps waiting.")
                .answers(200, EndpointView.class)
                .handle(call -> answer(endpoints.disable(call.workspaceId(), call.path(ID))));
    }

    private static Answer<EndpointView> answer(EventEndpoint endpoint) {
        return Answer.of(EndpointView.of(endpoint));
    }

    static RouteDraft<Nothing, Nothing> named(RouteDraft<Nothing, Nothing> route, String summary) {
        return route.tag(TAG).summary(summary).parameter(ID, SUCH_AS);
    }
}
