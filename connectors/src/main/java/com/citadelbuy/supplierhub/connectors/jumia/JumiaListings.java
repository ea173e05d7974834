package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.connectors.jumia.JumiaProduct.View;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Own listings: the variations of the own product sets. Stock is told elsewhere, and only read with a single listing. A listing
 * cannot be asked for by its id, but its stock can, which tells its sku.
 */
final class JumiaListings implements ReadListings {

    private static final int SIZE = 100;

    private final Session session;

    JumiaListings(Session session) {
        this.session = session;
    }

    @Override
    public Page<Listing> page(@Nullable Cursor from) {
        return page(list().query("token", JumiaPage.token(from)), from);
    }

    @Override
    public Listing byKey(ListingKey key) {
        Optional<Level> told = key.sku() == null ? level(Objects.requireNonNull(key.id())) : Optional.empty();
        @Nullable String sku = told.map(Level::sellerSku).orElse(key.sku());
        if (sku == null) {
            throw unknown(key);
        }
        Listing listing = page(list().query("sellerSku", sku), null).items().stream()
                .filter(each -> key.id() == null
                        ? sku.equals(each.key().sku())
                        : each.id().equals(key.id()))
                .findFirst()
                .orElseThrow(() -> unknown(key));
        return with(listing, told.or(() -> level(listing.id())));
    }

    private SupplierRequest list() {
        return session.http()
                .get("products.list", "/catalog/products")
                .query("size", SIZE)
                .query("shopId", session.setting(JumiaAccount.SHOP).orElse(null));
    }

    private Page<Listing> page(SupplierRequest request, @Nullable Cursor from) {
        View view = new View(
                session.setting(JumiaAccount.CLIENT).orElse(null),
                session.clock().instant());
        Products products = request.read(Products.class);
        Page<JumiaProduct> sets = Entry.page(
                products.products(),
                (set, raw) -> set,
                JumiaPage.next(from, products.nextToken(), products.isLastPage()));
        List<Page<Listing>> parts =
                sets.items().stream().map(set -> set.listings(view)).toList();
        return new Page<>(
                parts.stream().flatMap(part -> part.items().stream()).toList(),
                sets.next(),
                Stream.concat(sets.unreadable().stream(), parts.stream().flatMap(part -> part.unreadable().stream()))
                        .toList());
    }

    private Optional<Level> level(String id) {
        return session
                .http()
                .get("stock.list", "/catalog/stock")
                .query("productSids", id)
                .read(Levels.class)
                .products()
                .stream()
                .filter(level -> id.equals(level.id()))
                .findFirst();
    }

    private static Listing with(Listing listing, Optional<Level> level) {
        Stock stock = level.map(Level::globalStock).map(Stock::exact).orElseGet(Stock::unknown);
        return new Listing(
                listing.key(),
                listing.title(),
                listing.status(),
                listing.word(),
                listing.price(),
                stock,
                listing.image(),
                listing.raw());
    }

    private static SupplierException unknown(ListingKey key) {
        return new SupplierException(Failure.of(
                Kind.NOT_FOUND, "Jumia shows no listing of " + (key.id() == null ? "the sku " + key.sku() : key.id())));
    }

    private record Products(
            List<Entry<JumiaProduct>> products,
            @Nullable String nextToken,
            @Nullable Boolean isLastPage) {
        Products {
            Objects.requireNonNull(products, "the list of products is missing");
        }
    }

    private record Levels(List<Level> products) {
        Levels {
            Objects.requireNonNull(products, "the list of stock is missing");
        }
    }

    /** It is read as {@code globalStock} and written as {@code stock}. */
    private record Level(
            @Nullable String id,
            @Nullable String sellerSku,
            @Nullable Long globalStock) {}
}
