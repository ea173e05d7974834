package com.citadelbuy.supplierhub.server.api.links;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.links.Links;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.model.ProductLink;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a buyer is led to one product. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LinkView(
        @Example("pinduoduo") String supplier,
        String connectionId,

        @Describe("Ours, where the product was named by it.") @Nullable
        String productId,

        @Example("c9r2omogKFFAc7WBwvbZU1ikIb16") String supplierProductId,

        @Describe("Null where the supplier has no link for this product.")
        @Nullable
        @Example("https://mobile.example/goods.html?pid=1000001_2000001")
        URI url,

        @Describe("A shorter form of it, where there is one.") @Nullable @Example("https://p.example/Ab3")
        URI shortUrl) {

    static LinkView of(Connection connection, Links.Link link) {
        @Nullable ProductLink made = link.made();
        return new LinkView(
                connection.supplier(),
                connection.id(),
                link.productId(),
                link.supplierProductId(),
                made == null ? null : made.url(),
                made == null ? null : made.shortUrl());
    }
}
