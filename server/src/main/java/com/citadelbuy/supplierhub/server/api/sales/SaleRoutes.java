package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.sales.SaleActions;
import com.citadelbuy.supplierhub.server.sales.SaleFilter;
import com.citadelbuy.supplierhub.server.sales.SaleLane;
import com.citadelbuy.supplierhub.server.sales.SaleSync;
import com.citadelbuy.supplierhub.server.sales.Sales;
import com.citadelbuy.supplierhub.server.sales.StoredReturn;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reading what buyers ordered from us, and having marketplaces asked for it. */
public final class SaleRoutes {

    static final String TAG = "Sales";

    private final Sales sales;
    private final SaleActions actions;
    private final SaleSync sync;
    private final Connections connections;

    public SaleRoutes(Sales sales, SaleActions actions, SaleSync sync, Connections connections) {
        this.sales = sales;
        this.actions = actions;
        this.sync = sync;
        this.connections = connections;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/sales")
                        .tag(TAG)
                        .summary("List sales")
                        .description(
                                "What buyers ordered from you at marketplaces; the one placed last first. Nothing of "
                                        + "buyers is in the list.")
                        .query(
                                QueryParam.text("connection_id", "Those of this connection only.", "conn_01…"),
                                QueryParam.choice("status", "Those in this state only.", OrderStatus.class),
                                QueryParam.instant("since", "Those placed then or later."),
                                QueryParam.text(
                                        "q", "Those with this number, marketplace's id or SKU, whole.", "SKU-RED-M"))
                        .answersPageOf(SaleView.class)
                        .handle(this::list),
                Route.get("/api/v1/sales/returns")
                        .tag(TAG)
                        .summary("List returns")
                        .description("What buyers send back; the one received last first. `reason`, which may be the "
                                + "buyer's own words, is shown to keys that may write.")
                        .query(
                                QueryParam.text("connection_id", "Those of this connection only.", "conn_01…"),
                                QueryParam.text("sale_id", "Those of this sale only.", "sale_01…"))
                        .answersPageOf(SaleReturnView.class)
                        .handle(this::returns),
                Route.get("/api/v1/sales/sync")
                        .tag(TAG)
                        .summary("Read how far sales are received")
                        .description("One entry for the sales of each connection that sells, and one for its returns.")
                        .answersListOf(200, SaleLaneView.class)
                        .handle(call -> lanes(sync.lanes(call.workspaceId()))),
                Route.post("/api/v1/sales/sync")
                        .tag(TAG)
                        .summary("Ask marketplaces for sales now")
                        .description("Answers at once; a worker asks. `GET /api/v1/sales/sync` tells how far it is.")
                        .optionalBody(SaleSyncBody.class)
                        .answersListOf(202, SaleLaneView.class)
                        .handle(call ->
                                lanes(sync.want(call.workspaceId(), call.body().connectionId()))),
                Route.get("/api/v1/sales/{sale_id}")
                        .tag(TAG)
                        .summary("Read a sale")
                        .description(
                                "With its lines, what is to be done with it, and its timeline. `ship_to` is shown to "
                                        + "keys that may write, where the marketplace shows it.")
                        .parameter("sale_id", "Such as sale_01…")
                        .answers(200, SaleView.class)
                        .handle(this::read),
                Route.get("/api/v1/sales/{sale_id}/carriers")
                        .tag(TAG)
                        .summary("List who may take a sale")
                        .description("Asks the marketplace.")
                        .parameter("sale_id", "Such as sale_01…")
                        .answersListOf(200, CarrierView.class)
                        .handle(this::carriers));
    }

    private Answer<Page<SaleView>> list(Call<Nothing> call) {
        SaleFilter filter = new SaleFilter(
                call.query("connection_id").orElse(null),
                call.query("status")
                        .map(word -> OrderStatus.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                call.queryInstant("since").orElse(null),
                call.query("q").orElse(null));
        Page<Sales.Listed> page = sales.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(SaleView::of).toList(), page.nextCursor()));
    }

    private Answer<SaleView> read(Call<Nothing> call) {
        Sales.Whole whole = sales.get(call.workspaceId(), call.path("sale_id"));
        @Nullable
        ShipTo shipTo = call.caller().may(Scope.WRITE)
                ? sales.shipTo(call.workspaceId(), whole.sale().id()).orElse(null)
                : null;
        return Answer.of(SaleView.of(
                whole,
                actions.possible(
                        connections.get(call.workspaceId(), whole.sale().connectionId())),
                shipTo));
    }

    private Answer<Page<CarrierView>> carriers(Call<Nothing> call) {
        return Answer.of(new Page<>(
                actions.carriers(call.workspaceId(), call.path("sale_id")).stream()
                        .map(CarrierView::of)
                        .toList(),
                null));
    }

    private Answer<Page<SaleReturnView>> returns(Call<Nothing> call) {
        boolean whole = call.caller().may(Scope.WRITE);
        Page<StoredReturn> page = sales.returns(
                call.workspaceId(),
                call.query("connection_id").orElse(null),
                call.query("sale_id").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(
                page.data().stream().map(told -> SaleReturnView.of(told, whole)).toList(), page.nextCursor()));
    }

    private static Answer<Page<SaleLaneView>> lanes(List<SaleLane> lanes) {
        return Answer.of(new Page<>(lanes.stream().map(SaleLaneView::of).toList(), null));
    }
}
