package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            Optional<Failure> refused = refusal();
            if (taken.isEmpty()) {
                return refused.map(Placement::refused)
                        .orElseThrow(() -> new IllegalArgumentException("the import names our order nowhere"));
            }
            @Nullable
            String partly =
                    refused.map(why -> "partly_refused: " + why.message()).orElse(null);
            boolean alone = taken.size() == 1;
            return new Placement.Accepted(taken.stream()
                    .map(part -> part.toSnapshot(reference, partly, alone, encryptOrdBatchIds, raw))
                    .toList());
        }

        /** The first reason there is; the list of failed orders says none, and repeats those that another list explains. */
        private Optional<Failure> refusal() {
            return Stream.of(
                            why(goodUnderStockResList, Kind.OUT_OF_STOCK, "goodUnderStockResList"),
                            why(addressInvalidResList, Kind.INVALID_REQUEST, "addressInvalidResList"),
                            why(goodRemovedResList, Kind.REJECTED, "goodRemovedResList"),
                            why(goodUnsupportResList, Kind.REJECTED, "goodUnsupportResList"),
                            why(logisticsInvalidResList, Kind.INVALID_REQUEST, "logisticsInvalidResList"),
                            why(orderFailedResList, Kind.REJECTED, "orderFailedResList"))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static Optional<Failure> why(List<Refused> list, Kind kind, String name) {
            return list.stream()
                    .filter(Refused::isOurs)
                    .findFirst()
                    .map(refused -> new Failure(kind, refused.text(name), name, null, null));
        }
    }

    record Refused(@Nullable String orderNumber, @Nullable String itemNo) {
        boolean isOurs() {
            return DobaImport.NUMBER.equals(orderNumber);
        }

        String text(String list) {
            return DobaWire.said(itemNo) == null ? list : list + ": " + itemNo;
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
        OrderSnapshot toSnapshot(
                String reference, @Nullable String partly, boolean alone, @Nullable String payKey, String raw) {
            @Nullable Money total = alone ? DobaWire.usd(totalPay) : null;
            return new OrderSnapshot(
                    ordBusiId,
                    reference,
                    partly == null ? OrderStatus.CREATED : OrderStatus.ON_HOLD,
                    "",
                    partly == null ? DobaOrder.AWAITING_PAYMENT : partly,
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
