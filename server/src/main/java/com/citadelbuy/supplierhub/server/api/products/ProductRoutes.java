package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.Streamed;
import com.citadelbuy.supplierhub.server.catalog.Imported;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.catalog.ProductFilter;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Importing, syncing and reading products. */
public final class ProductRoutes {

    private static final String TAG = "Products";
    private static final String ID = "product_id";

    private final Products products;
    private final ProductReads reads;
    private final ProductExport export;

    public ProductRoutes(Products products, ProductReads reads) {
        this.products = products;
        this.reads = reads;
        this.export = new ProductExport(reads.search());
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/products")
                        .tag(TAG)
                        .summary("List products")
                        .description(
                                "Imported products of all suppliers. A cursor holds for the filters and the order it "
                                        + "was given with.")
                        .query(ProductQueries.FILTERS)
                        .query(ProductQueries.SORT, ProductQueries.COUNTS)
                        .answersPages(ProductListView.class)
                        .handle(call -> Answer.of(ProductListView.of(
                                reads.search().find(call.workspaceId(), ProductQueries.question(call))))),
                Route.get("/api/v1/products/export")
                        .tag(TAG)
                        .summary("Export products")
                        .description(
                                "All products that fit, the newest first, as a stream. `csv`: one row for each variant; a "
                                        + "text that begins with =, +, - or @ gets a quote before it, so that no spreadsheet "
                                        + "takes it for a formula. `jsonl` (application/x-ndjson): one product a line.")
                        .query(ProductQueries.FILTERS)
                        .query(QueryParam.choice("format", "Which form; csv where none is named.", "csv", "jsonl"))
                        .answersStream("text/csv; charset=utf-8")
                        .handle(this::export),
                Route.get("/api/v1/products/{product_id}")
                        .tag(TAG)
                        .summary("Read a product")
                        .description(
                                "With its variants and their stock as they were read last. Send the answer's ETag as "
                                        + "If-None-Match, and 304 says that nothing changed.")
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
                Route.post("/api/v1/products/import/preview")
                        .tag(TAG)
                        .summary("Preview an import")
                        .description(
                                "Reads the product from its supplier now, says what importing it would do, and keeps "
                                        + "nothing. For a query the hits are listed as well, and the first of them is the "
                                        + "one an import takes. It costs the account's budget what an import costs.")
                        .body(ImportRequest.class)
                        .query(QueryParam.text("cursor", "The next_cursor of the hits before.", "WyJz…"))
                        .answers(200, ImportPreviewView.class)
                        .handle(call -> Answer.of(ImportPreviewView.of(products.previews()
                                .of(
                                        call.workspaceId(),
                                        call.body().command(),
                                        call.query("cursor").orElse(null))))),
                Route.put("/api/v1/products/{product_id}/sync")
                        .tag(TAG)
                        .summary("Sync a product")
                        .description("Reads the product from its supplier again and applies what changed.")
                        .parameter(ID, "Such as prod_01…")
                        .answers(200, ProductView.class)
                        .handle(call -> Answer.of(
                                ProductView.of(fresh(call, products.sync(call.workspaceId(), call.path(ID)))))));
    }

    private Answer<Streamed> export(Call<Nothing> call) {
        ProductFilter filter = ProductQueries.filter(call);
        boolean lines = call.query("format").orElse("csv").equals("jsonl");
        Streamed stream = lines ? export.lines(call.workspaceId(), filter) : export.csv(call.workspaceId(), filter);
        return Answer.of(stream)
                .header("Content-Type", lines ? "application/x-ndjson" : "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"products." + (lines ? "jsonl" : "csv") + "\"");
    }

    private Answer<ProductView> read(Call<Nothing> call) {
        if (call.query("include").isPresent()) {
            ProductDetail detail = products.get(call.workspaceId(), call.path(ID));
            JsonNode raw = Json.mapper().readTree(products.raw(call.workspaceId(), call.path(ID)));
            return Answer.of(ProductView.of(detail, null, raw));
        }
        ProductReads.Shown shown = reads.get(call.workspaceId(), call.path(ID));
        boolean known = call.header("If-None-Match")
                .map(tags -> names(tags, shown.etag()))
                .orElse(false);
        Answer<ProductView> answer = known ? new Answer<>(304, null, Map.of()) : Answer.of(shown.view());
        return answer.header("ETag", shown.etag()).header("Cache-Control", "private, no-cache");
    }

    /** RFC 9110, 13.1.2: a list of tags, weakly compared, or any. */
    private static boolean names(String tags, String etag) {
        String opaque = etag.substring("W/".length());
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals(opaque));
    }

    private <I> Imported fresh(Call<I> call, Imported written) {
        reads.forget(call.workspaceId(), written.product().product().id());
        return written;
    }

    private Answer<ProductView> importOne(Call<ImportRequest> call) {
        Imported imported =
                fresh(call, products.importOne(call.workspaceId(), call.body().command()));
        ProductView view = ProductView.of(imported);
        return Answer.of(imported.created() ? 201 : 200, view).location("/api/v1/products/" + view.id());
    }
}
