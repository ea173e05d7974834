package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.catalog.ShippingQuotes;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** Asking what shipping would cost. */
public final class QuoteRoutes {

    private final ShippingQuotes quotes;

    public QuoteRoutes(ShippingQuotes quotes) {
        this.quotes = quotes;
    }

    public List<Route<?, ?>> routes() {
        return List.of(Route.post("/api/v1/shipping/quotes")
                .tag("Shipping")
                .summary("Quote shipping")
                .description("Asks the supplier now. An empty list means that it does not ship there.")
                .scope(Scope.READ)
                .body(QuoteRequest.class)
                .answersListOf(200, QuoteView.class)
                .handle(this::quote));
    }

    private Answer<Page<QuoteView>> quote(Call<QuoteRequest> call) {
        ShippingQuotes.Quotes found =
                quotes.quote(call.workspaceId(), call.body().command());
        return Answer.of(new Page<>(
                found.ways().stream()
                        .map(way -> QuoteView.of(found.connection(), way))
                        .toList(),
                null));
    }
}
