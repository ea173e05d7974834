package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.connectors.bigbuy.BigBuyProduct.Information;
import com.citadelbuy.supplierhub.connectors.bigbuy.BigBuyProduct.Pictures;
import com.citadelbuy.supplierhub.connectors.bigbuy.BigBuyProduct.Variation;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Products, which BigBuy tells in pieces, and the tree of taxonomies; its categories are no longer kept. */
final class BigBuyCatalog implements ListProducts, ReadProduct, ReadCategories {

    static final String PRODUCTS = "catalog.products";
    static final String PRODUCT = "catalog.product";
    static final String INFORMATION = "catalog.productinformation";
    static final String IMAGES = "catalog.productimages";
    static final String VARIATIONS = "catalog.productsvariations";
    static final String TAXONOMIES = "catalog.taxonomies";

    /** The most that a page holds; a list may be asked for ten times an hour only. */
    private static final int PAGE = 10_000;

    private record ProductList(
            @JsonDeserialize(using = WrappedList.class) List<Entry<BigBuyProduct>> body) {}

    private record OneProduct(@Nullable Raw<BigBuyProduct> body) {}

    private record InformationList(
            @JsonDeserialize(using = WrappedList.class) List<Raw<Information>> body) {}

    private record PicturesList(
            @JsonDeserialize(using = WrappedList.class) List<Raw<Pictures>> body) {}

    private record VariationList(
            @JsonDeserialize(using = WrappedList.class) List<Raw<Variation>> body) {}

    private record TaxonomyList(
            @JsonDeserialize(using = WrappedList.class) List<BigBuyTaxonomy> body) {}

    private final Session session;

    BigBuyCatalog(Session session) {
        this.session = session;
    }

    /** There is no total; the last page is the first that is not full. */
    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        long page = from == null ? 0 : from.number();
        List<Entry<BigBuyProduct>> rows = session.http()
                .get(PRODUCTS, "/catalog/products.json")
                .query("page", page)
                .query("pageSize", PAGE)
                .read(ProductList.class)
                .body();
        if (from == null && rows.isEmpty()) {
            // An endpoint that was taken away answers so; it must not look like a catalogue from which all is gone.
            throw BigBuyWire.failure(Failure.Kind.BAD_RESPONSE, "BigBuy listed no product at all");
        }
        return Entry.page(rows, BigBuyProduct::toSummary, rows.size() < PAGE ? null : Cursor.of(page + 1));
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<BigBuyProduct> product = BigBuyWire.there(
                session.http()
                        .get(PRODUCT, "/catalog/product/{}.json", productId)
                        .read(OneProduct.class)
                        .body(),
                "product");
        List<Raw<Information>> information = inLanguage(
                        session.http().get(INFORMATION, "/catalog/productinformation/{}.json", productId))
                .find(InformationList.class)
                .map(found -> found.value().body())
                .orElse(List.of());
        List<Raw<Pictures>> pictures = session.http()
                .get(IMAGES, "/catalog/productimages/{}.json", productId)
                .find(PicturesList.class)
                .map(found -> found.value().body())
                .orElse(List.of());
        return new BigBuyProduct.Parts(product, information, pictures, variations(session, productId)).toProduct();
    }

    @Override
    public List<Category> categories() {
        return BigBuyTaxonomy.parentsFirst(inLanguage(session.http().get(TAXONOMIES, "/catalog/taxonomies.json"))
                .read(TaxonomyList.class)
                .body());
    }

    /** A product without variations has none, or is not known here. */
    static List<Raw<Variation>> variations(Session session, String productId) {
        return session.http()
                .get(VARIATIONS, "/catalog/productsvariations/{}.json", productId)
                .find(VariationList.class)
                .map(found -> found.value().body())
                .orElse(List.of());
    }

    private SupplierRequest inLanguage(SupplierRequest request) {
        return request.query("isoCode", BigBuyWire.language(session));
    }
}
