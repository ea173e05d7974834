package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a wish what a run begins with: items, or a list to walk. */
final class ImportDrafts {

    /** What a run begins with. */
    record Draft(List<RunItem> items, @Nullable Walk walk) {
        Draft {
            items = List.copyOf(items);
        }
    }

    private static final String ONE_OF = "Give exactly one of ids, urls, query, feed and everything.";

    private final Connections connections;

    ImportDrafts(Connections connections) {
        this.connections = connections;
    }

    Draft of(Connection connection, ImportWish wish) {
        refuseUnlessOneIsNamed(wish);
        refuseUnlessAble(connection, ReadProduct.class);
        if (wish.ids() != null) {
            return new Draft(
                    wish.ids().stream()
                            .map(id -> RunItem.waiting(id, id.strip()))
                            .toList(),
                    null);
        }
        if (wish.urls() != null) {
            SupplierDefinition definition = connections.definition(connection);
            return new Draft(
                    wish.urls().stream().map(url -> onPage(definition, url)).toList(), null);
        }
        return new Draft(List.of(), walk(connection, wish));
    }

    private Walk walk(Connection connection, ImportWish wish) {
        if (wish.query() != null) {
            refuseUnlessAble(connection, SearchProducts.class);
            return Walk.of(Walk.Source.QUERY, wish.query().strip(), wish.limit());
        }
        if (wish.feed() != null) {
            refuseUnlessAble(connection, ReadFeeds.class);
            return Walk.of(Walk.Source.FEED, wish.feed().strip(), wish.limit());
        }
        refuseUnlessAble(connection, ListProducts.class);
        return Walk.of(Walk.Source.CATALOGUE, null, wish.limit());
    }

    private static void refuseUnlessOneIsNamed(ImportWish wish) {
        long named = Stream.of(
                        Optional.ofNullable(wish.ids()),
                        Optional.ofNullable(wish.urls()),
                        Optional.ofNullable(wish.query()),
                        Optional.ofNullable(wish.feed()),
                        wish.everything() ? Optional.of(true) : Optional.empty())
                .filter(Optional::isPresent)
                .count();
        if (named != 1) {
            throw Refusal.Invalid.field("", ONE_OF);
        }
    }

    private void refuseUnlessAble(Connection connection, Class<? extends Capability> capability) {
        SupplierDefinition definition = connections.definition(connection);
        if (!definition.can(capability)) {
            throw new Refusal.Unsupported(definition.name() + " cannot "
                    + SupplierDefinition.nameOf(capability).replace('_', ' ') + ".");
        }
    }

    private static RunItem onPage(SupplierDefinition supplier, String text) {
        @Nullable ProductUrl pages = supplier.productUrl();
        Optional<String> id = pages == null ? Optional.empty() : address(text).flatMap(pages::id);
        return id.map(theirs -> RunItem.waiting(text, theirs))
                .orElseGet(() -> RunItem.refused(
                        text, "invalid_request", "This is no product page of " + supplier.name() + " that we know."));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.strip()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
