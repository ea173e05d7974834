package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.orders.OrderActions;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is changed before another try; what is left out stays. */
public record TryAgainBody(
        @Nullable @Describe("The most that the supplier order may cost.")
        MoneyView maxPrice,

        @Nullable @Size(min = 1, max = 100) @Describe("A method from a quote.") @Example("standard")
        String shippingMethod,

        @Nullable @Size(max = 200) @Describe("The most that one piece of a line may cost.")
        List<LineMaximum> lines,

        @Nullable @Size(max = 500) @Describe("Goes into the timeline.") @Example("The customer agrees to the new price")
        String note) {

    /** The most that one piece of a line may cost. */
    public record LineMaximum(
            @Min(1) @Max(200) @Example("1") @Describe("The line's place in the order, from 1.")
            int number,

            MoneyView maxPrice) {}

    OrderActions.Changes changes() {
        Map<Integer, Money> maxima = lines == null
                ? Map.of()
                : lines.stream()
                        .collect(Collectors.toMap(
                                LineMaximum::number, line -> line.maxPrice().money(), (first, second) -> second));
        return new OrderActions.Changes(maxPrice == null ? null : maxPrice.money(), shippingMethod, maxima);
    }
}
