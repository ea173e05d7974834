package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a supplier says it took against what we asked for. */
final class Echo {

    private Echo() {}

    /** What differs, in a sentence; empty where it agrees, or where the supplier echoes no lines. */
    static Optional<String> differs(PurchaseOrder asked, List<OrderSnapshot> taken) {
        if (taken.stream().anyMatch(order -> order.lines().isEmpty())) {
            return Optional.empty();
        }
        Map<String, Integer> wanted = asked.lines().stream()
                .collect(Collectors.toMap(PurchaseOrder.Line::variantId, PurchaseOrder.Line::quantity, Integer::sum));
        Map<String, Integer> echoed = taken.stream()
                .flatMap(order -> order.lines().stream())
                .collect(Collectors.toMap(OrderSnapshot.Line::variantId, OrderSnapshot.Line::quantity, Integer::sum));
        return wanted.equals(echoed)
                ? Optional.empty()
                : Optional.of("We asked for " + wanted + ", the supplier took " + echoed + ".");
    }

    /** What the parts cost together; null while one of them is not known or currencies differ. */
    static @Nullable Money total(List<OrderSnapshot> orders) {
        @Nullable Money sum = null;
        for (OrderSnapshot order : orders) {
            if (order.costs() == null) {
                return null;
            }
            Money part = order.costs().total();
            if (sum != null && !sum.currency().equals(part.currency())) {
                return null;
            }
            sum = sum == null ? part : sum.plus(part);
        }
        return sum;
    }
}
