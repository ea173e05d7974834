package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.RouteDraft;
import com.citadelbuy.supplierhub.server.catalog.LiveCatalog;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.util.List;

/** Looking into suppliers' catalogues as they are now. Pages are as long as the supplier makes them. */
public final class LiveCatalogRoutes {

    private static final String SUPPLIER = "supplier_id";
    private static final QueryParam CONNECTION =
            QueryParam.text("connection_id", "Which account to ask with, where there are several.", "conn_01…");
    private static final QueryParam CURSOR = QueryParam.text("cursor", "The next_cursor of the page before.", "WyJz…");

    private final LiveCatalog catalog;

    public LiveCatalogRoutes(LiveCatalog catalog) {
        this.catalog = catalog;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                search(),
                of("catalog", "Walk a supplier's catalogue", "Asks the supplier now; nothing is imported.")
                        .query(CURSOR)
                        .answersListOf(200, HitView.class)
                        .handle(call -> hits(
                                connection(call),
                                catalog.list(
                                        connection(call), call.query("cursor").orElse(null)))),
                of("feeds", "List a supplier's feeds", "Lists of products that the supplier puts together.")
                        .answersListOf(200, FeedView.class)
                        .handle(call -> Answer.of(new Page<>(
                                catalog.feeds(connection(call)).stream()
                                        .map(FeedView::of)
                                        .toList(),
                                null))),
                feed(),
                of("categories", "List a supplier's categories", "Parents before children.")
                        .answersListOf(200, CategoryView.class)
                        .handle(call -> Answer.of(new Page<>(
                                catalog.categories(connection(call)).stream()
                                        .map(CategoryView::of)
                                        .toList(),
                                null))));
    }

    private Route<?, ?> search() {
        return Route.get("/api/v1/products/search")
                .tag("Products")
                .summary("Search a supplier's catalogue")
                .description("Asks the supplier now; import a hit by its supplier_product_id.")
                .query(
                        QueryParam.text("supplier", "Where to search; or name a connection.", "aliexpress"),
                        CONNECTION,
                        QueryParam.text("query", "What to look for.", "sunglasses")
                                .mandatory(),
                        CURSOR)
                .answersListOf(200, HitView.class)
                .handle(this::search);
    }

    private Answer<Page<HitView>> search(Call<Nothing> call) {
        Connection connection = catalog.connection(
                call.workspaceId(),
                call.query("supplier").orElse(null),
                call.query("connection_id").orElse(null));
        String query = call.query("query").orElse("");
        return hits(
                connection,
                catalog.search(connection, query, call.query("cursor").orElse(null)));
    }

    private Route<?, ?> feed() {
        return of("feeds/{feed}", "Walk a feed", "The products of one feed as the supplier lists them now.")
                .parameter("feed", "The feed's name.")
                .query(CURSOR)
                .answersListOf(200, HitView.class)
                .handle(call -> hits(
                        connection(call),
                        catalog.feed(
                                connection(call),
                                call.path("feed"),
                                call.query("cursor").orElse(null))));
    }

    private static RouteDraft<Nothing, Nothing> of(String what, String summary, String description) {
        return Route.get("/api/v1/suppliers/{supplier_id}/" + what)
                .tag("Suppliers")
                .summary(summary)
                .description(description)
                .parameter(SUPPLIER, "Such as aliexpress.")
                .query(CONNECTION);
    }

    private Connection connection(Call<Nothing> call) {
        return catalog.connection(
                call.workspaceId(),
                call.path(SUPPLIER),
                call.query("connection_id").orElse(null));
    }

    private static Answer<Page<HitView>> hits(Connection connection, Page<ProductSummary> page) {
        return Answer.of(new Page<>(
                page.data().stream().map(hit -> HitView.of(connection, hit)).toList(), page.nextCursor()));
    }
}
