package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** An imported order. Banggood makes its own ones of it, by warehouse and way to ship, only once it is paid (§3.4). */
@JsonNaming(SnakeCaseStrategy.class)
record BanggoodOrder(
        @Nullable String saleRecordId,
        @JsonDeserialize(using = WrappedList.class) List<Part> orderList,
        @Nullable Recipient userInfo) {

    /** For an order of which there is no part yet, and hence no text. */
    static final String IMPORTED = "imported";

    static final String AWAITING_A_PERSON = "awaiting_manual_payment";

    private static final String LINES_NOT_TOLD =
            "lines_not_told: the answer to the import was lost; see at Banggood that all of them are in";

    /** The numbers of the parts, by comma. */
    static final String PARTS = "order_ids";

    OrderSnapshot toSnapshot(String id, String raw) {
        List<Part> parts = orderList.stream().filter(Part::isOne).toList();
        OrderStatus status =
                BanggoodOrderState.together(parts.stream().map(Part::state).toList());
        return new OrderSnapshot(
                id,
                id,
                status,
                parts.isEmpty() ? IMPORTED : joined(parts, Part::word, " / "),
                reason(status, parts),
                costs(parts),
                parts.stream()
                        .flatMap(part -> part.productList().stream())
                        .flatMap(Item::toLine)
                        .toList(),
                userInfo == null ? null : userInfo.toRecipient(),
                null,
                WireTexts.named(
                        PARTS, joined(parts, Part::orderId, ","), "order_statuses", joined(parts, Part::text, "; ")),
                raw);
    }

    /** As it is found when a repeat is refused: which of several lines are in was told in the answer that got lost (§3.3). */
    OrderSnapshot toFound(PurchaseOrder asked, String raw) {
        OrderSnapshot found = toSnapshot(asked.reference().text(), raw);
        return asked.lines().size() == 1 || !found.lines().isEmpty()
                ? found
                : new OrderSnapshot(
                        found.id(),
                        found.reference(),
                        OrderStatus.ON_HOLD,
                        found.word(),
                        LINES_NOT_TOLD,
                        null,
                        List.of(),
                        found.recipient(),
                        null,
                        found.details(),
                        raw);
    }

    private static String joined(List<Part> parts, Function<Part, @Nullable String> what, String by) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(what.apply(part)))
                .distinct()
                .collect(Collectors.joining(by));
    }

    private static @Nullable String reason(OrderStatus status, List<Part> parts) {
        if (status != OrderStatus.CREATED) {
            return null;
        }
        return parts.isEmpty() ? AWAITING_A_PERSON : "awaiting_payment";
    }

    /** Of all parts together; none while one is without its own, or in another currency. */
    private static OrderSnapshot.@Nullable Costs costs(List<Part> parts) {
        List<String> currencies = parts.stream()
                .map(part -> String.valueOf(part.currency()))
                .distinct()
                .toList();
        if (currencies.size() != 1 || !currencies.getFirst().matches("[A-Z]{3}")) {
            return null;
        }
        String currency = currencies.getFirst();
        @Nullable Money total = sum(parts, Part::totalAmount, currency);
        return total == null
                ? null
                : new OrderSnapshot.Costs(
                        sum(parts, Part::subAmount, currency), sum(parts, Part::shipfee, currency), null, total);
    }

    private static @Nullable Money sum(List<Part> parts, Function<Part, @Nullable String> what, String currency) {
        List<BigDecimal> amounts = parts.stream()
                .map(what)
                .flatMap(text -> Stream.ofNullable(BanggoodWire.amount(text)))
                .toList();
        return amounts.size() == parts.size()
                ? Money.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), currency)
                : null;
    }

    /** One of Banggood's own orders. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Part(
            @Nullable String orderId,
            @Nullable String status,
            @Nullable String currency,
            @Nullable String totalAmount,
            @Nullable String subAmount,
            @Nullable String shipfee,
            @JsonDeserialize(using = WrappedList.class) List<Item> productList) {

        boolean isOne() {
            return WireTexts.says(orderId);
        }

        String word() {
            return WireTexts.first(status, "");
        }

        OrderStatus state() {
            return Banggood.ORDER_STATUSES.of(word());
        }

        String text() {
            return orderId + " " + word();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            @Nullable String productId,
            @Nullable String poaId,
            @Nullable String quantity) {

        Stream<OrderSnapshot.Line> toLine() {
            return Stream.ofNullable(BanggoodWire.amount(quantity))
                    .map(pieces -> new OrderSnapshot.Line(
                            null,
                            null,
                            BanggoodPoa.variant(Objects.requireNonNullElse(productId, ""), BanggoodPoa.ids(poaId)),
                            pieces.intValue(),
                            null));
        }
    }

    /** Personal data: prints nothing of itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recipient(
            @Nullable String deliveryName,
            @Nullable String deliveryStreetAddress,
            @Nullable String deliveryCity,
            @Nullable String deliveryCountry) {

        OrderSnapshot.Recipient toRecipient() {
            return new OrderSnapshot.Recipient(
                    deliveryName, deliveryStreetAddress, deliveryCity, null, deliveryCountry);
        }

        @Override
        public String toString() {
            return "Recipient[***]";
        }
    }
}
