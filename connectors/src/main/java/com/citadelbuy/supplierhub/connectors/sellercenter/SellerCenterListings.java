package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Own products, of whatever status. */
final class SellerCenterListings implements ReadListings {

    private static final int MOST = 100;

    private final Session session;

    SellerCenterListings(Session session) {
        this.session = session;
    }

    @Override
    public Page<Listing> page(@Nullable Cursor from) {
        long offset = from == null ? 0 : from.number();
        Products products =
                products().query("Limit", MOST).query("Offset", offset).read(Products.class);
        List<Entry<SellerCenterProduct>> shown = products.body().products();
        SellerCenterShop shop = SellerCenterShop.of(session);
        return Entry.page(
                shown,
                (product, raw) -> product.toListing(shop, raw),
                products.head().after(offset, shown.size()));
    }

    @Override
    public Listing byKey(ListingKey key) {
        String sku = sku(key);
        SellerCenterShop shop = SellerCenterShop.of(session);
        return Optional.ofNullable(of(List.of(sku)).get(sku))
                .map(product -> product.value().toListing(shop, product.json()))
                .orElseThrow(() -> new SupplierException(
                        Failure.of(Kind.NOT_FOUND, "There is no product with the seller's sku " + sku)));
    }

    /** Those that there are, by the seller's sku. */
    Map<String, Raw<SellerCenterProduct>> of(List<String> skus) {
        return products()
                .query("SkuSellerList", WireJson.text(skus))
                .query("Limit", skus.size())
                .query("Offset", 0)
                .read(Found.class)
                .body()
                .products()
                .stream()
                .collect(Collectors.toMap(
                        product -> product.value().sellerSku(), product -> product, (first, twice) -> first));
    }

    /** The two are one: {@link SellerCenterProduct}. */
    static String sku(ListingKey key) {
        return key.sku() == null ? Objects.requireNonNull(key.id()) : key.sku();
    }

    private SupplierRequest products() {
        return SellerCenter.get(session, "GetProducts").query("Filter", "all");
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    private record Products(SellerCenterReply.Head head, Body body) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        private record Body(
                @JsonProperty(required = true) @JsonDeserialize(using = WrappedList.class)
                List<Entry<SellerCenterProduct>> products) {}
    }

    /** A list that proves something is read whole or not at all. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    private record Found(Body body) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        private record Body(
                @JsonProperty(required = true) @JsonDeserialize(using = WrappedList.class)
                List<Raw<SellerCenterProduct>> products) {}
    }
}
