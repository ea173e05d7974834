package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fresh products can be, before anything is enabled. */
public final class PlanRoutes {

    private static final long MOST_PRODUCTS = 100_000_000;
    private static final long LONGEST_MINUTES = Duration.ofDays(365).toMinutes();

    private final Plans plans;
    private final Connections connections;

    public PlanRoutes(Plans plans, Connections connections) {
        this.plans = plans;
        this.connections = connections;
    }

    public List<Route<?, ?>> routes() {
        return List.of(Route.get("/api/v1/sync/plan")
                .tag("Sync")
                .summary("Read how fresh products can be")
                .description(
                        "For each connection, within what its supplier allows: how many products as often as wanted, or"
                                + " all of them how often, and what is proposed. Reckoned from the supplier's published limits and"
                                + " the connection's settings; nothing is called and nothing need be enabled.")
                .query(
                        QueryParam.text("connection_id", "Of this connection only.", "conn_01…"),
                        QueryParam.wholeNumber("products", "As if so many were kept in step.", 4_000),
                        QueryParam.wholeNumber(
                                "interval_minutes",
                                "As if all were wanted so often, instead of as the settings say.",
                                15))
                .answersListOf(200, PlanView.class)
                .handle(this::plan));
    }

    private Answer<Page<PlanView>> plan(Call<Nothing> call) {
        Optional<Long> products = number(call, "products", 0, MOST_PRODUCTS);
        Optional<Duration> every =
                number(call, "interval_minutes", 1, LONGEST_MINUTES).map(Duration::ofMinutes);
        Plans.Question question = new Plans.Question(products.orElse(null), every.orElse(null));
        List<Connection> meant = call.query("connection_id")
                .map(id -> List.of(connections.get(call.workspaceId(), id)))
                .orElseGet(() -> connections.all(call.workspaceId()));
        return Answer.of(new Page<>(
                meant.stream()
                        .map(connection -> PlanView.of(connection, plans.of(connection, question)))
                        .toList(),
                null));
    }

    private static Optional<Long> number(Call<Nothing> call, String name, long least, long most) {
        Optional<Long> number = call.queryNumber(name);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            throw Refusal.Invalid.field("/query/" + name, "It must be from " + least + " to " + most + ".");
        }
        return number;
    }
}
