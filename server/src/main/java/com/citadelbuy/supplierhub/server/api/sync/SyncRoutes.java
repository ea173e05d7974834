package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Body;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.products.ProductStockView;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.sync.Lane;
import com.citadelbuy.supplierhub.server.sync.StockNow;
import com.citadelbuy.supplierhub.server.sync.SyncRun;
import com.citadelbuy.supplierhub.server.sync.SyncRuns;
import com.citadelbuy.supplierhub.server.sync.SyncStatus;
import java.time.InstantSource;
import java.util.List;

/** Asking for syncs and imports, and how all of them stand. */
public final class SyncRoutes {

    private static final String TAG = "Sync";
    private static final int LARGEST_BODY = 4 * Body.MEBIBYTE;

    private final SyncRuns runs;
    private final SyncStatus status;
    private final StockNow stock;
    private final InstantSource clock;

    public SyncRoutes(SyncRuns runs, SyncStatus status, StockNow stock, InstantSource clock) {
        this.runs = runs;
        this.status = status;
        this.stock = stock;
        this.clock = clock;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.post("/api/v1/products/import/bulk")
                        .tag("Products")
                        .summary("Import many products")
                        .description(
                                "Answers as soon as the run is written; it goes on by itself, also after a crash. Each product "
                                        + "is imported or fails for itself: see the run's items. A product named twice is taken once. "
                                        + "Send an `Idempotency-Key`, and a repeat answers with the same run.")
                        .body(BulkImportRequest.class, LARGEST_BODY)
                        .answers(202, RunView.class)
                        .handle(this::importAll),
                lane(Lane.CONTENT, "products", "Sync products", "what products with `auto_sync` are and cost"),
                lane(Lane.STOCK, "inventory", "Sync inventory", "the stock of products with `auto_sync`"),
                lane(Lane.ORDERS, "orders", "Sync orders", "how all open orders stand"),
                lane(Lane.TRACKING, "tracking", "Sync tracking", "where all shipped orders are"),
                Route.get("/api/v1/sync/status")
                        .tag(TAG)
                        .summary("Read how syncs stand")
                        .description(
                                "Each lane of each connection: its last run, the next one, what waits and what fails; and how far "
                                        + "suppliers' lists of changed products were walked.")
                        .answers(200, SyncStatusView.class)
                        .handle(this::status),
                Route.post("/api/v1/inventory/sync")
                        .tag("Inventory")
                        .summary("Sync a product's inventory")
                        .description("Reads the stock from the supplier now and answers with it.")
                        .body(StockSyncRequest.class)
                        .answers(200, ProductStockView.class)
                        .handle(call -> Answer.of(ProductStockView.of(
                                stock.of(call.workspaceId(), call.body().productId()), clock.instant()))),
                Route.post("/api/v1/inventory/sync/bulk")
                        .tag("Inventory")
                        .summary("Sync the inventory of many products")
                        .description("Starts a run for each connection that the products come from.")
                        .body(BulkStockSyncRequest.class)
                        .answersListOf(202, RunView.class)
                        .handle(call -> list(
                                runs.stockOf(call.workspaceId(), call.body().productIds()))));
    }

    private Route<?, ?> lane(Lane lane, String path, String summary, String what) {
        return Route.post("/api/v1/sync/" + path)
                .tag(TAG)
                .summary(summary)
                .description("Reads " + what
                        + ": of one connection, of all of a supplier's, or of all there are. Answers with the runs, each new "
                        + "or the one that was under way already.")
                .optionalBody(SyncRequest.class)
                .answersListOf(202, RunView.class)
                .handle(call -> list(runs.start(
                        call.workspaceId(),
                        lane,
                        call.body().supplier(),
                        call.body().connectionId())));
    }

    private Answer<RunView> importAll(Call<BulkImportRequest> call) {
        BulkImportRequest body = call.body();
        SyncRun run = runs.importAll(
                call.workspaceId(),
                body.supplier(),
                body.connectionId(),
                body.wish(),
                call.idempotencyKey().orElse(null));
        return Answer.of(RunView.of(run)).location("/api/v1/sync/runs/" + run.id());
    }

    private Answer<SyncStatusView> status(Call<Nothing> call) {
        return Answer.of(new SyncStatusView(
                status.automatic(),
                status.of(call.workspaceId()).stream()
                        .map(SyncStatusView.LaneView::of)
                        .toList(),
                status.changes(call.workspaceId()).stream()
                        .map(SyncStatusView.ChangesView::of)
                        .toList()));
    }

    private static Answer<Page<RunView>> list(List<SyncRun> started) {
        return Answer.of(new Page<>(started.stream().map(RunView::of).toList(), null));
    }
}
