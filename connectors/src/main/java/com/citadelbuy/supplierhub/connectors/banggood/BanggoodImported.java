package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.Placement.LeftOut;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
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

        private LeftOut leftOut() {
            return new LeftOut(variant(), WireTexts.first(errorDesc, "refused"));
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
                : new Placement.Accepted(List.of(snapshot(order, raw)), leftOut());
    }

    private OrderSnapshot snapshot(PurchaseOrder order, String raw) {
        return new OrderSnapshot(
                order.reference().text(),
                order.reference().text(),
                OrderStatus.SUBMITTED,
                BanggoodOrder.IMPORTED,
                BanggoodOrder.AWAITING_A_PERSON,
                null,
                lines(order),
                null,
                Map.of(),
                raw);
    }

    private String refusals() {
        return leftOut().stream().map(LeftOut::toString).collect(Collectors.joining("; "));
    }

    /** Only this answer ever tells: until the order is paid, no read shows its lines (§3.4). */
    private List<LeftOut> leftOut() {
        return failureList.stream().map(Refused::leftOut).toList();
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
