package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** What exact variants cost in a warehouse. Where it tells nothing of one, the sum of a product's parts stands in (§3.1). */
record BanggoodPrices(
        @Nullable String currency,
        @JsonDeserialize(using = WrappedList.class) List<Exact> productPrice) {

    static final String GET = "product.getProductPrice";
    static final BanggoodPrices NONE = new BanggoodPrices(null, List.of());

    @JsonNaming(SnakeCaseStrategy.class)
    record Exact(@Nullable String poaId, @Nullable String price) {}

    /** Of all variants at once, since the choice of options need not be named; a refusal leaves the sums. */
    static Optional<Raw<BanggoodPrices>> read(Session session, String productId, String warehouse, String currency) {
        return session.http()
                .get(GET, "/product/getProductPrice")
                .query("product_id", productId)
                .query("warehouse", warehouse)
                .query("currency", currency)
                .readOr(BanggoodPrices.class, Optional::of, refusal -> Optional.empty());
    }

    /** Ids of options come in any order, and only a whole choice is a variant. */
    Optional<Money> of(List<String> poa, String asked) {
        return productPrice.stream()
                .filter(exact -> Set.copyOf(BanggoodPoa.ids(exact.poaId())).equals(Set.copyOf(poa)))
                .flatMap(
                        exact -> Stream.ofNullable(BanggoodWire.money(exact.price(), WireTexts.first(currency, asked))))
                .findFirst();
    }
}
