package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Body;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.schema.RecordReader;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import com.citadelbuy.supplierhub.server.orders.bulk.Batch;
import com.citadelbuy.supplierhub.server.orders.bulk.BatchEntry;
import com.citadelbuy.supplierhub.server.orders.bulk.BatchItem;
import com.citadelbuy.supplierhub.server.orders.bulk.Batches;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Placing orders by the thousand, and reading how far they came. */
public final class BulkOrderRoutes {

    private static final int LARGEST_BODY = 16 * Body.MEBIBYTE;
    private static final int LONGEST_REFERENCE = 100;

    private final Batches batches;
    private final RecordReader<PlaceOrderBody> reader =
            new RecordReader<>(PlaceOrderBody.class, ApiJson.mapper(), new SchemaBook(ApiJson.mapper()));

    public BulkOrderRoutes(Batches batches) {
        this.batches = batches;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.post("/api/v1/orders/bulk")
                        .tag("Orders")
                        .summary("Place many orders")
                        .description(
                                "At most 5,000 at once and 16 MiB. Answers as soon as the batch is written; a worker "
                                        + "accepts or refuses each order for itself, as `POST /api/v1/orders` would. A wrong order "
                                        + "costs the others nothing; only text that is no proper JSON refuses the whole call. Of two "
                                        + "orders with the same `reference` the first wins. Send an `Idempotency-Key`, and a repeat "
                                        + "answers with the same batch.")
                        .body(BulkOrderBody.class, LARGEST_BODY)
                        .answers(202, BatchView.class)
                        .handle(this::create),
                Route.get("/api/v1/orders/bulk")
                        .tag("Orders")
                        .summary("List batches of orders")
                        .description("Newest first.")
                        .answersPageOf(BatchView.class)
                        .handle(this::list),
                Route.get("/api/v1/orders/bulk/{batch_id}")
                        .tag("Orders")
                        .summary("Read a batch of orders")
                        .description(
                                "How far it came. When its status is `done`, every order of it was accepted or refused.")
                        .parameter("batch_id", "Such as batch_01…")
                        .answers(200, BatchView.class)
                        .handle(this::read),
                Route.get("/api/v1/orders/bulk/{batch_id}/items")
                        .tag("Orders")
                        .summary("List the orders of a batch")
                        .description("By their number. A refused one has the problem that placing it alone would have "
                                + "answered, with pointers into that order.")
                        .parameter("batch_id", "Such as batch_01…")
                        .query(QueryParam.choice("status", "Orders with this outcome only.", BatchItem.Status.class))
                        .answersPageOf(BatchItemView.class)
                        .handle(this::items));
    }

    private Answer<BatchView> create(Call<BulkOrderBody> call) {
        List<BatchEntry> entries =
                call.body().orders().stream().map(this::entry).toList();
        Batch batch = batches.create(
                call.workspaceId(), entries, call.idempotencyKey().orElse(null));
        return Answer.of(BatchView.of(batch)).location("/api/v1/orders/bulk/" + batch.id());
    }

    private Answer<Page<BatchView>> list(Call<Nothing> call) {
        Page<Batch> page = batches.list(
                call.workspaceId(), call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(BatchView::of).toList(), page.nextCursor()));
    }

    private Answer<BatchView> read(Call<Nothing> call) {
        return Answer.of(BatchView.of(batches.get(call.workspaceId(), call.path("batch_id"))));
    }

    private Answer<Page<BatchItemView>> items(Call<Nothing> call) {
        Page<BatchItem> page = batches.items(
                call.workspaceId(),
                call.path("batch_id"),
                call.query("status").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(
                page.data().stream()
                        .map(item -> BatchItemView.of(item, call.requestId()))
                        .toList(),
                page.nextCursor()));
    }

    private BatchEntry entry(JsonNode order) {
        try {
            return new BatchEntry.Wish(reader.read(order).command(null));
        } catch (RequestFault fault) {
            return new BatchEntry.Malformed(
                    reference(order), new Refusal.Invalid(fault.entry().code(), fault.detail(), fault.errors()));
        }
    }

    /** What a client will know a malformed order by, if that much of it can be made out. */
    private static @Nullable String reference(JsonNode order) {
        JsonNode reference = order.path("reference");
        return reference.isString() && reference.stringValue().length() <= LONGEST_REFERENCE
                ? reference.stringValue()
                : null;
    }
}
