package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guard before whatever spends money. */
final class MaximumPrice {

    private MaximumPrice() {}

    /** Why it may not be spent; empty where it may, or where the client named no maximum. */
    static Optional<OrderFact.Held> objection(@Nullable Money max, Money total) {
        if (max == null) {
            return Optional.empty();
        }
        if (!total.currency().equals(max.currency())) {
            return Optional.of(new OrderFact.Held(
                    Holds.CURRENCY_DIFFERS, "It costs " + total + "; the maximum is named in " + max.currency() + "."));
        }
        return total.exceeds(max)
                ? Optional.of(new OrderFact.Held(
                        Holds.PRICE_ABOVE_MAXIMUM, "It costs " + total + "; the maximum is " + max + "."))
                : Optional.empty();
    }

    /** For a supplier whom placing pays, and who tells no total before: what the catalogue and the quote said. */
    static Optional<OrderFact.Held> objection(SupplierOrder order, List<OrderLine> lines) {
        @Nullable Money max = order.maxPrice();
        if (max == null) {
            return Optional.empty();
        }
        List<Money> parts = new ArrayList<>();
        for (OrderLine line : lines) {
            if (line.expected() == null) {
                return unknown(max);
            }
            parts.add(line.expected().times(line.quantity()));
        }
        if (order.shippingCost() != null) {
            parts.add(order.shippingCost());
        }
        boolean mixed = parts.stream().map(Money::currency).distinct().count() != 1;
        return mixed
                ? unknown(max)
                : objection(max, parts.stream().reduce(Money::plus).orElseThrow());
    }

    private static Optional<OrderFact.Held> unknown(Money max) {
        return Optional.of(new OrderFact.Held(
                Holds.PRICE_UNKNOWN, "What it costs is not told before it is paid; the maximum is " + max + "."));
    }
}
