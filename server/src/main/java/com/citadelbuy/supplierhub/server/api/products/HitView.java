package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A product as a supplier's list or search shows it now. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HitView(
        @Example("aliexpress") String supplier,
        String connectionId,

        @Describe("To be imported with, as product_id.") @Example("123456")
        String supplierProductId,

        @Nullable String title,
        @Nullable URI image,

        @Describe("The lowest price shown, or null.") @Nullable
        MoneyView price) {

    static HitView of(Connection connection, ProductSummary hit) {
        return new HitView(
                connection.supplier(), connection.id(), hit.id(), hit.title(), hit.image(), MoneyView.of(hit.price()));
    }
}
