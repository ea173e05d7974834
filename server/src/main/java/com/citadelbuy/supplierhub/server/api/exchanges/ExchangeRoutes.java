package com.citadelbuy.supplierhub.server.api.exchanges;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.ops.ExchangeFilter;
import com.citadelbuy.supplierhub.server.ops.Exchanges;
import com.citadelbuy.supplierhub.server.ops.RecordedExchange;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;

/** Reading what went over the wire. */
public final class ExchangeRoutes {

    private static final String TAG = "Exchanges";
    private static final String ID = "exchange_id";

    private final Exchanges exchanges;

    public ExchangeRoutes(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/exchanges")
                        .tag(TAG)
                        .summary("List exchanges with suppliers")
                        .description("The newest first, without headers and bodies.")
                        .query(
                                QueryParam.text("connection_id", "Of this connection only.", "conn_01…"),
                                QueryParam.text("supplier", "With this supplier only.", "aliexpress"),
                                QueryParam.text("correlation_id", "Made for this only, such as an order.", "order_01…"),
                                QueryParam.flag("failed", "Only those that failed, or only those that did not."))
                        .answersPageOf(ExchangeView.class)
                        .handle(this::list),
                Route.get("/api/v1/exchanges/{exchange_id}")
                        .tag(TAG)
                        .summary("Read an exchange")
                        .description(
                                "Request and reply as they went over the wire, secrets and personal data struck out.")
                        .parameter(ID, "Such as the exchange_id of a failure.")
                        .answers(200, ExchangeView.class)
                        .handle(call ->
                                Answer.of(ExchangeView.whole(exchanges.get(call.workspaceId(), call.path(ID))))),
                Route.get("/api/v1/exchanges/{exchange_id}/curl")
                        .tag(TAG)
                        .summary("Read an exchange as a command line")
                        .description("What was struck out stands as `***`.")
                        .parameter(ID, "Such as the exchange_id of a failure.")
                        .answersText("text/plain; charset=utf-8")
                        .handle(call -> Answer.of(
                                exchanges.get(call.workspaceId(), call.path(ID)).curl() + "\n")));
    }

    private Answer<Page<ExchangeView>> list(Call<Nothing> call) {
        ExchangeFilter filter = new ExchangeFilter(
                call.query("connection_id").orElse(null),
                call.query("supplier").orElse(null),
                call.query("correlation_id").orElse(null),
                call.query("failed").map(Boolean::valueOf).orElse(null));
        Page<RecordedExchange> page = exchanges.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(
                new Page<>(page.data().stream().map(ExchangeView::brief).toList(), page.nextCursor()));
    }
}
