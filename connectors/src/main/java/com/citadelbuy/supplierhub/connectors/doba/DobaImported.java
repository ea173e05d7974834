package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.Placement.LeftOut;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What became of an import: a list of what was taken, and one for each way to be refused. An order may be taken in part, and what is
 * taken becomes an order for each of its suppliers.
 */
record DobaImported(List<Batch> all) {

    DobaImported {
        DobaWire.only(all, "result of the import");
    }

    Placement toPlacement(String reference, String raw) {
        return all.getFirst().toPlacement(reference, raw);
    }

    record Batch(
            @JsonDeserialize(using = WrappedList.class) List<Taken> orderSuccessResList,
            @JsonDeserialize(using = WrappedList.class) List<Refused> orderFailedResList,
            @JsonDeserialize(using = WrappedList.class) List<Refused> addressInvalidResList,
            @JsonDeserialize(using = WrappedList.class) List<Refused> goodRemovedResList,
            @JsonDeserialize(using = WrappedList.class) List<Refused> goodUnsupportResList,
            @JsonDeserialize(using = WrappedList.class) List<Refused> goodUnderStockResList,
            @JsonDeserialize(using = WrappedList.class) List<Refused> logisticsInvalidResList,
            @Nullable String encryptOrdBatchIds) {

        private Placement toPlacement(String reference, String raw) {
            List<Taken> taken =
                    orderSuccessResList.stream().filter(Taken::isOurs).toList();
            List<Reason> reasons = reasons();
            if (taken.isEmpty()) {
                return reasons.stream()
                        .findFirst()
                        .map(reason -> Placement.refused(reason.toFailure()))
                        .orElseThrow(() -> new IllegalArgumentException("the import names our order nowhere"));
            }
            boolean alone = taken.size() == 1;
            return new Placement.Accepted(
                    taken.stream()
                            .map(part -> part.toSnapshot(reference, alone, encryptOrdBatchIds, raw))
                            .toList(),
                    reasons.stream().map(Reason::toLeftOut).toList());
        }

        /** The list of failed orders says no reason, and repeats those that another list explains. */
        private List<Reason> reasons() {
            List<Reason> explained = Stream.of(
                            reasons("goodUnderStockResList", Kind.OUT_OF_STOCK, goodUnderStockResList),
                            reasons("addressInvalidResList", Kind.INVALID_REQUEST, addressInvalidResList),
                            reasons("goodRemovedResList", Kind.REJECTED, goodRemovedResList),
                            reasons("goodUnsupportResList", Kind.REJECTED, goodUnsupportResList),
                            reasons("logisticsInvalidResList", Kind.INVALID_REQUEST, logisticsInvalidResList))
                    .flatMap(each -> each)
                    .toList();
            return explained.isEmpty()
                    ? reasons("orderFailedResList", Kind.REJECTED, orderFailedResList)
                            .toList()
                    : explained;
        }

        private static Stream<Reason> reasons(String list, Kind kind, List<Refused> refused) {
            return refused.stream()
                    .filter(Refused::isOurs)
                    .map(each -> new Reason(list, kind, WireTexts.said(each.itemNo())));
        }
    }

    /** Why a part of an order was not taken: the list it stands in is all that tells. */
    private record Reason(String list, Kind kind, @Nullable String itemNo) {

        Failure toFailure() {
            return new Failure(kind, itemNo == null ? list : list + ": " + itemNo, list, null, null);
        }

        LeftOut toLeftOut() {
            return new LeftOut(itemNo, list);
        }
    }

    record Refused(@Nullable String orderNumber, @Nullable String itemNo) {
        boolean isOurs() {
            return DobaImport.NUMBER.equals(orderNumber);
        }
    }

    record Taken(
            String ordBusiId,
            @Nullable String ordBatchId,
            @Nullable String orderNumber,
            @Nullable String totalPay,
            @Nullable String orderPayURL,
            @Nullable String payDeadlineTime) {
        Taken {
            Objects.requireNonNull(ordBusiId, "the id of an order is missing");
        }

        boolean isOurs() {
            return DobaImport.NUMBER.equals(orderNumber);
        }

        /** Whether the total is an order's own or all of its batch's is not documented, so it counts where that is the same. */
        OrderSnapshot toSnapshot(String reference, boolean alone, @Nullable String payKey, String raw) {
            @Nullable Money total = alone ? DobaWire.usd(totalPay) : null;
            return new OrderSnapshot(
                    ordBusiId,
                    reference,
                    OrderStatus.CREATED,
                    "",
                    DobaOrder.AWAITING_PAYMENT,
                    total == null ? null : new OrderSnapshot.Costs(null, null, null, total),
                    List.of(),
                    null,
                    WireTexts.named(
                            DobaOrders.PAY_KEY,
                            payKey,
                            "ordBatchId",
                            ordBatchId,
                            "orderPayURL",
                            orderPayURL,
                            "payDeadLine",
                            payDeadlineTime),
                    raw);
        }
    }
}
