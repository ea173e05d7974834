package com.citadelbuy.supplierhub.server.api.links;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.links.Links;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** Leading buyers to what suppliers sell. */
public final class LinkRoutes {

    private final Links links;

    public LinkRoutes(Links links) {
        this.links = links;
    }

    public List<Route<?, ?>> routes() {
        return List.of(Route.post("/api/v1/links")
                .tag("Links")
                .summary("Make links to products")
                .description(
                        "Asks the supplier now, and answers a link for each product in the order in which they were"
                                + " asked for. Who buys by one is counted for the connection's account. Nothing is kept: the same"
                                + " product may get another link the next time.")
                .scope(Scope.READ)
                .body(LinksRequest.class)
                .answersListOf(200, LinkView.class)
                .handle(this::make));
    }

    private Answer<Page<LinkView>> make(Call<LinksRequest> call) {
        Links.Made made = links.make(call.workspaceId(), call.body().command());
        return Answer.of(new Page<>(
                made.links().stream()
                        .map(link -> LinkView.of(made.connection(), link))
                        .toList(),
                null));
    }
}
