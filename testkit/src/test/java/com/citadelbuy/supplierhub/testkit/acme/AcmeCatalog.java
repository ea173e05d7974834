package com.citadelbuy.supplierhub.testkit.acme;

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
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

record AcmeCatalog(Session session, Mistake mistake) implements ListProducts, ReadProduct, ReadInventory {

    private record Listing(List<JsonNode> items, @Nullable Integer next) {}

    private record Product(JsonNode id, String title, List<Variant> variants) {}

    private record Variant(
            String id,
            String name,
            BigDecimal price,
            String currency,
            @Nullable Long stock) {

        CatalogVariant toVariant() {
            return new CatalogVariant(
                    id, null, name, Map.of(), null, Offer.of(Money.of(price, currency)), List.of(), Map.of());
        }
    }

    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        Listing listing = session.http()
                .get("products", "/products")
                .query("page", from == null ? 1 : from.number())
                .read(Listing.class);
        List<ProductSummary> items = listing.items().stream()
                .map(item -> new ProductSummary(
                        id(item.path("id")), item.path("title").asString(), null, null, WireJson.text(item)))
                .toList();
        return listing.next() == null || (mistake == Mistake.STOPS_AFTER_A_PAGE && from != null)
                ? Page.last(items)
                : new Page<>(items, Cursor.of(listing.next()));
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<Product> reply = read(productId);
        Product product = reply.value();
        return new CatalogProduct(
                id(product.id()),
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
        return read(productId).value().variants().stream()
                .filter(variant -> variant.stock() != null)
                .map(variant -> new InventoryLevel(variant.id(), Location.UNSPECIFIED, Stock.exact(stock(variant))))
                .toList();
    }

    private static long stock(Variant variant) {
        return variant.stock() == null ? 0 : variant.stock();
    }

    private Raw<Product> read(String productId) {
        return session.http().get("product", "/products/{}", productId).readRaw(Product.class);
    }

    private String id(JsonNode id) {
        return mistake == Mistake.READS_IDS_AS_DOUBLE ? new BigDecimal(id.asDouble()).toPlainString() : id.asString();
    }
}
