package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Products, one by one and by free text. */
final class AlibabaCatalog implements ReadProduct, SearchProducts {

    static final String DESCRIPTION = "/eco/buyer/product/description";
    static final String SEARCH = "/eco/buyer/product/search";

    private static final int SIZE = 50;

    /** The country is needed, though the documents do not list it (live test). */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Query(String productId, String country, String shipToCountry, String language, String currency) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Described(@Nullable Raw<AlibabaProduct> resultData) {}

    private record Words(
            String keyword, long index, int size, String shipToCountry, String language, String currency) {}

    private record Found(Hits data) {
        Found {
            AlibabaWire.promised(data, "what it found");
        }
    }

    private record Hits(
            @Nullable Place pagination,
            @JsonDeserialize(using = WrappedList.class) List<Entry<Hit>> products) {

        @Nullable
        Cursor after(long page) {
            @Nullable Integer pages = pagination == null ? null : AlibabaWire.number(pagination.pageCount());
            return pages != null && !products.isEmpty() && page < pages ? Cursor.of(page + 1) : null;
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Place(@Nullable String pageCount) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Hit(
            String productId,
            @Nullable String title,
            @Nullable String price,
            @Nullable Picture image) {

        Hit {
            AlibabaWire.promised(productId, "the id of a product");
        }

        /** The currency is the one that was asked for; the hits do not repeat it. */
        ProductSummary toSummary(String currency, String raw) {
            return new ProductSummary(
                    productId,
                    title,
                    image == null ? null : WireUri.of(image.mainImage()).orElse(null),
                    AlibabaWire.money(price, currency),
                    raw);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Picture(@Nullable String mainImage) {}

    private final Session session;

    AlibabaCatalog(Session session) {
        this.session = session;
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<AlibabaProduct> product = product(productId);
        return product.value().toProduct(productId, product.json());
    }

    /** Whom a product is bought from, which freight is asked by. */
    String sellerOf(String productId) {
        return product(productId)
                .value()
                .seller()
                .orElseThrow(() ->
                        AlibabaWire.failure(Kind.BAD_RESPONSE, "Alibaba does not say who sells product " + productId));
    }

    private Raw<AlibabaProduct> product(String productId) {
        String country = AlibabaWire.country(session);
        Query query =
                new Query(productId, country, country, AlibabaWire.language(session), AlibabaWire.currency(session));
        Raw<AlibabaProduct> product = AlibabaWire.get(session, DESCRIPTION)
                .query("query_req", WireJson.text(query))
                .read(Described.class)
                .resultData();
        if (product == null || product.value().productId() == null) {
            throw AlibabaWire.failure(Kind.NOT_FOUND, "Alibaba knows no such product");
        }
        return product;
    }

    @Override
    public Page<ProductSummary> search(String text, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        String currency = AlibabaWire.currency(session);
        Words words =
                new Words(text, page, SIZE, AlibabaWire.country(session), AlibabaWire.language(session), currency);
        Hits hits = AlibabaWire.get(session, SEARCH)
                .query("param0", WireJson.text(words))
                .read(Found.class)
                .data();
        return Entry.page(hits.products(), (hit, raw) -> hit.toSummary(currency, raw), hits.after(page));
    }
}
