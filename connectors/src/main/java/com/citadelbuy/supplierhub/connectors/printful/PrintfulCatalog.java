package com.citadelbuy.supplierhub.connectors.printful;

import static com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Paging.offset;

import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Paging;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.PrintFile;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Product;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.StoreProduct;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Variant;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of the store, which v1 alone knows. Blanks of the catalogue are no products here. */
final class PrintfulCatalog implements ListProducts, ReadProduct {

    static final String BY_ID = "getSyncProductById";

    /** How an order's quote names a variant, see {@link PrintfulShipping}. */
    static final String CATALOG_VARIANT = "variant_id";

    static final String EXTERNAL_VARIANT = "external_variant_id";

    private final Session session;

    PrintfulCatalog(Session session) {
        this.session = session;
    }

    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        ProductList list = session.http()
                .get("getSyncProducts", "/store/products")
                .query("limit", PrintfulWire.PAGE)
                .query("offset", offset(from))
                .read(ProductList.class);
        return Entry.page(list.result(), PrintfulCatalog::toSummary, Paging.next(list.paging(), from));
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<StoreProduct> read =
                session.http().get(BY_ID, "/store/products/{}", productId).readRaw(StoreProduct.class);
        return toProduct(read.value(), read.json());
    }

    private static ProductSummary toSummary(Product product, String raw) {
        return new ProductSummary(
                product.id(), product.name(), WireUri.of(product.thumbnailUrl()).orElse(null), null, raw);
    }

    private static CatalogProduct toProduct(StoreProduct read, String raw) {
        Product product = read.syncProduct();
        Stream<URI> pictures =
                read.syncVariants().stream().map(PrintfulCatalog::picture).flatMap(Optional::stream);
        return new CatalogProduct(
                product.id(),
                Objects.requireNonNullElse(product.name(), product.id()),
                null,
                Stream.concat(WireUri.of(product.thumbnailUrl()).stream(), pictures)
                        .distinct()
                        .toList(),
                null,
                sale(read),
                read.syncVariants().stream().map(PrintfulCatalog::toVariant).toList(),
                raw);
    }

    private static Sale sale(StoreProduct read) {
        boolean ignored = Boolean.TRUE.equals(read.syncProduct().isIgnored());
        return !ignored && read.syncVariants().stream().anyMatch(Variant::canBeOrdered) ? Sale.ON_SALE : Sale.OFF_SALE;
    }

    /** Without an offer: {@code retail_price} is what the merchant asks, not what Printful does. */
    private static CatalogVariant toVariant(Variant variant) {
        return new CatalogVariant(
                variant.id(),
                variant.sku(),
                Objects.requireNonNullElse(variant.name(), variant.id()),
                WireTexts.named("color", variant.color(), "size", variant.size()),
                picture(variant).orElse(null),
                null,
                List.of(),
                WireTexts.named(CATALOG_VARIANT, variant.variantId(), EXTERNAL_VARIANT, variant.externalId()));
    }

    /** The mockup of the design if there is one, else the blank. */
    private static Optional<URI> picture(Variant variant) {
        return Stream.ofNullable(variant.files())
                .flatMap(List::stream)
                .filter(file -> "preview".equals(file.type()))
                .map(PrintFile::previewUrl)
                .flatMap(url -> WireUri.of(url).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(variant.product()).flatMap(blank -> WireUri.of(blank.image())));
    }

    private record ProductList(
            List<Entry<Product>> result, @Nullable Paging paging) {
        ProductList {
            Objects.requireNonNull(result, "result is missing");
        }
    }
}
