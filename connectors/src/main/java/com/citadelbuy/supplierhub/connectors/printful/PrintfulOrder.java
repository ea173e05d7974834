package com.citadelbuy.supplierhub.connectors.printful;

import static com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.money;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An order as either version shows it: v1 says {@code created} in Unix seconds and {@code items}, v2 says {@code created_at}
 * and {@code order_items}.
 */
@JsonNaming(SnakeCaseStrategy.class)
record PrintfulOrder(
        String id,
        @Nullable String externalId,
        String status,
        @JsonAlias("created") @Nullable Instant createdAt,
        @Nullable Costs costs,
        @Nullable Recipient recipient,
        @JsonAlias("items") @Nullable List<Item> orderItems) {

    private static final Map<String, String> DRAFT_REASONS =
            Map.of("calculating", "awaiting_costs", "failed", "costs_failed");

    PrintfulOrder {
        Objects.requireNonNull(id, "the id of an order is missing");
        Objects.requireNonNull(status, "the status of an order is missing");
    }

    OrderSnapshot toSnapshot(String raw) {
        OrderStatus known = Printful.ORDER_STATUSES.of(status);
        return new OrderSnapshot(
                id,
                externalId,
                known,
                status,
                known == OrderStatus.CREATED ? draftReason() : null,
                costs == null ? null : costs.toCosts(),
                Stream.ofNullable(orderItems)
                        .flatMap(List::stream)
                        .filter(Item::isOrdered)
                        .map(item -> item.toLine(costs == null ? null : costs.currency()))
                        .toList(),
                recipient == null ? null : recipient.toRecipient(),
                createdAt,
                Map.of(),
                raw);
    }

    private String draftReason() {
        String calculation = costs == null ? null : costs.calculationStatus();
        return DRAFT_REASONS.getOrDefault(String.valueOf(calculation), "awaiting_confirmation");
    }

    /** Where it goes, as both versions show it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recipient(
            @Nullable String name,
            @Nullable String address1,
            @Nullable String city,
            @Nullable String zip,
            @Nullable String countryCode) {

        OrderSnapshot.Recipient toRecipient() {
            return new OrderSnapshot.Recipient(name, address1, city, zip, countryCode);
        }

        @Override
        public String toString() {
            return "Recipient[***]";
        }
    }

    /**
     * What Printful charges.
     *
     * @param calculationStatus v2 only; the amounts mean something when it is done
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Costs(
            @Nullable String calculationStatus,
            @Nullable String currency,
            @Nullable BigDecimal subtotal,
            @Nullable BigDecimal shipping,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal vat,
            @Nullable BigDecimal total) {

        OrderSnapshot.@Nullable Costs toCosts() {
            boolean done = calculationStatus == null || calculationStatus.equals("done");
            var sum = money(total, currency);
            return !done || sum == null
                    ? null
                    : new OrderSnapshot.Costs(
                            money(subtotal, currency), money(shipping, currency), money(taxes(), currency), sum);
        }

        /** Both come on top of the items' prices, each under its own name. */
        private @Nullable BigDecimal taxes() {
            return Stream.of(tax, vat)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }
    }

    /**
     * A line. v2 does not show {@code sync_variant_id}, so that it names the line by the blank.
     *
     * @param type v2 only; branding items are Printful's own doing
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            @Nullable String id,
            @Nullable String externalId,
            @Nullable String type,
            @Nullable String syncVariantId,
            @JsonAlias("variant_id") @Nullable String catalogVariantId,
            @Nullable String warehouseProductVariantId,
            int quantity,
            @Nullable BigDecimal price,
            @Nullable String currency) {

        boolean isOrdered() {
            return !"branding_item".equals(type);
        }

        OrderSnapshot.Line toLine(@Nullable String orderCurrency) {
            String variant = Stream.of(syncVariantId, catalogVariantId, warehouseProductVariantId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            return new OrderSnapshot.Line(
                    externalId, id, variant, quantity, money(price, currency == null ? orderCurrency : currency));
        }
    }
}
