package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a supplier says it took against what we asked for. */
final class Echo {

    private static final int CENTS = 2;

    private Echo() {}

    /**
     * What differs in the answer to placing, in sentences that hold no personal data; empty where it agrees. What a supplier
     * does not echo does not differ.
     */
    static Optional<String> differs(PurchaseOrder asked, List<OrderSnapshot> taken) {
        String all = Stream.of(lines(asked, taken), money(taken), address(asked.shipTo(), taken))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Whether an order is for these goods and this address; money is not looked at, for it may have been discounted since. */
    static boolean sameGoods(PurchaseOrder asked, OrderSnapshot order) {
        return lines(asked, List.of(order)).isEmpty()
                && address(asked.shipTo(), List.of(order)).isEmpty();
    }

    /** What an order lacks that shows some of what was asked for; empty also where it names goods otherwise than we do. */
    static Optional<String> lacks(PurchaseOrder asked, OrderSnapshot order) {
        Set<String> wanted =
                asked.lines().stream().map(PurchaseOrder.Line::variantId).collect(Collectors.toSet());
        boolean ours = order.lines().stream().map(OrderSnapshot.Line::variantId).allMatch(wanted::contains);
        return ours ? lines(asked, List.of(order)) : Optional.empty();
    }

    private static Optional<String> lines(PurchaseOrder asked, List<OrderSnapshot> taken) {
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

    private static Optional<String> money(List<OrderSnapshot> taken) {
        List<OrderSnapshot.Costs> costs = taken.stream()
                .map(OrderSnapshot::costs)
                .flatMap(Stream::ofNullable)
                .toList();
        List<String> currencies =
                costs.stream().flatMap(Echo::currencies).distinct().sorted().toList();
        if (currencies.size() > 1) {
            return Optional.of(
                    "The supplier charges in more than one currency: " + String.join(", ", currencies) + ".");
        }
        return costs.stream()
                .map(OrderSnapshot.Costs::total)
                .filter(total -> total.amount().signum() < 0)
                .findFirst()
                .map(total -> "The supplier shows a total below nothing: " + total + ".")
                .or(() -> taken.stream().flatMap(order -> items(order).stream()).findFirst());
    }

    private static Stream<String> currencies(OrderSnapshot.Costs costs) {
        return Stream.of(
                        Stream.ofNullable(costs.items()),
                        Stream.ofNullable(costs.shipping()),
                        Stream.ofNullable(costs.tax()),
                        Stream.of(costs.total()))
                .flatMap(parts -> parts)
                .map(Money::currency);
    }

    /** Compared only where every line is priced, in the currency of the items' total. */
    private static Optional<String> items(OrderSnapshot order) {
        @Nullable Money items = order.costs() == null ? null : order.costs().items();
        if (items == null || order.lines().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal least = BigDecimal.ZERO;
        for (OrderSnapshot.Line line : order.lines()) {
            @Nullable Money unit = line.unitCost();
            if (unit == null || !unit.currency().equals(items.currency())) {
                return Optional.empty();
            }
            least = least.add(least(unit.amount()).multiply(BigDecimal.valueOf(line.quantity())));
        }
        return least.compareTo(items.amount()) > 0
                ? Optional.of("The supplier's lines cost more than its total of the items, " + items + ".")
                : Optional.empty();
    }

    /** A unit's price may have been rounded up for showing, by half of its last digit. */
    private static BigDecimal least(BigDecimal shown) {
        return shown.subtract(BigDecimal.valueOf(5, Math.max(shown.scale(), CENTS) + 1));
    }

    /** What differs in the address, by the names of its fields; also for what is read of an order later. */
    static Optional<String> address(Address asked, List<OrderSnapshot> taken) {
        String fields = taken.stream()
                .map(OrderSnapshot::recipient)
                .flatMap(Stream::ofNullable)
                .flatMap(told -> EchoedAddress.differing(asked, told).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of("The supplier shows another shipping address than ours in: " + fields + ".");
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
