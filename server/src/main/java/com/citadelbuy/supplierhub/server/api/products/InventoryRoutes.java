package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.SellableFilter;
import com.citadelbuy.supplierhub.server.inventory.SellableLine;
import com.citadelbuy.supplierhub.server.inventory.StockFilter;
import com.citadelbuy.supplierhub.server.inventory.StockLine;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Reading stock. */
public final class InventoryRoutes {

    private static final String TAG = "Inventory";

    private final Inventory inventory;
    private final Products products;
    private final InstantSource clock;

    public InventoryRoutes(Inventory inventory, Products products, InstantSource clock) {
        this.inventory = inventory;
        this.products = products;
        this.clock = clock;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/inventory")
                        .tag(TAG)
                        .summary("List inventory levels")
                        .description("One entry for each variant and location that a supplier told of.")
                        .query(
                                QueryParam.text("product_id", "Stock of this product only.", "prod_01…"),
                                QueryParam.text("variant_id", "Stock of this variant only.", "var_01…"),
                                QueryParam.text("supplier", "Stock at this supplier only.", "aliexpress"))
                        .answersPageOf(StockView.class)
                        .handle(this::list),
                Route.get("/api/v1/inventory/sellable")
                        .tag(TAG)
                        .summary("List what can be sold")
                        .description(
                                "Variant by variant, all locations together and one by one, without the safety stock of "
                                        + "the inventory rules. A variant of which the supplier tells no stock is in the list, with "
                                        + "nulls; one that the supplier no longer lists is not.")
                        .query(
                                QueryParam.text("product_id", "Variants of this product only.", "prod_01…"),
                                QueryParam.text("variant_id", "This variant only.", "var_01…"),
                                QueryParam.text("supplier", "Variants of this supplier only.", "aliexpress"),
                                QueryParam.text("connection_id", "Variants of this connection only.", "conn_01…"),
                                QueryParam.text(
                                        "country",
                                        "Stock that ships from there only (ISO 3166 alpha-2), and only variants that have "
                                                + "a level there.",
                                        "CN"))
                        .answersPageOf(VariantSellableView.class)
                        .handle(this::sellable),
                Route.get("/api/v1/inventory/{product_id}")
                        .tag(TAG)
                        .summary("Read a product's inventory")
                        .description("As it was read last; PUT /api/v1/products/{product_id}/sync reads it anew.")
                        .parameter("product_id", "Such as prod_01…")
                        .answers(200, ProductStockView.class)
                        .handle(call -> Answer.of(ProductStockView.of(
                                products.get(call.workspaceId(), call.path("product_id")), clock.instant()))));
    }

    private Answer<Page<VariantSellableView>> sellable(Call<Nothing> call) {
        SellableFilter filter = new SellableFilter(
                call.query("product_id").orElse(null),
                call.query("variant_id").orElse(null),
                call.query("supplier").orElse(null),
                call.query("connection_id").orElse(null),
                call.query("country").map(code -> code.toUpperCase(Locale.ROOT)).orElse(null));
        Page<SellableLine> page = inventory.sellable(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        Instant now = clock.instant();
        return Answer.of(new Page<>(
                page.data().stream()
                        .map(line -> VariantSellableView.of(line, now))
                        .toList(),
                page.nextCursor()));
    }

    private Answer<Page<StockView>> list(Call<Nothing> call) {
        StockFilter filter = new StockFilter(
                call.query("product_id").orElse(null),
                call.query("variant_id").orElse(null),
                call.query("supplier").orElse(null));
        Page<StockLine> page = inventory.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(StockView::of).toList(), page.nextCursor()));
    }
}
