package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.Placement.LeftOut;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What {@code create/multishipping} answers: an order for each warehouse, and errors for goods that got none. */
record BigBuyCreated(Parts body) {

    BigBuyCreated {
        BigBuyWire.promised(body, "the orders it created");
    }

    /** Orders may exist although there are errors too ("Orders"). */
    record Parts(
            @JsonDeserialize(using = WrappedList.class) List<Part> orders,
            @JsonDeserialize(using = WrappedList.class) List<Refusal> errors) {}

    record Part(
            String id,
            @JsonDeserialize(using = WrappedList.class) List<String> productReferences,
            @Nullable String warehouse) {
        Part {
            BigBuyWire.promised(id, "the id of an order");
        }
    }

    record Refusal(
            @Nullable String code,
            @JsonDeserialize(using = WrappedList.class) List<String> productReferences) {

        Stream<LeftOut> leftOut() {
            String reason = Objects.requireNonNullElse(code, "refused");
            return productReferences.isEmpty()
                    ? Stream.of(new LeftOut(null, reason))
                    : productReferences.stream().map(reference -> new LeftOut(reference, reason));
        }
    }

    Placement toPlacement(PurchaseOrder order, String raw) {
        return new Placement.Accepted(
                body.orders().stream().map(part -> snapshot(part, order, raw)).toList(),
                body.errors().stream().flatMap(Refusal::leftOut).toList());
    }

    private OrderSnapshot snapshot(Part part, PurchaseOrder order, String raw) {
        return new OrderSnapshot(
                part.id(),
                order.reference().text(),
                OrderStatus.SUBMITTED,
                "",
                null,
                null,
                linesNameOneWarehouse() ? lines(part, order) : List.of(),
                null,
                WireTexts.named("warehouse", part.warehouse()),
                raw);
    }

    /** The answer tells no quantities; they are known only where all pieces of a line come from one place. */
    private boolean linesNameOneWarehouse() {
        return references().distinct().count() == references().count();
    }

    private Stream<String> references() {
        return body.orders().stream().flatMap(part -> part.productReferences().stream());
    }

    private static List<OrderSnapshot.Line> lines(Part part, PurchaseOrder order) {
        return order.lines().stream()
                .filter(line -> part.productReferences().contains(line.variantId()))
                .map(line -> new OrderSnapshot.Line(line.id(), null, line.variantId(), line.quantity(), null))
                .toList();
    }
}
