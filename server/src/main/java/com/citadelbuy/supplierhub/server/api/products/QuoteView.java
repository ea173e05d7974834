package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way to ship. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QuoteView(
        @Example("cjdropshipping") String supplier,
        String connectionId,

        @Describe("To be put into an order as shipping_method.") @Example("CJPacket Ordinary")
        String shippingMethod,

        String name,
        @Describe("For the whole request; zero is free.") MoneyView price,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Nullable String shipsFrom,
        @Nullable Boolean tracked) {

    static QuoteView of(Connection connection, ShippingQuote quote) {
        return new QuoteView(
                connection.supplier(),
                connection.id(),
                quote.method(),
                quote.name(),
                Objects.requireNonNull(MoneyView.of(quote.price())),
                quote.minDays(),
                quote.maxDays(),
                quote.shipsFrom(),
                quote.tracked());
    }
}
