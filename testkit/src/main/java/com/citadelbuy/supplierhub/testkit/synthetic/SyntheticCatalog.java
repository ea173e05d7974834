package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record SyntheticCatalog(Session session) implements ListProducts, ReadProduct, ReadInventory {

    private record Listing(
            List<Entry<Item>> items, @Nullable Integer next) {}

    private record Item(String id, String title) {

        ProductSummary toSummary(String raw) {
            return new ProductSummary(id, title, null, null, raw);
        }
    }

    private record Product(String id, String title, List<Variant> variants) {}

    private record Variant(String id, String name, BigDecimal price, String currency) {

        CatalogVariant toVariant() {
            return new CatalogVariant(
                    id,
                    null,
                    name,
                    Map.of("size", name),
                    null,
                    Offer.of(Money.of(price, currency)),
                    List.of(),
                    Map.of());
        }
    }

    private record Shelves(List<Shelf> shelves) {}

    private record Shelf(String variant, String warehouse, String country, long pieces) {

        InventoryLevel toLevel() {
            return new InventoryLevel(variant, new Location(warehouse, warehouse, country), Stock.exact(pieces));
        }
    }

    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        Listing listing = session.http()
                .get("products", "/products")
                .query("from", from == null ? 0 : from.number())
                .read(Listing.class);
        return Entry.page(listing.items(), Item::toSummary, listing.next() == null ? null : Cursor.of(listing.next()));
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<Product> reply =
                session.http().get("product", "/products/{}", productId).readRaw(Product.class);
        Product product = reply.value();
        return new CatalogProduct(
                product.id(),
                product.title(),
                null,
                List.of(),
                null,
                CatalogProduct.Sale.ON_SALE,
                product.variants().stream().map(Variant::toVariant).toList(),
                reply.json());
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return session.http().get("stock", "/products/{}/stock", productId).read(Shelves.class).shelves().stream()
                .map(Shelf::toLevel)
                .toList();
    }
}
