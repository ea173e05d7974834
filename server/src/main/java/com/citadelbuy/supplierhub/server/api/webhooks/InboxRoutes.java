package com.citadelbuy.supplierhub.server.api.webhooks;

import static com.citadelbuy.supplierhub.server.api.webhooks.WebhookRoutes.TAG;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.webhooks.Inbox;
import com.citadelbuy.supplierhub.server.webhooks.InboxItem;
import com.citadelbuy.supplierhub.server.webhooks.RegistrationStatus;
import com.citadelbuy.supplierhub.server.webhooks.Registrations;
import java.util.List;

/** Looking at what came in, having it read again, and seeing to it that suppliers send. */
public final class InboxRoutes {

    private static final String PATH = "/api/v1/webhooks/inbox";
    private static final String ID = "delivery_id";
    private static final String SUCH_AS = "Such as hook_01…";
    private static final String REGISTRATIONS = "/api/v1/webhooks/registrations";
    private static final String CONNECTION = "connection_id";

    private final Inbox inbox;
    private final Registrations registrations;

    public InboxRoutes(Inbox inbox, Registrations registrations) {
        this.inbox = inbox;
        this.registrations = registrations;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get(PATH)
                        .tag(TAG)
                        .summary("List what came in")
                        .description("Newest first.")
                        .query(
                                QueryParam.choice(
                                        "state", "In this state only.", "waiting", "read", "ignored", "failed"),
                                QueryParam.text(CONNECTION, "Of this connection only.", "conn_01…"),
                                QueryParam.text("supplier", "From this supplier only.", "printful"))
                        .answersPageOf(InboxItem.class)
                        .handle(this::list),
                Route.get(PATH + "/{delivery_id}")
                        .tag(TAG)
                        .summary("Read what came in")
                        .parameter(ID, SUCH_AS)
                        .answers(200, DeliveryView.class)
                        .handle(call -> Answer.of(DeliveryView.of(inbox.open(call.workspaceId(), call.path(ID))))),
                Route.post(PATH + "/{delivery_id}/replay")
                        .tag(TAG)
                        .summary("Take in again what came")
                        .description(
                                "Whatever became of it. What it tells does the same once more: nothing goes backwards.")
                        .parameter(ID, SUCH_AS)
                        .answers(202, InboxItem.class)
                        .handle(call -> Answer.of(inbox.replay(call.workspaceId(), call.path(ID)))),
                Route.post(PATH + "/replay")
                        .tag(TAG)
                        .summary("Take in again all that failed")
                        .optionalBody(ReplayFailedBody.class)
                        .answers(202, ReplayedView.class)
                        .handle(call -> Answer.of(new ReplayedView(inbox.replayFailed(
                                call.workspaceId(), call.body().connectionId())))),
                Route.get(REGISTRATIONS)
                        .tag(TAG)
                        .summary("List the webhooks of connections")
                        .description("Each connection whose supplier can send anything, and whether it does.")
                        .answersListOf(200, RegistrationStatus.class)
                        .handle(call -> Answer.of(new Page<>(registrations.list(call.workspaceId()), null))),
                Route.post(REGISTRATIONS + "/{connection_id}")
                        .tag(TAG)
                        .summary("Register a webhook anew")
                        .parameter(CONNECTION, "Such as conn_01…")
                        .answers(202, RegistrationStatus.class)
                        .handle(call -> Answer.of(registrations.again(call.workspaceId(), call.path(CONNECTION)))),
                Route.get(REGISTRATIONS + "/{connection_id}/address")
                        .tag(TAG)
                        .summary("Read a webhook's address")
                        .description("To enter it at a supplier where webhooks are registered by hand.")
                        .parameter(CONNECTION, "Such as conn_01…")
                        .scope(Scope.ADMIN)
                        .answers(200, AddressView.class)
                        .handle(call -> Answer.of(new AddressView(registrations
                                        .address(call.workspaceId(), call.path(CONNECTION))
                                        .reveal()))
                                .header("Cache-Control", "no-store")));
    }

    private Answer<Page<InboxItem>> list(Call<Nothing> call) {
        Inbox.Filter filter = new Inbox.Filter(
                call.query("state").orElse(null),
                call.query(CONNECTION).orElse(null),
                call.query("supplier").orElse(null));
        return Answer.of(inbox.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit()));
    }
}
