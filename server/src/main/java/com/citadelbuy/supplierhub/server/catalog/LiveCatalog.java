package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.LiveCalls;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Feed;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks into suppliers' catalogues as they are now; keeps nothing. */
public final class LiveCatalog {

    private static final String CURSOR = "supplier_page";

    private final Connections connections;
    private final LiveCalls live;

    public LiveCatalog(Connections connections) {
        this.connections = connections;
        this.live = new LiveCalls(connections);
    }

    /** The connection that a question names by itself or by its supplier. */
    public Connection connection(String workspaceId, @Nullable String supplier, @Nullable String connectionId) {
        if (supplier != null) {
            return connections.one(workspaceId, supplier, connectionId);
        }
        if (connectionId != null) {
            return connections.get(workspaceId, connectionId);
        }
        throw Refusal.Invalid.field("query:supplier", "Name the supplier or the connection.");
    }

    public Page<ProductSummary> search(Connection connection, String query, @Nullable String cursor) {
        return page(
                connection,
                cursor,
                from -> live.ask(connection, SearchProducts.class, search -> search.search(query, from)));
    }

    public Page<ProductSummary> list(Connection connection, @Nullable String cursor) {
        return page(connection, cursor, from -> live.ask(connection, ListProducts.class, list -> list.page(from)));
    }

    public List<Feed> feeds(Connection connection) {
        return live.ask(connection, ReadFeeds.class, ReadFeeds::feeds);
    }

    public Page<ProductSummary> feed(Connection connection, String name, @Nullable String cursor) {
        return page(
                connection, cursor, from -> live.ask(connection, ReadFeeds.class, feeds -> feeds.products(name, from)));
    }

    public List<Category> categories(Connection connection) {
        return live.ask(connection, ReadCategories.class, ReadCategories::categories);
    }

    /** The supplier's cursor travels inside ours, with the connection it belongs to. */
    private static Page<ProductSummary> page(
            Connection connection,
            @Nullable String cursor,
            Function<@Nullable Cursor, com.citadelbuy.supplierhub.spi.model.Page<ProductSummary>> read) {
        var page = read(read, from(connection, cursor));
        Cursor next = page.next();
        return new Page<>(page.items(), next == null ? null : Cursors.encode(CURSOR, connection.id(), next.text()));
    }

    private static com.citadelbuy.supplierhub.spi.model.Page<ProductSummary> read(
            Function<@Nullable Cursor, com.citadelbuy.supplierhub.spi.model.Page<ProductSummary>> read,
            @Nullable Cursor from) {
        try {
            return read.apply(from);
        } catch (NumberFormatException tampered) {
            throw wrongCursor();
        }
    }

    private static @Nullable Cursor from(Connection connection, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursors.decode(CURSOR, 2, cursor);
        if (!parts.getFirst().equals(connection.id())) {
            throw wrongCursor();
        }
        return new Cursor(parts.getLast());
    }

    private static Refusal.Invalid wrongCursor() {
        return Refusal.Invalid.field("query:cursor", "This cursor belongs to another list.");
    }
}
