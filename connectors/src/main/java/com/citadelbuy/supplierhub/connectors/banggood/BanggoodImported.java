package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** What an import answers. Its code says yes even where lines, or all of them, were refused: the counts tell (§3.3). */
@JsonNaming(SnakeCaseStrategy.class)
record BanggoodImported(
        @Nullable String saleRecordId,
        int productTotal,
        int successTotal,
        @JsonDeserialize(using = WrappedList.class) List<Refused> failureList) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Refused(
            @Nullable String productId,
            @Nullable String poaId,
            @Nullable String errorDesc) {

        private String variant() {
            return BanggoodPoa.variant(String.valueOf(productId), BanggoodPoa.ids(poaId));
        }

        private String text() {
            return BanggoodWire.first(errorDesc, "refused") + " for " + variant();
        }

        private boolean is(PurchaseOrder.Line line) {
            return variant().equals(BanggoodPoa.variant(line.productId(), BanggoodPoa.ids(BanggoodPoa.of(line))));
        }
    }

    /** Counts that contradict each other, or us, prove nothing. */
    Placement toPlacement(PurchaseOrder order, String raw) {
        boolean ours = order.reference().text().equals(saleRecordId)
                && productTotal == order.lines().size();
        if (!ours || successTotal + failureList.size() != productTotal) {
            throw new IllegalArgumentException("the counts of an import do not agree");
        }
        return successTotal == 0
                ? new Placement.Rejected(Failure.of(Kind.REJECTED, refusals()))
                : Placement.accepted(snapshot(order, raw));
    }

    /** Only this answer ever tells what was refused: until the order is paid, no read shows its lines (§3.4). */
    private OrderSnapshot snapshot(PurchaseOrder order, String raw) {
        boolean whole = failureList.isEmpty();
        return new OrderSnapshot(
                order.reference().text(),
                order.reference().text(),
                whole ? OrderStatus.SUBMITTED : OrderStatus.ON_HOLD,
                BanggoodOrder.IMPORTED,
                whole ? BanggoodOrder.AWAITING_A_PERSON : "partly_refused: " + refusals(),
                null,
                lines(order),
                null,
                Map.of(),
                raw);
    }

    private String refusals() {
        return failureList.stream().map(Refused::text).collect(Collectors.joining("; "));
    }

    /** What is in; none where the refused ones cannot be told from the others. */
    private List<OrderSnapshot.Line> lines(PurchaseOrder order) {
        List<OrderSnapshot.Line> in = order.lines().stream()
                .filter(line -> failureList.stream().noneMatch(refused -> refused.is(line)))
                .map(line -> new OrderSnapshot.Line(line.id(), null, line.variantId(), line.quantity(), null))
                .toList();
        return in.size() == successTotal ? in : List.of();
    }
}
