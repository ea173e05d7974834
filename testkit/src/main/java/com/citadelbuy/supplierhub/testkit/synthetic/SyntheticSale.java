package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A sale as the marketplace shows it: it has states of lines and none of the whole. */
@JsonNaming(SnakeCaseStrategy.class)
record SyntheticSale(String id, Instant createdAt, Instant changedAt, String currency, Buyer buyer, List<Line> lines) {

    record Buyer(String name, String street, String city, String zip, String country, String phone, String email) {

        ShipTo toShipTo() {
            return new ShipTo(name, List.of(street), city, null, zip, country, phone, email);
        }
    }

    record Line(
            String id,
            String offer,
            String sku,
            String title,
            int quantity,
            BigDecimal price,
            String state,
            @Nullable String number) {

        OrderStatus status() {
            return SyntheticMarket.SALE_STATUSES.of(state);
        }

        Sale.Line toLine(String currency) {
            return new Sale.Line(
                    id,
                    new ListingKey(offer, null, sku),
                    title,
                    quantity,
                    Money.of(price, currency).times(quantity),
                    status(),
                    state,
                    number);
        }
    }

    static Sale of(Raw<SyntheticSale> reply) {
        return reply.value().toSale(reply.json());
    }

    Sale toSale(String raw) {
        return new Sale(
                id,
                null,
                Sale.statusOf(lines.stream().map(Line::status).toList()),
                "",
                null,
                lines.stream().map(line -> line.toLine(currency)).toList(),
                null,
                buyer.toShipTo(),
                createdAt,
                changedAt,
                null,
                Map.of(),
                raw);
    }
}
