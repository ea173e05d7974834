package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the buyer pays, for the sale and for each line. */
record TemuAmounts(
        @Nullable Parent parentOrderMap, @Nullable List<Line> orderList) {

    static final TemuAmounts NONE = new TemuAmounts(null, null);

    record Parent(@Nullable Paid customerPaid) {}

    record Paid(@Nullable Amount customerPaidTotal) {}

    /** @param retailPriceTotalTaxIncl of all its pieces, with taxes and before discounts */
    record Line(@Nullable String orderSn, @Nullable Amount retailPriceTotalTaxIncl) {}

    record Amount(@Nullable Long amount, @Nullable String currency) {

        @Nullable
        Money money() {
            return TemuWire.ofSmallest(amount, currency);
        }
    }

    @Nullable
    Money total() {
        return parentOrderMap == null
                        || parentOrderMap.customerPaid() == null
                        || parentOrderMap.customerPaid().customerPaidTotal() == null
                ? null
                : parentOrderMap.customerPaid().customerPaidTotal().money();
    }

    Map<String, Money> prices() {
        Map<String, Money> prices = new LinkedHashMap<>();
        for (Line line : TemuWire.list(orderList)) {
            @Nullable
            Money price = line.retailPriceTotalTaxIncl() == null
                    ? null
                    : line.retailPriceTotalTaxIncl().money();
            if (line.orderSn() != null && price != null) {
                prices.put(line.orderSn(), price);
            }
        }
        return prices;
    }
}
