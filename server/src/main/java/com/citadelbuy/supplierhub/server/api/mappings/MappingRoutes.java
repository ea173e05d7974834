package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.Problems;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.schema.RecordReader;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.mappings.MappingFilter;
import com.citadelbuy.supplierhub.server.mappings.MappingOutcome;
import com.citadelbuy.supplierhub.server.mappings.Mappings;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Mapping a platform's SKUs. */
public final class MappingRoutes {

    private static final String TAG = "Mappings";
    private static final Pattern SKU = Pattern.compile(MappingEntryBody.SKU);

    /** An entry as it came: to be kept, or why it cannot be read. */
    private record Entry(
            Mapping.@Nullable Wish wish,
            @Nullable String sku,
            @Nullable RequestFault fault) {}

    private final Mappings mappings;
    private final RecordReader<MappingEntryBody> reader =
            new RecordReader<>(MappingEntryBody.class, ApiJson.mapper(), new SchemaBook(ApiJson.mapper()));

    public MappingRoutes(Mappings mappings) {
        this.mappings = mappings;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.put("/api/v1/mappings/{platform_sku}")
                        .tag(TAG)
                        .summary("Map a SKU")
                        .description(
                                "Says what a SKU of your platform stands for; replaces the whole mapping. An order line "
                                        + "may then name `sku`. Of the sources that ship to the order's country, those that name it "
                                        + "first and then by priority, the first is taken whose variants can be bought and are known to "
                                        + "be in stock in the number wanted; else the first of which that is not known.")
                        .parameter("platform_sku", "Your SKU: " + MappingEntryBody.SKU_WORDS + ".")
                        .body(MappingBody.class)
                        .answers(200, MappingView.class)
                        .handle(this::put),
                Route.get("/api/v1/mappings/{platform_sku}")
                        .tag(TAG)
                        .summary("Read a mapping")
                        .parameter("platform_sku", "Your SKU.")
                        .answers(200, MappingView.class)
                        .handle(call ->
                                Answer.of(MappingView.of(mappings.get(call.workspaceId(), call.path("platform_sku"))))),
                Route.delete("/api/v1/mappings/{platform_sku}")
                        .tag(TAG)
                        .summary("Delete a mapping")
                        .description("Orders that were taken by it stay as they are.")
                        .parameter("platform_sku", "Your SKU.")
                        .answersNothing(204)
                        .handle(call -> {
                            mappings.delete(call.workspaceId(), call.path("platform_sku"));
                            return Answer.nothing();
                        }),
                Route.get("/api/v1/mappings")
                        .tag(TAG)
                        .summary("List mappings")
                        .description("By SKU.")
                        .query(
                                QueryParam.choice(
                                        "status",
                                        "`broken`: with a variant that its supplier no longer lists.",
                                        "ok",
                                        "broken"),
                                QueryParam.text("variant_id", "Mappings to this variant only.", "var_01…"),
                                QueryParam.text("product_id", "Mappings to this product only.", "prod_01…"),
                                QueryParam.text("connection_id", "Mappings to this connection only.", "conn_01…"))
                        .answersPageOf(MappingView.class)
                        .handle(this::list),
                Route.post("/api/v1/mappings/bulk")
                        .tag(TAG)
                        .summary("Map many SKUs")
                        .description("At most 1,000 at once. Each is kept or refused for itself, as `PUT` would.")
                        .body(BulkMappingsBody.class)
                        .answersListOf(200, MappingItemView.class)
                        .handle(this::putAll));
    }

    private Answer<MappingView> put(Call<MappingBody> call) {
        String sku = call.path("platform_sku");
        if (!SKU.matcher(sku).matches()) {
            throw Refusal.Invalid.field("path:platform_sku", "A SKU must be " + MappingEntryBody.SKU_WORDS + ".");
        }
        mappings.put(call.workspaceId(), call.body().wish(sku));
        return Answer.of(MappingView.of(mappings.get(call.workspaceId(), sku)));
    }

    private Answer<Page<MappingView>> list(Call<Nothing> call) {
        MappingFilter filter = new MappingFilter(
                call.query("status").map("broken"::equals).orElse(null),
                call.query("variant_id").orElse(null),
                call.query("product_id").orElse(null),
                call.query("connection_id").orElse(null));
        Page<Mapping> page = mappings.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(MappingView::of).toList(), page.nextCursor()));
    }

    private Answer<Page<MappingItemView>> putAll(Call<BulkMappingsBody> call) {
        List<Entry> entries = call.body().mappings().stream().map(this::entry).toList();
        List<Mapping.Wish> wishes = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.wish() != null) {
                wishes.add(entry.wish());
            }
        }
        Iterator<MappingOutcome> outcomes =
                mappings.putAll(call.workspaceId(), wishes).iterator();
        List<MappingItemView> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            items.add(
                    entry.fault() == null
                            ? item(i + 1, entry.sku(), outcomes.next(), call.requestId())
                            : refused(i + 1, entry.sku(), entry.fault(), call.requestId()));
        }
        return Answer.of(new Page<>(items, null));
    }

    private Entry entry(JsonNode node) {
        try {
            Mapping.Wish wish = reader.read(node).wish();
            return new Entry(wish, wish.platformSku(), null);
        } catch (RequestFault fault) {
            JsonNode sku = node.path("platform_sku");
            return new Entry(null, sku.isString() ? sku.stringValue() : null, fault);
        }
    }

    private static MappingItemView item(int number, @Nullable String sku, MappingOutcome outcome, String requestId) {
        return switch (outcome) {
            case MappingOutcome.Kept(MappingOutcome.Change change) ->
                new MappingItemView(number, sku, change.word(), null);
            case MappingOutcome.Refused(Refusal refusal) -> refused(number, sku, refusal, requestId);
        };
    }

    private static MappingItemView refused(int number, @Nullable String sku, Throwable why, String requestId) {
        return new MappingItemView(number, sku, "refused", Problems.of(why, requestId));
    }
}
