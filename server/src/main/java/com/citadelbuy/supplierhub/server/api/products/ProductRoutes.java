package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.catalog.Imported;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.catalog.ProductFilter;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Importing, syncing and reading products. */
public final class ProductRoutes {

    private static final String TAG = "Products";
    private static final String ID = "product_id";

    private final Products products;

    public ProductRoutes(Products products) {
        this.products = products;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/products")
                        .tag(TAG)
                        .summary("List products")
                        .description("Imported products of all suppliers, the newest first.")
                        .query(
                                QueryParam.text("supplier", "Products of this supplier only.", "aliexpress"),
                                QueryParam.text("connection_id", "Products of this connection only.", "conn_01…"))
                        .answersPageOf(ProductView.class)
                        .handle(this::list),
                Route.get("/api/v1/products/{product_id}")
                        .tag(TAG)
                        .summary("Read a product")
                        .description("With its variants and their stock as they were read last.")
                        .parameter(ID, "Such as prod_01…")
                        .query(QueryParam.choice("include", "Adds the supplier's own reply.", "raw"))
                        .answers(200, ProductView.class)
                        .handle(this::read),
                Route.post("/api/v1/products/import")
                        .tag(TAG)
                        .summary("Import a product")
                        .description(
                                "Reads the product from its supplier now. Answers 201 when it is new and 200, with "
                                        + "the same ids, when it was imported before and is brought up to date.")
                        .body(ImportRequest.class)
                        .answers(201, ProductView.class)
                        .handle(this::importOne),
                Route.put("/api/v1/products/{product_id}/sync")
                        .tag(TAG)
                        .summary("Sync a product")
                        .description("Reads the product from its supplier again and applies what changed.")
                        .parameter(ID, "Such as prod_01…")
                        .answers(200, ProductView.class)
                        .handle(call -> Answer.of(ProductView.of(products.sync(call.workspaceId(), call.path(ID))))));
    }

    private Answer<Page<ProductView>> list(Call<Nothing> call) {
        ProductFilter filter = new ProductFilter(
                call.query("supplier").orElse(null), call.query("connection_id").orElse(null));
        Page<ProductDetail> page = products.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(ProductView::of).toList(), page.nextCursor()));
    }

    private Answer<ProductView> read(Call<Nothing> call) {
        ProductDetail detail = products.get(call.workspaceId(), call.path(ID));
        @Nullable
        JsonNode raw = call.query("include").isPresent()
                ? Json.mapper().readTree(products.raw(call.workspaceId(), call.path(ID)))
                : null;
        return Answer.of(ProductView.of(detail, null, raw));
    }

    private Answer<ProductView> importOne(Call<ImportRequest> call) {
        Imported imported = products.importOne(call.workspaceId(), call.body().command());
        ProductView view = ProductView.of(imported);
        return Answer.of(imported.created() ? 201 : 200, view).location("/api/v1/products/" + view.id());
    }
}
