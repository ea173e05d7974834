package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An order as {@code order/{id}} shows it. */
record BigBuyOrder(
        String id,
        @Nullable String internalReference,
        @Nullable String status,
        @Nullable String dateAdd,
        @Nullable BigDecimal totalPaidTaxIncl,
        @Nullable BigDecimal totalPaidTaxExcl,
        @Nullable BigDecimal totalShippingTaxExcl,
        @Nullable Recipient shippingAddress,
        @JsonDeserialize(using = WrappedList.class) List<Line> products) {

    private static final Map<String, String> REASONS = Map.of(
            "awaiting payment", "awaiting_payment",
            "pending payment", "awaiting_payment",
            "pending invoice", "awaiting_invoice",
            "out of stock", "out_of_stock",
            "payment error", "payment_error");

    BigBuyOrder {
        BigBuyWire.promised(id, "the id of an order");
    }

    OrderSnapshot toSnapshot(String raw) {
        String word = Objects.requireNonNullElse(status, "").strip();
        String lower = word.toLowerCase(Locale.ROOT);
        return new OrderSnapshot(
                id,
                internalReference,
                BigBuy.ORDER_STATUSES.of(lower),
                word,
                REASONS.get(lower),
                costs(),
                products.stream().map(Line::toLine).toList(),
                shippingAddress == null ? null : shippingAddress.toRecipient(),
                BigBuyWire.time(dateAdd),
                Map.of(),
                raw);
    }

    /** The total holds taxes, its parts do not. */
    private OrderSnapshot.@Nullable Costs costs() {
        @Nullable Money total = BigBuyWire.eur(totalPaidTaxIncl);
        return total == null
                ? null
                : new OrderSnapshot.Costs(
                        less(totalPaidTaxExcl, totalShippingTaxExcl),
                        BigBuyWire.eur(totalShippingTaxExcl),
                        less(totalPaidTaxIncl, totalPaidTaxExcl),
                        total);
    }

    private static @Nullable Money less(@Nullable BigDecimal all, @Nullable BigDecimal part) {
        return all == null || part == null ? null : BigBuyWire.eur(all.subtract(part));
    }

    record Line(
            @Nullable String id,
            String reference,
            int quantity,
            @Nullable BigDecimal priceTaxExcl) {
        Line {
            BigBuyWire.promised(reference, "the SKU of a line");
        }

        OrderSnapshot.Line toLine() {
            return new OrderSnapshot.Line(null, id, reference, quantity, BigBuyWire.eur(priceTaxExcl));
        }
    }

    /** Personal data: prints nothing of itself. */
    record Recipient(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String country) {

        OrderSnapshot.Recipient toRecipient() {
            String name = Stream.of(firstName, lastName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "))
                    .strip();
            return new OrderSnapshot.Recipient(name, address, town, postcode, country);
        }

        @Override
        public String toString() {
            return "Recipient[***]";
        }
    }
}
