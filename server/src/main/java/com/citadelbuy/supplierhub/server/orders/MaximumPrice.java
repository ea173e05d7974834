package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guard before whatever spends money. Pure. */
final class MaximumPrice {

    private MaximumPrice() {}

    /**
     * Why it may not be spent; empty where it may, or where the client named no maximum.
     *
     * @param total null where nobody knows before it is spent
     */
    static Optional<OrderFact.Held> objection(@Nullable Money max, @Nullable Money total) {
        return objection(max, total, "It");
    }

    /** The same for one piece of a line. */
    static Optional<OrderFact.Held> ofLine(OrderLine line, @Nullable Money piece) {
        return objection(line.maxPrice(), piece, "A piece of line " + line.number());
    }

    /** For a supplier whom placing pays, and who tells no total before: what pieces cost now, and what the quote said. */
    static Optional<OrderFact.Held> ofQuotes(SupplierOrder order, List<OrderLine> lines) {
        if (order.maxPrice() == null) {
            return Optional.empty();
        }
        List<Money> parts = new ArrayList<>();
        for (OrderLine line : lines) {
            if (line.quoted() == null) {
                return objection(order.maxPrice(), null);
            }
            parts.add(line.quoted().times(line.quantity()));
        }
        if (order.shippingCost() != null) {
            parts.add(order.shippingCost());
        }
        boolean mixed = parts.stream().map(Money::currency).distinct().count() != 1;
        return objection(
                order.maxPrice(),
                mixed ? null : parts.stream().reduce(Money::plus).orElseThrow());
    }

    private static Optional<OrderFact.Held> objection(@Nullable Money max, @Nullable Money cost, String what) {
        if (max == null) {
            return Optional.empty();
        }
        if (cost == null) {
            return held(Holds.PRICE_UNKNOWN, what + " has no price before it is paid; the maximum is " + max + ".");
        }
        if (!cost.currency().equals(max.currency())) {
            return held(
                    Holds.CURRENCY_DIFFERS,
                    what + " costs " + cost + "; the maximum is named in " + max.currency() + ".");
        }
        return cost.exceeds(max)
                ? held(Holds.PRICE_ABOVE_MAXIMUM, what + " costs " + cost + "; the maximum is " + max + ".")
                : Optional.empty();
    }

    private static Optional<OrderFact.Held> held(String reason, String why) {
        return Optional.of(new OrderFact.Held(reason, why + " Try again with a higher one, or cancel."));
    }
}
