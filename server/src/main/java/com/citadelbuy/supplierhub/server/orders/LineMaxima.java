package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks for prices anew where a client named a maximum, so that what was imported long ago allows nothing: the catalogue's
 * price is what was, the maximum is about what is.
 */
final class LineMaxima {

    private final OrderStore orders;
    private final Connections connections;

    LineMaxima(OrderStore orders, Connections connections) {
        this.orders = orders;
        this.connections = connections;
    }

    /** Before placing spends; nothing is asked where the client named no maximum. */
    Optional<OrderFact.Held> objection(Task task, List<OrderLine> lines) {
        if (task.order().maxPrice() == null && lines.stream().allMatch(line -> line.maxPrice() == null)) {
            return Optional.empty();
        }
        List<OrderLine> quoted = quote(task, lines);
        return quoted.stream()
                .map(line -> MaximumPrice.ofLine(line, line.quoted()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> MaximumPrice.ofQuotes(task.order(), quoted));
    }

    /** Before a step of its own spends: what the supplier's own reckoning says of each line, else what it asks now. */
    Optional<OrderFact.Held> objection(Task task, OrderSnapshot reckoned) {
        List<OrderLine> limited = orders.linesOf(task.order()).stream()
                .filter(line -> line.maxPrice() != null)
                .toList();
        if (limited.isEmpty()) {
            return Optional.empty();
        }
        boolean told = limited.stream().allMatch(line -> unitCost(line, reckoned) != null);
        List<OrderLine> quoted = told
                ? limited.stream()
                        .map(line -> line.quotedAt(unitCost(line, reckoned)))
                        .toList()
                : quote(task, limited);
        return quoted.stream()
                .map(line -> MaximumPrice.ofLine(line, line.quoted()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable Money unitCost(OrderLine line, OrderSnapshot reckoned) {
        PurchaseOrder.Line asked = line.purchase();
        return reckoned.lines().stream()
                .filter(echoed -> echoed.lineId() == null
                        ? echoed.variantId().equals(asked.variantId())
                        : echoed.lineId().equals(asked.id()))
                .map(OrderSnapshot.Line::unitCost)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<OrderLine> quote(Task task, List<OrderLine> lines) {
        ReadProduct catalog = connections.open(task.connection(), ReadProduct.class);
        Map<String, CatalogProduct> products = new TreeMap<>();
        List<OrderLine> quoted = lines.stream()
                .map(line ->
                        line.quotedAt(price(products.computeIfAbsent(line.supplierProductId(), catalog::byId), line)))
                .toList();
        orders.keepQuotes(task.order().workspaceId(), task.order().orderId(), quoted);
        return quoted;
    }

    private static @Nullable Money price(CatalogProduct product, OrderLine line) {
        return product.variants().stream()
                .filter(variant -> variant.id().equals(line.supplierVariantId()) && variant.offer() != null)
                .map(variant -> Objects.requireNonNull(variant.offer()).cost())
                .findFirst()
                .orElse(null);
    }
}
