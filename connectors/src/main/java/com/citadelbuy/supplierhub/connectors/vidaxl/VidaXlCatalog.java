package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Products with price and stock, all from one list. Each has one variant: colours and sizes are products of their own, and nothing
 * tells which belong together. {@code code} is what vidaXL goes by everywhere, {@code id} is the shop platform's own.
 */
final class VidaXlCatalog implements CheckAccount, ListProducts, ReadProduct, ReadInventory {

    static final String BY_CODE = "products.get";

    private static final int MOST = 500;

    private final Session session;

    VidaXlCatalog(Session session) {
        this.session = session;
    }

    /** Nothing tells who the account is; its list tells what market it buys in. */
    @Override
    public AccountInfo check() {
        Listing listing = session.http()
                .get("products.list", "/api_customer/products.json")
                .query("limit", 1)
                .read(Listing.class);
        String currency = Entry.values(listing.data())
                .flatMap(product -> Optional.ofNullable(product.currency()).stream())
                .findFirst()
                .orElse("");
        String total = listing.pagination() == null
                ? ""
                : Long.toString(listing.pagination().total());
        Map<String, String> details = WireTexts.named("currency", currency, "products", total);
        return new AccountInfo(null, null, null, details.isEmpty() ? Map.of("products", "0") : details);
    }

    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        long offset = from == null ? 0 : from.number();
        Listing listing = session.http()
                .get("products.list", "/api_customer/products.json")
                .query("limit", MOST)
                .query("offset", offset)
                .read(Listing.class);
        return Entry.page(listing.data(), Product::toSummary, listing.after(offset));
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<Product> product = byCode(productId)
                .orElseThrow(
                        () -> VidaXlWire.failure(Kind.NOT_FOUND, "vidaXL lists no product with the code " + productId));
        return product.value().toProduct(product.json());
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return byCode(productId).stream()
                .flatMap(product -> product.value().levels().stream())
                .toList();
    }

    private Optional<Raw<Product>> byCode(String code) {
        SupplierRequest request =
                session.http().get(BY_CODE, "/api_customer/products.json").query("code_eq", code);
        return request.read(Products.class).data().stream()
                .filter(product -> product.value().code().equals(code))
                .findFirst();
    }

    private record Products(List<Raw<Product>> data) {
        Products {
            Objects.requireNonNull(data, "data is missing");
        }
    }

    private record Listing(
            List<Entry<Product>> data, @Nullable Pagination pagination) {
        Listing {
            Objects.requireNonNull(data, "data is missing");
        }

        /** Goes on by the limit they applied. The older bare list has no paging, and ends where nothing more comes. */
        @Nullable
        Cursor after(long offset) {
            if (pagination == null) {
                return data.isEmpty() ? null : Cursor.of(offset + data.size());
            }
            long next = offset + pagination.limit();
            return pagination.limit() < 1 || next >= pagination.total() ? null : Cursor.of(next);
        }
    }

    private record Pagination(long total, long limit) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Product(
            String code,
            @Nullable String name,
            @Nullable String categoryPath,
            @Nullable String quantity,
            @Nullable String price,
            @Nullable String currency) {
        Product {
            Objects.requireNonNull(code, "the code of a product is missing");
        }

        ProductSummary toSummary(String raw) {
            return new ProductSummary(code, title(), null, cost(), raw);
        }

        CatalogProduct toProduct(String raw) {
            @Nullable Money cost = cost();
            CatalogVariant only = new CatalogVariant(
                    code, code, title(), Map.of(), null, cost == null ? null : Offer.of(cost), levels(), Map.of());
            return new CatalogProduct(
                    code, title(), null, List.of(), WireTexts.said(categoryPath), Sale.ON_SALE, List.of(only), raw);
        }

        List<InventoryLevel> levels() {
            return VidaXlWire.number(quantity)
                    .map(pieces -> new InventoryLevel(
                            code, Location.UNSPECIFIED, Stock.exact(Math.max(0, pieces.longValue()))))
                    .stream()
                    .toList();
        }

        private @Nullable Money cost() {
            return VidaXlWire.money(price, currency);
        }

        private String title() {
            return name == null || name.isBlank() ? code : name;
        }
    }
}
