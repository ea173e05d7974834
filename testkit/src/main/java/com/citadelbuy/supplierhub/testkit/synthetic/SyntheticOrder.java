package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An order as the supplier shows it.
 *
 * @param reference shown by the keyed one only
 * @param cancelAsked whether it is on its way to being void
 */
@JsonNaming(SnakeCaseStrategy.class)
record SyntheticOrder(
        String id,
        @Nullable String reference,
        String status,
        boolean cancelAsked,
        Instant createdAt,
        String country,
        List<Line> lines,
        BigDecimal total,
        String currency) {

    /** What was ordered, without our ids. */
    record Line(String variant, int quantity, BigDecimal price) {

        OrderSnapshot.Line toLine(String currency) {
            return new OrderSnapshot.Line(null, null, variant, quantity, Money.of(price, currency));
        }
    }

    static OrderSnapshot snapshot(Raw<SyntheticOrder> reply) {
        SyntheticOrder order = reply.value();
        return new OrderSnapshot(
                order.id,
                order.reference,
                Synthetic.ORDER_STATUSES.of(order.status),
                order.status,
                order.cancelAsked ? "cancellation_requested" : null,
                new OrderSnapshot.Costs(null, null, null, Money.of(order.total, order.currency)),
                order.lines.stream().map(line -> line.toLine(order.currency)).toList(),
                new OrderSnapshot.Recipient(null, null, null, null, order.country),
                order.createdAt,
                Map.of(),
                reply.json());
    }
}
