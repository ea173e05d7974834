package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of an order. */
record JumiaItems(String orderId, @Nullable String orderNumber, List<Item> items) {

    JumiaItems {
        Objects.requireNonNull(orderId, "the order of items is missing");
        Objects.requireNonNull(items, "the items of an order are missing");
    }

    List<Sale.Line> toLines() {
        return items.stream().map(Item::toLine).toList();
    }

    /** What only the list of orders shows stays as it was read there. */
    Sale again(Sale known, String raw) {
        List<Sale.Line> lines = toLines();
        @Nullable ShipTo shipTo = JumiaOrder.Address.of(items.getFirst().shippingAddress());
        @Nullable String number = JumiaWire.said(orderNumber);
        return new Sale(
                known.id(),
                number == null ? known.number() : number,
                Sale.statusOf(lines.stream().map(Sale.Line::status).toList()),
                "",
                null,
                lines,
                known.total(),
                shipTo == null ? known.shipTo() : shipTo,
                known.createdAt(),
                null,
                known.shipBy(),
                Map.of(),
                raw);
    }

    /**
     * One piece of something.
     *
     * @param isFulfilledByJumia it lies in Jumia's warehouse, and nothing of it waits for the seller
     */
    record Item(
            String id,
            @Nullable Product product,
            @Nullable String status,
            @Nullable String trackingNumber,
            @Nullable Boolean isFulfilledByJumia,
            @Nullable BigDecimal paidPriceLocal,
            @Nullable Country country,
            JumiaOrder.@Nullable Address shippingAddress) {

        Item {
            Objects.requireNonNull(id, "the id of an item is missing");
        }

        private record Product(
                @Nullable String name, @Nullable String sellerSku) {}

        private record Country(@Nullable String currencyCode) {}

        Sale.Line toLine() {
            Product sold = Objects.requireNonNull(product, "what was sold is missing");
            return new Sale.Line(
                    id,
                    ListingKey.ofSku(JumiaWire.promised(sold.sellerSku(), "the sku of what was sold")),
                    JumiaWire.said(sold.name()),
                    1,
                    JumiaMoney.of(paidPriceLocal, country == null ? null : country.currencyCode()),
                    ours(),
                    Optional.ofNullable(status).orElse(""),
                    JumiaWire.said(trackingNumber));
        }

        /** What is packed has a number and is still called pending. */
        private OrderStatus ours() {
            OrderStatus told = Jumia.SALE_STATUSES.of(JumiaWire.word(status));
            boolean ours = !Boolean.TRUE.equals(isFulfilledByJumia) && JumiaWire.said(trackingNumber) == null;
            return told == OrderStatus.CREATED && !ours ? OrderStatus.PROCESSING : told;
        }
    }
}
